import { applyConstraints, constraintsOf, type Kept } from './constraints.ts';
import { countFacets, type Facets } from './count-facets.ts';
import { findNamed, titleStands } from './find-named.ts';
import { excerptOf, type Marker, type MarkKeys, markerOf, markKeysOf, markText, type Piece } from './mark-words.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import type { Notes } from './query-groups.ts';
import type { DocumentEntry, IndexReader } from './read-index.ts';
import { type Pasted, readPasted } from './read-pasted.ts';
import { type Retrieved, retrieve } from './retrieve.ts';

/** What a reader asks for: the words in the box and the choices beside it. */
export interface Question {
  readonly text: string;
  /** Label of a topic, or `''` for any. */
  readonly topic: string;
  /** Four digits, or `''` for any. */
  readonly year: string;
  /** `''`: by relevance. */
  readonly sort: '' | 'date' | 'votes';
}

/** A stored paper, as Pagefind keeps it. */
export interface StoredDocument {
  /** Address below the site's base. */
  readonly url: string;
  /** Title and abstract. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Hit {
  readonly url: string;
  readonly title: readonly Piece[];
  /** Empty as long as the paper's text has not come. */
  readonly excerpt: readonly Piece[];
  readonly date: string;
  readonly topics: readonly string[];
  readonly votes: string;
  /** True where the paper has every word of the query. */
  readonly isWhole: boolean;
}

export interface Answer extends Facets, Notes {
  /** Number of papers found, and of those among them that have every word. */
  readonly total: number;
  readonly whole: number;
  /** True where the papers with every word are the first. */
  readonly isTiered: boolean;
  /** The first of the papers, best first. */
  readonly hits: readonly Hit[];
  /** Phrases, exclusions and filters that no paper met, and which were passed over, as a reader would write them. */
  readonly dropped: readonly string[];
  /** True where an identifier or a citation was asked for of which the collection has no paper. */
  readonly isAbsent: boolean;
  /** True where an author was asked for and no paper names any. */
  readonly lacksNames: boolean;
  readonly marks: MarkKeys;
}

const excerptWords = 36;
/** Shorter titles stand in many a sentence. */
const leastTitle = 4;
/** Papers whose titles are looked for in the query. */
const readTitles = 10;
/**
 * Answers a question.
 * @param limit how many hits to give whole
 * @param fetchDocument gives a paper's document by the name that the index has for it
 * @param onFirst gets the answer as soon as it can be shown: titles and dates, without excerpts and counts
 */
export async function answer(
  index: IndexReader,
  question: Question,
  limit: number,
  fetchDocument: (name: string) => Promise<StoredDocument>,
  onFirst: (answer: Answer) => void = () => undefined,
): Promise<Answer> {
  const pasted = readPasted(question.text);
  const query = parseQuery(pasted.text);
  const constraints = await constraintsOf(index, question, query);
  const found = await findPapers(index, query, (papers) => applyConstraints(papers, constraints));
  const { whole, isTiered, kept } = found;
  const { ranked, isAbsent } = await putNamedFirst(index, pasted, found.ranked);
  const ordered = await inOrder(index, ranked, isTiered ? whole : 0, question.sort);
  const marks = markKeysOf(found.groups);
  const marker = markerOf(marks);
  const entries = await Promise.all(Array.from(ordered.slice(0, limit), (paper) => index.document(paper)));
  const isWholeAt = (place: number) => isTiered && place < whole;
  const first: Answer = {
    total: ordered.length,
    whole: Math.min(whole, ordered.length),
    isTiered,
    hits: entries.map((entry, place) => toFirstHit(entry, marker, isWholeAt(place))),
    topics: [],
    years: [],
    dropped: kept.dropped,
    isAbsent,
    lacksNames: !index.head.hasNames && query.fields.some(({ name }) => name === 'author'),
    replacements: found.replacements,
    unknown: found.unknown,
    synonyms: found.synonyms,
    marks,
  };
  onFirst(first);
  const [facets, ...documents] = await Promise.all([
    countFacets(index, isAbsent ? [] : found.near, constraints),
    ...entries.map(({ document }) => fetchDocument(document)),
  ]);
  return {
    ...first,
    ...facets,
    hits: documents.map((document, place) => toHit(document, marker, isWholeAt(place))),
  };
}

