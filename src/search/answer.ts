import { findPhrase } from './find-phrase.ts';
import { excerptOf, type Marker, type MarkKeys, markerOf, markKeysOf, markText, type Piece } from './mark-words.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import type { Replacement } from './query-groups.ts';
import type { IndexReader } from './read-index.ts';
import { type Retrieved, retrieve } from './retrieve.ts';
import type { Synonym } from './word-part.ts';

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
  readonly excerpt: readonly Piece[];
  readonly date: string;
  readonly topics: readonly string[];
  readonly votes: string;
  /** True where the paper has every word of the query. */
  readonly isWhole: boolean;
}

/** How many of the papers found have a value. */
export type FacetCounts = readonly (readonly [value: string, papers: number])[];

export interface Answer {
  /** Number of papers found, and of those among them that have every word. */
  readonly total: number;
  readonly whole: number;
  /** The first of them, best first. */
  readonly hits: readonly Hit[];
  /** Each facet counts the papers that its own choice would leave or bring. */
  readonly topics: FacetCounts;
  readonly years: FacetCounts;
  readonly replacements: readonly Replacement[];
  readonly unknown: readonly string[];
  readonly synonyms: readonly Synonym[];
  readonly marks: MarkKeys;
}

const excerptWords = 36;
/** Papers with some of the words are shown down to this share of the best of them. */
const leastShare = 0.3;

/**
 * Answers a question.
 * @param limit how many hits to give whole
 * @param fetchDocument gives a paper's document by the name that the index has for it
 */
export async function answer(
  index: IndexReader,
  question: Question,
  limit: number,
  fetchDocument: (name: string) => Promise<StoredDocument>,
): Promise<Answer> {
  const query = parseQuery(question.text);
  const members = await index.topics();
  const filters = await readFilters(index, question, query, members);
  const found = await findPapers(index, query, filters.isMatch);
  const { papers, whole } = found;
  const kept = filters.restrict(papers);
  const keptWhole = filters.restrict(papers.slice(0, whole)).length;
  const ordered = await inOrder(index, kept, keptWhole, question.sort);
  const marks = markKeysOf(found.groups);
  const marker = markerOf(marks);
  const hits = await Promise.all(
    ordered.slice(0, limit).map(async (paper, place) => {
      const { document } = await index.document(paper);
      return toHit(await fetchDocument(document), marker, place < keptWhole);
    }),
  );
  return {
    total: ordered.length,
    whole: Math.min(keptWhole, ordered.length),
    hits,
    topics: countTopics(filters.inYears(papers), members),
    years: countYears(filters.inTopics(papers), index),
    replacements: found.replacements,
    unknown: found.unknown,
    synonyms: found.synonyms,
    marks,
  };
}

type Found = Pick<Retrieved, 'groups' | 'replacements' | 'unknown' | 'synonyms'> & {
  readonly papers: readonly number[];
  readonly whole: number;
};

/** The papers that match the words, filters of topic and year left aside. */
async function findPapers(index: IndexReader, query: ParsedQuery, isMatch: (paper: number) => boolean): Promise<Found> {
  const text = [query.text, ...query.phrases].join(' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) {
    // Signs alone ask for nothing that a paper could have; a filter alone asks for all that it leaves.
    const count = text === '' ? index.head.papers : 0;
    const all = Array.from({ length: count }, (_, paper) => paper).filter(isMatch);
    return { papers: all, whole: all.length, groups: [], replacements: [], unknown: [], synonyms: [] };
  }
  const isOpen = query.isOpen && query.phrases.length === 0;
  const retrieved = await retrieve(index, { ...query, text, isOpen }, isMatch);
  const { ranked, whole, total } = retrieved;
  const least = leastShare * (total[ranked[whole] ?? 0] ?? 0);
  const papers = Array.from(ranked).filter((paper, place) => place < whole || (total[paper] as number) >= least);
  return { ...retrieved, papers };
}

