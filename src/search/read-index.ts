import { ByteReader } from './bytes.ts';
import { fileNames, type Head, papersPerBlock, type TopicMembers } from './format.ts';
import { unpackVector } from './pack-vector.ts';
import { readWordPart, type WordEntry } from './word-part.ts';

/** Gives a file of the index, unpacked. Rejects where it cannot be had. */
export type FetchFile = (name: string) => Promise<Uint8Array>;

export interface DocumentEntry {
  /** Name of the file that holds what else a result shows. */
  readonly document: string;
  readonly url: string;
  readonly title: string;
  /** As a result shows it, or `''`. */
  readonly date: string;
  /** Its place in the latent space, of length 1. */
  readonly vector: Float32Array;
}

export interface PaperSizes {
  /** Words of each title. */
  readonly titleLengths: Uint8Array;
  /** Words of the name that each title begins with; 0 where it has none. */
  readonly nameLengths: Uint8Array;
  /** Words of each text in steps of `textStep`. */
  readonly textLengths: Uint8Array;
  /** Where each paper's document is among all documents. */
  readonly places: Uint32Array;
}

interface WordPart {
  readonly entries: readonly WordEntry[];
  readonly byStem: ReadonlyMap<string, WordEntry>;
}

/** Why a file was not fetched: the question that needed it has been overtaken by another. */
export class Overtaken extends Error {}

/** An index of `buildIndex`, of which only the parts that are asked for are fetched, each once. */
export class IndexReader {
  readonly head: Head;
  readonly #fetchFile: FetchFile;
  readonly #isWanted: () => boolean;
  readonly #kept: Map<string, Promise<unknown>>;

  private constructor(
    head: Head,
    fetchFile: FetchFile,
    isWanted: () => boolean = () => true,
    kept = new Map<string, Promise<unknown>>(),
  ) {
    this.head = head;
    this.#fetchFile = fetchFile;
    this.#isWanted = isWanted;
    this.#kept = kept;
  }

  static async open(fetchFile: FetchFile): Promise<IndexReader> {
    return IndexReader.over(parseJson(await fetchFile(fileNames.head)) as Head, fetchFile);
  }

  /** The same where the head is there already. Nothing is fetched before a word is asked for. */
  static over(head: Head, fetchFile: FetchFile): IndexReader {
    return new IndexReader(head, fetchFile);
  }

  /**
   * The same index for one question: what has been fetched is shared, and once the question is no longer wanted,
   * nothing more is fetched for it.
   * @throws Overtaken from whatever would fetch then
   */
  while(isWanted: () => boolean): IndexReader {
    return new IndexReader(this.head, this.#fetchFile, isWanted, this.#kept);
  }

  /** Lengths and places of all papers. */
  sizes(): Promise<PaperSizes> {
    return this.#keep(fileNames.lengths, (bytes) => {
      const { papers } = this.head;
      const [titleLengths, nameLengths, textLengths, low, middle, high] = [0, 1, 2, 3, 4, 5].map((at) =>
        bytes.subarray(at * papers, (at + 1) * papers),
      ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
      const places = Uint32Array.from(
        low,
        (byte, paper) => byte | ((middle[paper] ?? 0) << 8) | ((high[paper] ?? 0) << 16),
      );
      return { titleLengths, nameLengths, textLengths, places };
    });
  }