/**
 * Puts the papers first that an identifier or a citation names; none at all where it names one that is not there.
 * A paper's title that stands in the query names it too.
 */
async function putNamedFirst(
  index: IndexReader,
  { ids, key, text, isCitation }: Pasted,
  ranked: Uint32Array,
): Promise<{ readonly ranked: Uint32Array; readonly isAbsent: boolean }> {
  const named = await findNamed(index, key === null ? ids : [...ids, key]);
  if (named.size === 0 && text.split(/\s+/).length >= leastTitle)
    for (const { paper, title } of await titlesOf(index, ranked.subarray(0, readTitles)))
      if (titleStands(title, text)) named.add(paper);
  const isOnlyId = ids.length > 0 && !/[\p{L}\p{N}]/u.test(text);
  if (named.size === 0) {
    const isAbsent = isOnlyId || isCitation;
    return { ranked: isAbsent ? new Uint32Array() : ranked, isAbsent };
  }
  const others = isOnlyId || isCitation ? [] : ranked.filter((paper) => !named.has(paper));
  return { ranked: Uint32Array.of(...named, ...others), isAbsent: false };
}

/** Together, since each may be in a file of its own. */
const titlesOf = (index: IndexReader, papers: Uint32Array) =>
  Promise.all(Array.from(papers, async (paper) => ({ paper, title: (await index.document(paper)).title })));

/** The papers that match the words, and what is left of them by a filter. */
async function findPapers(
  index: IndexReader,
  query: ParsedQuery,
  filter: (papers: readonly number[]) => Kept,
): Promise<Retrieved<Kept>> {
  if (/[\p{L}\p{N}]/u.test(query.text)) return retrieve(index, query, filter);
  // Signs alone ask for nothing that a paper could have; a filter alone asks for all that it leaves.
  const count = query.text === '' ? index.head.papers : 0;
  const near = Array.from({ length: count }, (_, paper) => paper);
  const kept = filter(near);
  const notes = { replacements: [], unknown: [], synonyms: [] };
  const ranked = Uint32Array.from(kept.papers);
  return { ranked, whole: ranked.length, isTiered: true, kept, near, groups: [], ...notes };
}

/** By date or votes come the papers with every word only, if there are any. */
async function inOrder(
  index: IndexReader,
  papers: Uint32Array,
  whole: number,
  sort: Question['sort'],
): Promise<Uint32Array> {
  if (sort === '') return papers;
  const meant = whole > 0 ? papers.slice(0, whole) : papers;
  // Papers are numbered from the newest on.
  if (sort === 'date') return meant.toSorted((a, b) => a - b);
  const votes = await index.votes();
  return meant.toSorted((a, b) => (votes[b] ?? -1) - (votes[a] ?? -1) || a - b);
}

function toFirstHit({ url, title, date }: DocumentEntry, marker: Marker, isWhole: boolean): Hit {
  return { url, title: markText(title, marker), excerpt: [], date, topics: [], votes: '', isWhole };
}

function toHit({ url, content, meta, filters }: StoredDocument, marker: Marker, isWhole: boolean): Hit {
  const title = meta['title'] ?? url;
  return {
    url,
    title: markText(title, marker),
    excerpt: excerptOf(textOf(content, title), marker, excerptWords),
    date: meta['date'] ?? '',
    topics: filters['topic'] ?? [],
    votes: meta['upvotes'] ?? '',
    isWhole,
  };
}

/** The abstract: a document's text without the title that it begins with. */
export function textOf(content: string, title: string): string {
  return content.startsWith(title) ? content.slice(title.length).replace(/^[.\s]+/, '') : content;
}