interface Filters {
  /** Phrases and excluded words. */
  readonly isMatch: (paper: number) => boolean;
  readonly inTopics: (papers: readonly number[]) => readonly number[];
  readonly inYears: (papers: readonly number[]) => readonly number[];
  readonly restrict: (papers: readonly number[]) => readonly number[];
}

async function readFilters(
  index: IndexReader,
  { topic, year }: Question,
  query: ParsedQuery,
  members: ReadonlyMap<string, Uint32Array>,
): Promise<Filters> {
  const [wanted, unwanted] = await Promise.all([
    Promise.all(query.phrases.map((phrase) => findPhrase(index, phrase))),
    Promise.all(query.excluded.map((phrase) => findPhrase(index, phrase))),
  ]);
  const topics = [...(topic === '' ? [] : [topic]), ...query.topics].map((label) => membersOf(label, members));
  const span = year === '' ? query.years : ([Number(year), Number(year)] as const);
  const yearOf = yearByPaper(index);
  const hasTopics = (paper: number) => topics.every((papers) => papers.has(paper));
  const hasYear = (paper: number) => {
    const own = yearOf(paper);
    return span === null || (own !== null && own >= span[0] && own <= span[1]);
  };
  return {
    isMatch: (paper) => wanted.every((set) => set.has(paper)) && !unwanted.some((set) => set.has(paper)),
    inTopics: (papers) => papers.filter(hasTopics),
    inYears: (papers) => papers.filter(hasYear),
    restrict: (papers) => papers.filter((paper) => hasTopics(paper) && hasYear(paper)),
  };
}

/** Papers of all topics whose label is, or begins with, the one that is asked for. */
function membersOf(asked: string, members: ReadonlyMap<string, Uint32Array>): ReadonlySet<number> {
  const plain = (label: string) => label.toLowerCase().replace(/[\s_-]+/g, ' ');
  const exact = members.get(asked);
  if (exact) return new Set(exact);
  const labels = [...members.keys()];
  const same = labels.filter((label) => plain(label) === plain(asked));
  const alike = same.length > 0 ? same : labels.filter((label) => plain(label).startsWith(plain(asked)));
  return new Set(alike.flatMap((label) => [...(members.get(label) ?? [])]));
}

function yearByPaper({ head }: IndexReader): (paper: number) => number | null {
  const ends: { readonly end: number; readonly year: number | null }[] = [];
  for (const [year, papers] of head.years) ends.push({ year, end: (ends.at(-1)?.end ?? 0) + papers });
  return (paper) => ends.find(({ end }) => paper < end)?.year ?? null;
}

/** By date or votes come the papers with every word only, if there are any. */
async function inOrder(
  index: IndexReader,
  papers: readonly number[],
  whole: number,
  sort: Question['sort'],
): Promise<readonly number[]> {
  if (sort === '') return papers;
  const meant = whole > 0 ? papers.slice(0, whole) : papers;
  // Papers are numbered from the newest on.
  if (sort === 'date') return meant.toSorted((a, b) => a - b);
  const votes = await index.votes();
  return meant.toSorted((a, b) => (votes[b] ?? -1) - (votes[a] ?? -1) || a - b);
}

function countTopics(papers: readonly number[], members: ReadonlyMap<string, Uint32Array>): FacetCounts {
  const found = new Set(papers);
  return [...members].map(([label, own]) => [label, own.reduce((sum, paper) => sum + (found.has(paper) ? 1 : 0), 0)]);
}

function countYears(papers: readonly number[], index: IndexReader): FacetCounts {
  const yearOf = yearByPaper(index);
  const counts = new Map<string, number>();
  for (const [year] of index.head.years) if (year !== null) counts.set(String(year), 0);
  for (const paper of papers) {
    const year = yearOf(paper);
    if (year !== null) counts.set(String(year), (counts.get(String(year)) ?? 0) + 1);
  }
  return [...counts];
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