  /** The word with this stem, or `undefined` where no paper has it. */
  async word(stem: string): Promise<WordEntry | undefined> {
    if (this.head.words.length === 0) return undefined;
    return (await this.#wordPart(lastAtMost(this.head.words, stem))).byStem.get(stem);
  }

  /** Words in the order of their stems whose forms may begin with a prefix. @param most parts to fetch */
  async wordsAround(prefix: string, most: number): Promise<WordEntry[]> {
    const { words } = this.head;
    // A stem is a little shorter than its forms, and sorts just before them.
    const first = lastAtMost(words, prefix.slice(0, Math.max(2, prefix.length - 3)));
    const last = lastAtMost(words, `${prefix}\u{10ffff}`);
    const center = lastAtMost(words, prefix);
    const from = Math.max(first, Math.min(center, last - most + 1), 0);
    const parts = words.slice(from, Math.min(last + 1, from + most)).map((_, index) => this.#wordPart(from + index));
    return (await Promise.all(parts)).flatMap(({ entries }) => entries);
  }

  /** Words whose stems begin with a prefix. A stem may end in i where the word ends in y. */
  async wordsBeginning(prefix: string): Promise<WordEntry[]> {
    const { words } = this.head;
    const [first, last] = rangeOf(words, prefix.replace(/y$/, ''), prefix);
    const parts = words.slice(first, last + 1).map((_, index) => this.#wordPart(first + index));
    return (await Promise.all(parts)).flatMap(({ entries }) => entries);
  }

  /** In how many files the words with a prefix are. */
  partsBeginning(prefix: string): number {
    const [first, last] = rangeOf(this.head.words, prefix.replace(/y$/, ''), prefix);
    return last - first + 1;
  }

  /** In how many files the forms with a suffix are. */
  partsEnding(suffix: string): number {
    const [first, last] = rangeOf(this.head.reversed, reverse(suffix), reverse(suffix));
    return last - first + 1;
  }

  /** Forms that end in a suffix, with the number of papers of their word. @param most parts to fetch */
  async formsEndingIn(suffix: string, most: number): Promise<{ form: string; count: number }[]> {
    const { reversed } = this.head;
    const key = reverse(suffix);
    const from = Math.max(0, lastAtMost(reversed, key));
    const last = lastAtMost(reversed, `${key}\u{10ffff}`);
    const parts = reversed.slice(from, Math.min(last + 1, from + most)).map((_, index) => this.#forms(from + index));
    return (await Promise.all(parts)).flat().filter(({ form }) => form.endsWith(suffix));
  }

  /** For each posting of a word, its positions. */
  async places(stem: string): Promise<readonly (readonly number[])[]> {
    const part = lastAtMost(this.head.words, stem);
    const { entries } = await this.#wordPart(part);
    const index = entries.findIndex((entry) => entry.stem === stem);
    const packed = await this.#keep(fileNames.places(part), (bytes) => {
      const reader = new ByteReader(bytes);
      return entries.map(() => reader.bytes());
    });
    const reader = new ByteReader(packed[index] ?? new Uint8Array());
    return Array.from({ length: entries[index]?.count ?? 0 }, () => {
      let place = 0;
      return Array.from({ length: reader.number() }, () => (place += reader.number()));
    });
  }

  /** Where a paper's result is, and what it is like. */
  async document(paper: number): Promise<DocumentEntry> {
    const place = (await this.sizes()).places[paper] ?? 0;
    const block = await this.#block(Math.floor(place / papersPerBlock));
    return block[place % papersPerBlock] ?? { document: '', url: '', title: '', date: '', vector: new Float32Array() };
  }

  /**
   * The vectors of some papers, `null` for those that are in none of the first files.
   * @param most files to fetch
   */
  async vectors(papers: Uint32Array, most: number): Promise<(Float32Array | null)[]> {
    const { places } = await this.sizes();
    const blockOf = (paper: number) => Math.floor((places[paper] ?? 0) / papersPerBlock);
    const blocks = new Set([...new Set(Array.from(papers, blockOf))].slice(0, most));
    return Promise.all(
      Array.from(papers, async (paper) => (blocks.has(blockOf(paper)) ? (await this.document(paper)).vector : null)),
    );
  }

  #block(block: number): Promise<DocumentEntry[]> {
    return this.#keep(fileNames.documents(block), (bytes) => {
      const reader = new ByteReader(bytes);
      const entries: DocumentEntry[] = [];
      while (!reader.isDone)
        entries.push({
          document: reader.text(),
          url: reader.text(),
          title: reader.text(),
          date: reader.text(),
          vector: unpackVector(reader.bytes()),
        });
      return entries;
    });
  }

  topics(): Promise<ReadonlyMap<string, Uint32Array>> {
    return this.#keep(fileNames.topics, (bytes) => {
      const members = parseJson(bytes) as TopicMembers;
      return new Map(
        members.map(([label, gaps]) => {
          let paper = 0;
          return [label, Uint32Array.from(gaps, (gap) => (paper += gap))];
        }),
      );
    });
  }

  /** For each paper its votes, -1 where the listing shows none. */
  votes(): Promise<Int32Array> {
    return this.#keep(fileNames.votes, (bytes) => Int32Array.from(parseJson(bytes) as number[]));
  }

  #wordPart(part: number): Promise<WordPart> {
    return this.#keep(fileNames.words(part), (bytes) => {
      const entries = readWordPart(bytes);
      return { entries, byStem: new Map(entries.map((entry) => [entry.stem, entry])) };
    });
  }

  #forms(part: number): Promise<{ form: string; count: number }[]> {
    return this.#keep(fileNames.reversed(part), (bytes) =>
      new TextDecoder()
        .decode(bytes)
        .split('\n')
        .map((line) => {
          const [reversed = '', count] = line.split(' ');
          return { form: reverse(reversed), count: Number(count) };
        }),
    );
  }

  /** Fetches and reads a file once; one that could not be had is asked for anew. */
  #keep<T>(name: string, read: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.#kept.get(name) as Promise<T> | undefined;
    if (known) return known;
    if (!this.#isWanted()) return Promise.reject(new Overtaken());
    const found = this.#fetchFile(name).then(read);
    this.#kept.set(name, found);
    found.catch(() => this.#kept.delete(name));
    return found;
  }
}

const parseJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

const reverse = (text: string): string => [...text].reverse().join('');

/** First and last of the sorted parts that hold what begins with `from` up to what begins with `to`. */
function rangeOf(sorted: readonly string[], from: string, to: string): readonly [number, number] {
  return [lastAtMost(sorted, from), lastAtMost(sorted, `${to}\u{10ffff}`)];
}

/** Index of the last of the sorted texts that is not behind `key`; 0 where all are. */
function lastAtMost(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
