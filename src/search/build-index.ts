import { ByteWriter } from './bytes.ts';
import { type CountedPapers, countPapers, lengthsPerPaper } from './counted-papers.ts';
import { isFieldTerm } from './field-terms.ts';
import { fileNames, type Head, type IndexedPaper, papersPerBlock, type TopicMembers, textStep } from './format.ts';
import { getOrAdd } from './get-or-add.ts';
import { latentSpace } from './latent-space.ts';
import { mergeCounted, type Row } from './merge-counted.ts';
import { orderAlike } from './order-alike.ts';
import { packVector } from './pack-vector.ts';
import { sampleOf } from './sample.ts';
import { synonymsByStem } from './synonyms.ts';
import { dimensions } from './vector.ts';
import { type Synonym, type WordEntry, writeWordPart } from './word-part.ts';

/** Bytes of a part of the word list, before compression. */
const partSize = 7_000;
const formsPerPart = 800;

interface IndexedWord extends WordEntry {
  /** The positions of the word in each paper, packed. */
  readonly places: Uint8Array;
}

/** What the index says of a paper beside its words. */
export type ListedPaper = Omit<IndexedPaper, 'text' | 'more' | 'terms'>;

/** Papers with their counted words, in the same order. */
export interface CountedTable {
  readonly papers: readonly ListedPaper[];
  readonly counted: CountedPapers;
  /** The abbreviations that the papers define, one for each definition. */
  readonly pairs: readonly Synonym[];
}

/**
 * The files of a search index over papers, by name. What is in them is described in `README.md`.
 * @param pairs the abbreviations that the papers define, one for each definition
 */
export function buildIndex(papers: readonly IndexedPaper[], pairs: readonly Synonym[]): Map<string, Uint8Array> {
  return mergeIndex([{ papers, counted: countPapers(papers), pairs }]);
}

/** The same from papers whose words are counted already, in several tables. */
export function mergeIndex(tables: readonly CountedTable[]): Map<string, Uint8Array> {
  const order = inOrder(tables);
  const papers = order.map(({ table, row }) => tables[table]?.papers[row] as ListedPaper);
  const { words, vectors } = mergeWords(tables, order, sampleOf(papers.map(({ url }) => url)));
  const lengths = order.map(({ table, row }) => lengthsOf(tables[table]?.counted as CountedPapers, row));
  const alike = orderAlike(vectors, papersPerBlock);
  const parts = splitWords(words);
  const reversed = splitForms(words);
  const head: Head = {
    papers: papers.length,
    means: {
      title: mean(lengths.map(([title]) => title)),
      text: mean(lengths.map(([, , text]) => text)),
    },
    words: parts.map(([first]) => first?.stem ?? ''),
    reversed: reversed.map(([first = '']) => first.split(' ', 1)[0] ?? ''),
    hasNames: words.some(({ stem }) => stem.startsWith(':author:')),
    years: yearRuns(papers),
  };
  const files = new Map<string, Uint8Array>();
  const addJson = (name: string, value: unknown) => files.set(name, new TextEncoder().encode(JSON.stringify(value)));
  addJson(fileNames.head, head);
  files.set(fileNames.lengths, packLengths(lengths, alike));
  addJson(fileNames.topics, topicMembers(papers));
  addJson(
    fileNames.votes,
    papers.map(({ upvotes }) => upvotes ?? -1),
  );
  for (const [index, part] of parts.entries()) {
    files.set(fileNames.words(index), writeWordPart(part));
    files.set(fileNames.places(index), writePlaces(part));
  }
  for (const [index, lines] of reversed.entries())
    files.set(fileNames.reversed(index), new TextEncoder().encode(lines.join('\n')));
  for (let start = 0; start < alike.length; start += papersPerBlock)
    files.set(
      fileNames.documents(start / papersPerBlock),
      writeDocuments(alike.subarray(start, start + papersPerBlock), papers, vectors),
    );
  return files;
}

/** All papers in the order of their numbers, from the newest to the oldest. */
function inOrder(tables: readonly CountedTable[]): Row[] {
  return tables
    .flatMap(({ papers }, table) => papers.map(({ date, url }, row) => ({ date: date ?? '', url, table, row })))
    .sort((a, b) => compare(b.date, a.date) || compare(a.url, b.url));
}

