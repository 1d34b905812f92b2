import { ByteReader, ByteWriter } from './bytes.ts';
import { packLongVector, unpackLongVector } from './pack-vector.ts';

/** A word of the index: all forms that share a stem. */
export interface WordEntry {
  readonly stem: string;
  /** The forms that occur, folded, the most frequent first. */
  readonly forms: readonly string[];
  /** Number of papers with the word. */
  readonly count: number;
  /** What the word abbreviates, or what abbreviates the words that begin with it. */
  readonly synonyms: readonly Synonym[];
  /** Its place in the latent space; `null` where too few or too many papers have it. */
  readonly vector: Float32Array | null;
  readonly postings: Postings;
}

/** A pair that the collection's abstracts define: `short` stands for `long`. */
export interface Synonym {
  readonly short: string;
  readonly long: string;
}

/** Postings in the order of the papers, as parallel arrays. */
export interface Postings {
  readonly papers: Uint32Array;
  /** How often the paper has the word, by field: see `packCounts`. */
  readonly counts: Uint8Array;
  /** Position of the word's first use in the title, `notInTitle` where it has none. */
  readonly titlePlaces: Uint8Array;
  /** Which of the word's forms the paper has: a bit for each of the first eight. */
  readonly forms: Uint8Array;
}

/** Forms that are told apart. */
export const toldForms = 8;

export const notInTitle = 255;

/** Stands for the times in a title where the word is part of the name that the title begins with. */
const inName = 3;

export const isInName = (counts: number): boolean => (counts & 3) === inName;
export const titleTimes = (counts: number): number => Math.min(counts & 3, 2);
export const textTimes = (counts: number): number => (counts >> 2) & 15;
export const moreTimes = (counts: number): number => counts >> 6;

/**
 * Times in the title (0 to 2), in the text (0 to 15), and elsewhere (0 to 3: in names, venue, topics, or as
 * a part of another word), in a byte; more than that count as that many.
 */
export function packCounts(title: number, isName: boolean, text: number, more: number): number {
  return (isName ? inName : Math.min(title, 2)) | (Math.min(text, 15) << 2) | (Math.min(more, 3) << 6);
}

/** A file of words that stand next to each other in the order of their stems. */
export function writeWordPart(words: readonly WordEntry[]): Uint8Array {
  const writer = new ByteWriter();
  let previous = '';
  for (const { stem, forms, count, synonyms, vector, postings } of words) {
    const shared = sharedPrefix(previous, stem);
    writer.number(shared);
    writer.text(stem.slice(shared));
    writer.number(forms.length);
    for (const form of forms) {
      const kept = sharedPrefix(stem, form);
      writer.number(stem.length - kept);
      writer.text(form.slice(kept));
    }
    writer.number(synonyms.length);
    for (const { short, long } of synonyms) {
      writer.text(short);
      writer.text(long);
    }
    writer.number(count);
    writer.bytes(vector ? packLongVector(vector) : new Uint8Array());
    writer.bytes(packPostings(postings, forms.length > 1));
    previous = stem;
  }
  return writer.done();
}

/** Reads a file of `writeWordPart`; postings are unpacked when they are asked for. */
export function readWordPart(bytes: Uint8Array): WordEntry[] {
  const reader = new ByteReader(bytes);
  const words: WordEntry[] = [];
  let previous = '';
  while (!reader.isDone) {
    const stem = previous.slice(0, reader.number()) + reader.text();
    const forms = repeat(reader.number(), () => stem.slice(0, stem.length - reader.number()) + reader.text());
    const synonyms = repeat(reader.number(), () => ({ short: reader.text(), long: reader.text() }));
    words.push(new LazyEntry(stem, forms, synonyms, reader.number(), reader.bytes(), reader.bytes()));
    previous = stem;
  }
  return words;
}

class LazyEntry implements WordEntry {
  readonly stem: string;
  readonly forms: readonly string[];
  readonly synonyms: readonly Synonym[];
  readonly count: number;
  readonly #vector: Uint8Array;
  readonly #packed: Uint8Array;
  #postings: Postings | undefined;

  constructor(
    stem: string,
    forms: readonly string[],
    synonyms: readonly Synonym[],
    count: number,
    vector: Uint8Array,
    packed: Uint8Array,
  ) {
    this.stem = stem;
    this.forms = forms;
    this.synonyms = synonyms;
    this.count = count;
    this.#vector = vector;
    this.#packed = packed;
  }

  get vector(): Float32Array | null {
    return this.#vector.length === 0 ? null : unpackLongVector(this.#vector);
  }

  get postings(): Postings {
    this.#postings ??= unpackPostings(this.#packed, this.count, this.forms.length > 1);
    return this.#postings;
  }
}

function packPostings({ papers, counts, titlePlaces, forms }: Postings, hasForms: boolean): Uint8Array {
  const writer = new ByteWriter();
  let last = -1;
  for (const paper of papers) {
    writer.number(paper - last - 1);
    last = paper;
  }
  for (const value of counts) writer.byte(value);
  for (const [index, value] of counts.entries())
    if (titleTimes(value) > 0) writer.byte(titlePlaces[index] ?? notInTitle);
  if (hasForms) for (const value of forms) writer.byte(value);
  return writer.done();
}

function unpackPostings(packed: Uint8Array, count: number, hasForms: boolean): Postings {
  const reader = new ByteReader(packed);
  const papers = new Uint32Array(count);
  let last = -1;
  for (let index = 0; index < count; index++) {
    last += reader.number() + 1;
    papers[index] = last;
  }
  const counts = packed.slice(reader.at, reader.at + count);
  reader.at += count;
  const titlePlaces = counts.map((value) => (titleTimes(value) > 0 ? reader.byte() : notInTitle));
  const forms = hasForms ? packed.subarray(reader.at, reader.at + count) : new Uint8Array(count).fill(1);
  return { papers, counts, titlePlaces, forms };
}

function repeat<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length;
}
