import { groupEntries } from './group-entries.ts';
import type { Entry } from './read-truth.ts';

/** A division into what is learned from and what is tested on. */
export interface Split {
  readonly name: string;
  readonly train: readonly Entry[];
  readonly test: readonly Entry[];
}

/** Drops entries whose title and opening were seen before: folders may overlap. */
export function withoutCopies(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = `${entry.title} ${entry.abstract.slice(0, 80)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `folds` splits by groups of near duplicates. */
export function foldSplits(entries: readonly Entry[], folds: number): Split[] {
  const numbers = groupEntries(entries, folds);
  return Array.from({ length: folds }, (_, fold) => ({
    name: `fold ${fold + 1} of ${folds}`,
    train: entries.filter((_entry, index) => numbers[index] !== fold),
    test: entries.filter((_entry, index) => numbers[index] === fold),
  }));
}

/** Month of an arXiv identifier ("2506.01234" gives "2506"), or undefined. */
function arxivMonth(entry: Entry): string | undefined {
  return /^(\d{4})\.\d{4,5}/.exec(entry.id)?.[1];
}

/**
 * Each source that holds less than half of the entries is tested on after
 * training on the others; a larger one is divided by time: its last month is
 * tested on after training on its earlier months.
 */
export function sourceSplits(entries: readonly Entry[]): Split[] {
  const sources = [...new Set(entries.map((entry) => entry.source))];
  return sources.flatMap((source): Split[] => {
    const own = entries.filter((entry) => entry.source === source);
    if (own.length < entries.length / 2) {
      return [
        { name: `other sources → ${source}`, train: entries.filter((entry) => entry.source !== source), test: own },
      ];
    }
    const last =
      own
        .map((entry) => arxivMonth(entry) ?? '')
        .sort()
        .at(-1) ?? '';
    const train = own.filter((entry) => (arxivMonth(entry) ?? '') < last);
    return train.length === 0
      ? []
      : [
          {
            name: `${source} before ${last} → ${last}`,
            train,
            test: own.filter((entry) => arxivMonth(entry) === last),
          },
        ];
  });
}
