import { hashWord, mix } from '../parser/boundary/hash.ts';
import type { Entry } from './read-truth.ts';

function bareWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Signs of an entry; two entries that share one are near duplicates (versions of a paper, copies in two sources). */
function signsOf(entry: Entry): string[] {
  const abstract = bareWords(entry.abstract);
  const name = /^([^:]{3,30}):/.exec(entry.title)?.[1];
  const signs = [
    `t ${bareWords(entry.title).join(' ')}`,
    `a ${abstract.slice(0, 12).join(' ')}`,
    `e ${abstract.slice(-12).join(' ')}`,
  ];
  if (name !== undefined) signs.push(`n ${bareWords(name).join(' ')}`);
  return signs;
}

/**
 * Folds 0 to `folds` - 1 of entries. Near duplicates (same title, same system
 * name before the colon, same first or last twelve words of the abstract) share
 * a fold; the fold follows from the entry's text, not from its position.
 */
export function groupEntries(entries: readonly Entry[], folds: number): Int32Array {
  const parents = Int32Array.from(entries, (_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
    return at;
  };
  const firstWith = new Map<string, number>();
  entries.forEach((entry, index) => {
    for (const sign of signsOf(entry)) {
      const other = firstWith.get(sign);
      if (other === undefined) firstWith.set(sign, index);
      else parents[find(index)] = find(other);
    }
  });
  return Int32Array.from(entries, (_, index) => (mix(hashWord(entries[find(index)]!.title), 11) >>> 0) % folds);
}
