import { ByteWriter } from './bytes.ts';
import { type CountedPaper, countWords, type Occurrences } from './count-words.ts';
import {
  fileNames,
  type Head,
  type IndexedPaper,
  neighborCount,
  papersPerBlock,
  type TopicMembers,
  textStep,
} from './format.ts';
import { getOrAdd } from './get-or-add.ts';
import { nearestPapers } from './nearest-papers.ts';
import { synonymsByStem } from './synonyms.ts';
import { packCounts, type Synonym, toldForms, type WordEntry, writeWordPart } from './word-part.ts';

/** Bytes of a part of the word list, before compression. */
const partSize = 7_000;
const formsPerPart = 800;

interface CountedWord extends WordEntry {
  /** For each posting the positions of the word. */
  readonly places: readonly (readonly number[])[];
}

/**
 * The files of a search index over papers, by name. What is in them is described in `README.md`.
 * @param pairs the abbreviations that the papers define, one for each definition
 */
export function buildIndex(papers: readonly IndexedPaper[], pairs: readonly Synonym[]): Map<string, Uint8Array> {
  const ordered = papers.toSorted((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.document, b.document));
  const counted = ordered.map(countWords);
  const words = invert(counted, pairs);
  const parts = splitWords(words);
  const reversed = splitForms(words);
  const nearest = nearestPapers(
    words.map(({ postings }) => postings),
    papers.length,
    neighborCount,
  );
  const head: Head = {
    papers: papers.length,
    means: {
      title: mean(counted.map(({ titleLength }) => titleLength)),
      text: mean(counted.map(({ textLength }) => textLength)),
    },
    words: parts.map(([first]) => first?.stem ?? ''),
    reversed: reversed.map(([first = '']) => first.split(' ', 1)[0] ?? ''),
    years: yearRuns(ordered),
  };
  const files = new Map<string, Uint8Array>();
  const addJson = (name: string, value: unknown) => files.set(name, new TextEncoder().encode(JSON.stringify(value)));
  addJson(fileNames.head, head);
  files.set(fileNames.lengths, packLengths(counted));
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
  for (let start = 0; start < ordered.length; start += papersPerBlock) {
    const block = ordered
      .slice(start, start + papersPerBlock)
      .map(({ document }, index) => [document, nearest[start + index]]);
    addJson(fileNames.documents(start / papersPerBlock), block);
  }
  return files;
}

interface Found {
  readonly papers: number[];
  readonly occurrences: Occurrences[];
}

/** The words of all papers in the order of their stems. */
function invert(counted: readonly CountedPaper[], pairs: readonly Synonym[]): CountedWord[] {
  const found = new Map<string, Found>();
  for (const [paper, { words }] of counted.entries())
    for (const [stem, occurrences] of words) {
      const word = getOrAdd(found, stem, () => ({ papers: [], occurrences: [] }));
      word.papers.push(paper);
      word.occurrences.push(occurrences);
    }
  const synonyms = synonymsByStem(pairs, (stem) => found.get(stem)?.papers.length ?? 0);
  return [...found]
    .map(([stem, word]) => toEntry(stem, word, synonyms.get(stem) ?? []))
    .sort((a, b) => compare(a.stem, b.stem));
}

function toEntry(stem: string, { papers, occurrences }: Found, synonyms: readonly Synonym[]): CountedWord {
  const counts = new Map<string, number>();
  for (const { forms } of occurrences) for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const forms = [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b)).map(([form]) => form);
  const bits = new Map(forms.slice(0, toldForms).map((form, bit) => [form, 1 << bit]));
  const maskOf = (own: readonly string[]) => own.reduce((mask, form) => mask | (bits.get(form) ?? 0), 0);
  return {
    stem,
    forms,
    synonyms,
    count: papers.length,
    postings: {
      papers: Uint32Array.from(papers),
      counts: Uint8Array.from(occurrences, ({ title, isName, text, more }) => packCounts(title, isName, text, more)),
      titlePlaces: Uint8Array.from(occurrences, ({ titlePlace }) => titlePlace),
      forms: Uint8Array.from(occurrences, (each) => maskOf(each.forms)),
    },
    places: occurrences.map(({ places }) => places),
  };
}

function splitWords(words: readonly CountedWord[]): CountedWord[][] {
  const parts: CountedWord[][] = [];
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

function writePlaces(words: readonly CountedWord[]): Uint8Array {
  const writer = new ByteWriter();
  for (const { places } of words) {
    const packed = new ByteWriter();
    for (const list of places) {
      packed.number(list.length);
      let last = 0;
      for (const place of list.toSorted((a, b) => a - b)) {
        packed.number(place - last);
        last = place;
      }
    }
    writer.bytes(packed.done());
  }
  return writer.done();
}

/** All forms of four letters and more, spelled backwards, with the number of papers of their word. */
function splitForms(words: readonly CountedWord[]): string[][] {
  const lines = words.flatMap(({ forms, count }) =>
    forms.filter((form) => form.length >= 4).map((form) => `${[...form].reverse().join('')} ${count}`),
  );
  lines.sort(compare);
  const parts: string[][] = [];
  for (let start = 0; start < lines.length; start += formsPerPart) parts.push(lines.slice(start, start + formsPerPart));
  return parts;
}

/** The lengths of all titles, of all names, and of all texts, a byte each; those of texts in steps of four words. */
function packLengths(counted: readonly CountedPaper[]): Uint8Array {
  return Uint8Array.from([
    ...counted.map(({ titleLength }) => Math.min(titleLength, 255)),
    ...counted.map(({ nameLength }) => nameLength),
    ...counted.map(({ textLength }) => Math.min(Math.round(textLength / textStep), 255)),
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
