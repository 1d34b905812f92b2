import { ByteWriter } from './bytes.ts';
import { countWords } from './count-words.ts';
import { isFieldTerm } from './field-terms.ts';
import { fileNames, type Head, type IndexedPaper, papersPerBlock, type TopicMembers, textStep } from './format.ts';
import { GatheredWord } from './gathered-word.ts';
import { getOrAdd } from './get-or-add.ts';
import { latentSpace } from './latent-space.ts';
import { orderAlike } from './order-alike.ts';
import { packVector } from './pack-vector.ts';
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

/** Numbers of words in a paper's title, in the name that the title begins with, and in its text. */
interface Lengths {
  readonly titleLength: number;
  readonly nameLength: number;
  readonly textLength: number;
}

/**
 * The files of a search index over papers, by name. What is in them is described in `README.md`.
 * @param pairs the abbreviations that the papers define, one for each definition
 */
export function buildIndex(papers: readonly IndexedPaper[], pairs: readonly Synonym[]): Map<string, Uint8Array> {
  const ordered = papers.toSorted((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.document, b.document));
  const { words, lengths, vectors } = invert(ordered, pairs);
  const parts = splitWords(words);
  const reversed = splitForms(words);
  const alike = orderAlike(vectors, papersPerBlock);
  const head: Head = {
    papers: papers.length,
    means: {
      title: mean(lengths.map(({ titleLength }) => titleLength)),
      text: mean(lengths.map(({ textLength }) => textLength)),
    },
    words: parts.map(([first]) => first?.stem ?? ''),
    reversed: reversed.map(([first = '']) => first.split(' ', 1)[0] ?? ''),
    hasNames: words.some(({ stem }) => stem.startsWith(':author:')),
    years: yearRuns(ordered),
  };
  const files = new Map<string, Uint8Array>();
  const addJson = (name: string, value: unknown) => files.set(name, new TextEncoder().encode(JSON.stringify(value)));
  addJson(fileNames.head, head);
  files.set(fileNames.lengths, packLengths(lengths, alike));
  addJson(fileNames.topics, topicMembers(ordered));
  addJson(
    fileNames.votes,
    ordered.map(({ upvotes }) => upvotes ?? -1),
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
      writeDocuments(alike.subarray(start, start + papersPerBlock), ordered, vectors),
    );
  return files;
}

/** The words of all papers in the order of their stems. A paper's words are let go once they are gathered. */
function invert(papers: readonly IndexedPaper[], pairs: readonly Synonym[]) {
  const found = new Map<string, GatheredWord>();
  const lengths = papers.map((paper, number): Lengths => {
    const { words, titleLength, nameLength, textLength } = countWords(paper);
    for (const [stem, occurrences] of words) getOrAdd(found, stem, () => new GatheredWord()).add(number, occurrences);
    return { titleLength, nameLength, textLength };
  });
  const synonyms = synonymsByStem(pairs, (stem) => found.get(stem)?.count ?? 0);
  const gathered = [...found].sort(([a], [b]) => compare(a, b)).map(([stem, word]) => ({ stem, ...word.done() }));
  const space = latentSpace(
    gathered.map(({ postings }) => postings),
    papers.length,
  );
  const words = gathered.map(
    (word, at): IndexedWord => ({
      ...word,
      synonyms: synonyms.get(word.stem) ?? [],
      vector: vectorAt(space.words, at),
    }),
  );
  return { words, lengths, vectors: space.papers };
}

/** One of many vectors, `null` where it has no direction. */
function vectorAt(vectors: Float32Array, at: number): Float32Array | null {
  const vector = vectors.subarray(at * dimensions, (at + 1) * dimensions);
  return vector.some((value) => value !== 0) ? vector : null;
}

/** For each paper what a result shows at once, the name of its document, and its vector. */
function writeDocuments(numbers: Uint32Array, papers: readonly IndexedPaper[], vectors: Float32Array): Uint8Array {
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
    ...lengths.map(({ titleLength }) => Math.min(titleLength, 255)),
    ...lengths.map(({ nameLength }) => nameLength),
    ...lengths.map(({ textLength }) => Math.min(Math.round(textLength / textStep), 255)),
    ...[0, 8, 16].flatMap((shift) => Array.from(places, (place) => (place >> shift) & 255)),
  ]);
}

function yearRuns(papers: readonly IndexedPaper[]): Head['years'] {
  const runs: [number | null, number][] = [];
  for (const { date } of papers) {
    const year = date ? Number(date.slice(0, 4)) : null;
    const last = runs.at(-1);
    if (last?.[0] === year) last[1]++;
    else runs.push([year, 1]);
  }
  return runs;
}

function topicMembers(papers: readonly IndexedPaper[]): TopicMembers {
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
