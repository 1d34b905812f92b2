import type { Diagnostic } from '../parser/diagnostic.ts';
import { readTogether, withoutCuts } from '../parser/read-together.ts';
import type { ListingRecord } from '../schemas/record.ts';
import type { EntryFinder, EntryReading, Format, FoundEntry, ReadOptions } from './format.ts';
import { RemarkBook } from './gather-remarks.ts';
import { formatOf, headLength } from './registry.ts';
import { unknownFile } from './unknown-file.ts';

/**
 * Reads one file of any format while its text comes in: `push` and `end` give the entries, `read` reads one,
 * `finish` says what is to be said of the file as a whole.
 */
export class ListingReader {
  readonly #options: ReadOptions;
  readonly #remarks = new RemarkBook();
  #head = '';
  #format: Format | null = null;
  #finder: EntryFinder | null = null;
  #isUnknown = false;
  #untitled: Diagnostic[] = [];
  #count = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
  }

  /** The format of the file, once enough of it was seen. */
  get format(): Format | null {
    return this.#format;
  }

  push(text: string): readonly FoundEntry[] {
    if (this.#isUnknown) return [];
    if (this.#finder) return this.#finder.push(text);
    this.#head += text;
    return this.#head.length < headLength ? [] : this.#begin();
  }

  end(): readonly FoundEntry[] {
    const first = this.#finder || this.#isUnknown ? [] : this.#begin();
    return [...first, ...(this.#finder?.end() ?? [])];
  }

  #begin(): readonly FoundEntry[] {
    const text = this.#head;
    this.#format = formatOf(text.slice(0, headLength), this.#options.file);
    this.#isUnknown = this.#format === null && text.trim() !== '';
    this.#finder = this.#format?.open(this.#options) ?? null;
    if (this.#finder) this.#head = '';
    return this.#finder?.push(text) ?? [];
  }

  /** Reads an entry and gathers what is to be said of it. */
  read(entry: FoundEntry): EntryReading {
    const reading = entry.read();
    this.#count++;
    this.#remarks.add(reading.remarks);
    const [first] = reading.diagnostics;
    if (first?.code !== 'missing-title') return reading;
    // Where no entry has a title, its field has another name: one error says so.
    this.#untitled.push(first);
    return { ...reading, diagnostics: [] };
  }

  /** What concerns the file as a whole. @param records that were read from it */
  finish(records: readonly ListingRecord[]): readonly Diagnostic[] {
    if (this.#isUnknown) return [unknownFile(this.#options.file, this.#head)];
    const [first] = this.#untitled;
    const isAll = first !== undefined && this.#untitled.length === this.#count && this.#count > 1;
    const untitled = isAll
      ? [{ ...first, expected: 'titles', found: `${first.found} in all ${this.#count} entries` }]
      : this.#untitled;
    return [...untitled, ...(this.#finder?.warnings?.(records) ?? []), ...this.#remarks.warnings(this.#options.file)];
  }
}

/** Reads a whole file that is at hand as text. Total: any text gives records and diagnostics. */
export function readListing(
  text: string,
  options: ReadOptions,
): { readonly records: readonly ListingRecord[]; readonly diagnostics: readonly Diagnostic[] } {
  const reader = new ListingReader(options);
  const readings = [...reader.push(text), ...reader.end()].map((entry) => reader.read(entry));
  const records = readTogether(readings.flatMap(({ record }) => (record ? [record] : []))).map(withoutCuts);
  return { records, diagnostics: [...readings.flatMap(({ diagnostics }) => diagnostics), ...reader.finish(records)] };
}