/** The words of all papers in the order of their stems, and the place of each paper in the latent space. */
function mergeWords(tables: readonly CountedTable[], order: readonly Row[], sample: Uint8Array) {
  const merged = mergeCounted(
    tables.map(({ counted }) => counted),
    order,
  );
  const { stems, forms, starts, postingsOf, placesOf } = merged;
  const countOf = (word: number) => (starts[word + 1] as number) - (starts[word] as number);
  const counts = new Map(stems.map((stem, word) => [stem, countOf(word)]));
  const synonyms = synonymsByStem(
    tables.flatMap(({ pairs }) => pairs),
    (stem) => counts.get(stem) ?? 0,
  );
  const space = latentSpace({ length: stems.length, at: postingsOf }, sample);
  const words = stems.map(
    (stem, word): IndexedWord => ({
      stem,
      forms: forms[word] ?? [],
      count: countOf(word),
      synonyms: synonyms.get(stem) ?? [],
      get vector() {
        return space.vectorOf(word);
      },
      get postings() {
        return postingsOf(word);
      },
      get places() {
        return placesOf(word);
      },
    }),
  );
  return { words, vectors: space.papers };
}

/** Numbers of words in a paper's title, in the name that the title begins with, and in its text. */
type Lengths = readonly [title: number, name: number, text: number];

function lengthsOf({ lengths }: CountedPapers, row: number): Lengths {
  const [title = 0, name = 0, text = 0] = lengths.subarray(row * lengthsPerPaper, (row + 1) * lengthsPerPaper);
  return [title, name, text];
}

/** For each paper what a result shows at once, the name of its document, and its vector. */
function writeDocuments(numbers: Uint32Array, papers: readonly ListedPaper[], vectors: Float32Array): Uint8Array {
  const writer = new ByteWriter();
  for (const paper of numbers) {
    const { document = '', url = '', title = '', shownDate = '' } = papers[paper] ?? {};
    for (const text of [document, url, title, shownDate]) writer.text(text);
    writer.bytes(packVector(vectors.subarray(paper * dimensions, (paper + 1) * dimensions)));
  }
  return writer.done();
}

function splitWords(words: readonly IndexedWord[]): IndexedWord[][] {
  const parts: IndexedWord[][] = [];
  let size = partSize;
  for (const word of words) {
    if (size >= partSize) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(word);
    size += 12 + 2 * word.count;
  }
  return parts;
}

function writePlaces(words: readonly IndexedWord[]): Uint8Array {
  const writer = new ByteWriter();
  for (const { places } of words) writer.bytes(places);
  return writer.done();
}

/** All forms of four letters and more, spelled backwards, with the number of papers of their word. */
function splitForms(words: readonly IndexedWord[]): string[][] {
  const lines = words.flatMap(({ forms, count }) =>
    forms
      .filter((form) => form.length >= 4 && !isFieldTerm(form))
      .map((form) => `${[...form].reverse().join('')} ${count}`),
  );
  lines.sort(compare);
  const parts: string[][] = [];
  for (let start = 0; start < lines.length; start += formsPerPart) parts.push(lines.slice(start, start + formsPerPart));
  return parts;
}

/**
 * The lengths of all titles, of all names, and of all texts, a byte each; those of texts in steps of four words;
 * then where each paper's document is among all documents, three bytes each, lowest first.
 */
function packLengths(lengths: readonly Lengths[], alike: Uint32Array): Uint8Array {
  const places = new Uint32Array(alike.length);
  for (const [place, paper] of alike.entries()) places[paper] = place;
  return Uint8Array.from([
    ...lengths.map(([title]) => Math.min(title, 255)),
    ...lengths.map(([, name]) => name),
    ...lengths.map(([, , text]) => Math.min(Math.round(text / textStep), 255)),
    ...[0, 8, 16].flatMap((shift) => Array.from(places, (place) => (place >> shift) & 255)),
  ]);
}

function yearRuns(papers: readonly ListedPaper[]): Head['years'] {
  const runs: [number | null, number][] = [];
  for (const { date } of papers) {
    const year = date ? Number(date.slice(0, 4)) : null;
    const last = runs.at(-1);
    if (last?.[0] === year) last[1]++;
    else runs.push([year, 1]);
  }
  return runs;
}

function topicMembers(papers: readonly ListedPaper[]): TopicMembers {
  const members = new Map<string, { gaps: number[]; last: number }>();
  for (const [paper, { topics }] of papers.entries())
    for (const label of topics) {
      const topic = getOrAdd(members, label, () => ({ gaps: [], last: 0 }));
      topic.gaps.push(paper - topic.last);
      topic.last = paper;
    }
  return [...members].sort(([a], [b]) => compare(a, b)).map(([label, { gaps }]) => [label, gaps]);
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, value) => sum + value, 0) / (numbers.length || 1);

/** By code unit, which is the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
