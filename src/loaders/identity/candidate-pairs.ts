import { bandsOf } from './sketch.ts';
import type { Traits } from './traits.ts';

/** Entries under one key that an entry is compared with: a key that thousands share tells nothing. */
const mostComparisons = 64;

/** Two indexes of a list, the smaller first. */
export type Pair = readonly [number, number];

/**
 * The pairs of a list that are worth comparing: those with an identifier, a text or a title in common, and
 * those whose sketches agree in one band. Grows with the list, not with its square.
 */
export function candidatePairs(all: readonly Traits[]): readonly Pair[] {
  const seen = new Set<number>();
  const pairs: Pair[] = [];
  const collect = (indexes: readonly number[]) => {
    for (const [place, second] of indexes.entries()) {
      for (const first of indexes.slice(Math.max(0, place - mostComparisons), place)) {
        const key = first * all.length + second;
        if (first === second || seen.has(key)) continue;
        seen.add(key);
        pairs.push([first, second]);
      }
    }
  };
  for (const indexes of byKey(all, keysOf).values()) collect(indexes);
  for (const indexes of similarTexts(all)) collect(indexes);
  return pairs;
}

/** Titles, texts, identifiers; and for papers without abstract the authors with the year. */
export function keysOf({ titles, bodies, ids, sketch, families, year }: Traits): readonly string[] {
  const people = sketch === null && families.size > 0 ? [`by ${year} ${[...families].sort().join(' ')}`] : [];
  return [...titles.map((title) => `title ${title}`), ...bodies, ...ids.map((id) => `id ${id}`), ...people];
}

function byKey(all: readonly Traits[], keys: (traits: Traits) => readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, traits] of all.entries()) {
    for (const key of keys(traits)) {
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  }
  return groups;
}

/** Groups of indexes in ascending order whose sketches agree in a band; one text is in them once. */
function* similarTexts(all: readonly Traits[]): Generator<readonly number[]> {
  const known = new Set<string>();
  const once = all.flatMap(({ sketch, bodies: [body = ''] }, index) => {
    if (!sketch || known.has(body)) return [];
    known.add(body);
    return [{ index, bands: bandsOf(sketch) }];
  });
  // One band after the other, sorted: a map of all keys at once would hold 32 for each text.
  for (let band = 0; band < (once[0]?.bands.length ?? 0); band++) {
    const rows = Float64Array.from(once, ({ index, bands }) => (bands[band] as number) * 2 ** 32 + index).sort();
    let start = 0;
    for (let end = 1; end <= rows.length; end++) {
      if (end < rows.length && keyOf(rows[end]) === keyOf(rows[start])) continue;
      if (end - start > 1) yield Array.from(rows.subarray(start, end), (row) => row % 2 ** 32);
      start = end;
    }
  }
}

function keyOf(row = 0): number {
  return Math.floor(row / 2 ** 32);
}
