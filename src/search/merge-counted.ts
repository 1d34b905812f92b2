import type { CountedPapers } from './counted-papers.ts';
import { type Postings, toldForms } from './word-part.ts';

/** A paper: which of several tables has it, and in which row. */
export interface Row {
  readonly table: number;
  readonly row: number;
}

/** The words of all papers in the order of their stems, each with its postings, in columns. */
export interface MergedWords {
  readonly stems: readonly string[];
  /** Forms of each word, the most frequent first. */
  readonly forms: readonly (readonly string[])[];
  /** Postings of word `n` are from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly postingsOf: (word: number) => Postings;
  /** Positions of a word in each of its papers, packed. */
  readonly placesOf: (word: number) => Uint8Array;
}

interface Columns {
  readonly papers: Uint32Array;
  readonly counts: Uint8Array;
  readonly titlePlaces: Uint8Array;
  readonly forms: Uint8Array;
  readonly places: Uint8Array;
}

/**
 * Turns tables of papers into postings of words. Each posting is read twice and written once.
 * @param order all papers in the order of their numbers
 */
export function mergeCounted(tables: readonly CountedPapers[], order: readonly Row[]): MergedWords {
  const stems = [...new Set(tables.flatMap(({ stems: own }) => own))].sort(compare);
  const numberOf = new Map(stems.map((stem, at) => [stem, at]));
  const words = tables.map(({ stems: own }) => Uint32Array.from(own, (stem) => numberOf.get(stem) ?? 0));
  const { starts, placeStarts } = countPostings(tables, words, stems.length);
  const forms = mergeForms(tables, words, stems.length);
  const columns = fillColumns(tables, words, order, { starts, placeStarts, bits: forms.bits });
  return {
    stems,
    forms: forms.all,
    starts,
    postingsOf: (word) => {
      const [from, to] = [starts[word], starts[word + 1]];
      return {
        papers: columns.papers.subarray(from, to),
        counts: columns.counts.subarray(from, to),
        titlePlaces: columns.titlePlaces.subarray(from, to),
        forms: columns.forms.subarray(from, to),
      };
    },
    placesOf: (word) => columns.places.subarray(placeStarts[word], placeStarts[word + 1]),
  };
}

/** Where each word's postings begin, and its positions. */
function countPostings(tables: readonly CountedPapers[], words: readonly Uint32Array[], count: number) {
  const starts = new Uint32Array(count + 1);
  const placeStarts = new Uint32Array(count + 1);
  for (const [at, table] of tables.entries()) {
    const own = words[at] as Uint32Array;
    for (let posting = 0; posting < table.words.length; posting++) {
      const next = (own[table.words[posting] as number] as number) + 1;
      const bytes = (table.placeStarts[posting + 1] as number) - (table.placeStarts[posting] as number);
      starts[next] = (starts[next] as number) + 1;
      placeStarts[next] = (placeStarts[next] as number) + bytes;
    }
  }
  for (let word = 0; word < count; word++) {
    starts[word + 1] = (starts[word + 1] as number) + (starts[word] as number);
    placeStarts[word + 1] = (placeStarts[word + 1] as number) + (placeStarts[word] as number);
  }
  return { starts, placeStarts };
}

/**
 * The forms of each word, the most frequent first, and for each table's word the bit of each of its forms among
 * them: 0 for those that are not told apart.
 */
function mergeForms(tables: readonly CountedPapers[], words: readonly Uint32Array[], count: number) {
  const papersOf: Map<string, number>[] = Array.from({ length: count }, () => new Map<string, number>());
  for (const [at, table] of tables.entries()) {
    const own = words[at] as Uint32Array;
    const found = table.forms.map((forms) => new Uint32Array(forms.length));
    for (let posting = 0; posting < table.words.length; posting++) {
      const times = found[table.words[posting] as number] as Uint32Array;
      let bits = table.formBits[posting] as number;
      for (let form = 0; bits !== 0; form++, bits >>>= 1) if (bits & 1) times[form] = (times[form] as number) + 1;
    }
    for (const [word, forms] of table.forms.entries()) {
      const all = papersOf[own[word] as number] as Map<string, number>;
      for (const [form, text] of forms.entries()) all.set(text, (all.get(text) ?? 0) + (found[word]?.[form] ?? 0));
    }
  }
  const all = papersOf.map((papers) =>
    [...papers].sort(([a, n], [b, m]) => m - n || compare(a, b)).map(([form]) => form),
  );
  const bits = tables.map((table, at) =>
    table.forms.map((forms, word) => {
      const told = all[words[at]?.[word] ?? 0]?.slice(0, toldForms) ?? [];
      return forms.map((form) => (told.includes(form) ? 1 << told.indexOf(form) : 0));
    }),
  );
  return { all, bits };
}

function fillColumns(
  tables: readonly CountedPapers[],
  words: readonly Uint32Array[],
  order: readonly Row[],
  {
    starts,
    placeStarts,
    bits,
  }: { starts: Uint32Array; placeStarts: Uint32Array; bits: readonly (readonly number[][])[] },
): Columns {
  const size = starts.at(-1) ?? 0;
  const columns = {
    papers: new Uint32Array(size),
    counts: new Uint8Array(size),
    titlePlaces: new Uint8Array(size),
    forms: new Uint8Array(size),
    places: new Uint8Array(placeStarts.at(-1) ?? 0),
  };
  const next = starts.slice();
  const nextPlace = placeStarts.slice();
  for (const [paper, { table: tableAt, row }] of order.entries()) {
    const table = tables[tableAt] as CountedPapers;
    for (let posting = table.starts[row] as number; posting < (table.starts[row + 1] as number); posting++) {
      const local = table.words[posting] as number;
      const word = words[tableAt]?.[local] ?? 0;
      const at = next[word] as number;
      next[word] = at + 1;
      columns.papers[at] = paper;
      columns.counts[at] = table.counts[posting] as number;
      columns.titlePlaces[at] = table.titlePlaces[posting] as number;
      columns.forms[at] = toldBits(table.formBits[posting] as number, bits[tableAt]?.[local] ?? []);
      let place = nextPlace[word] as number;
      const end = table.placeStarts[posting + 1] as number;
      for (let from = table.placeStarts[posting] as number; from < end; from++)
        columns.places[place++] = table.places[from] as number;
      nextPlace[word] = place;
    }
  }
  return columns;
}

function toldBits(own: number, bits: readonly number[]): number {
  let told = 0;
  for (let form = 0, rest = own; rest !== 0; form++, rest >>>= 1) if (rest & 1) told |= bits[form] ?? 0;
  return told;
}

/** By code unit, which is the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
