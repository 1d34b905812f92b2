import type { Diagnostic } from '../parser/diagnostic.ts';
import type { Provenance } from '../schemas/paper.ts';
import type { ListingRecord } from '../schemas/record.ts';
import { completeRecord, statedLater } from './complete-record.ts';
import { groupEntries } from './identity/group-entries.ts';
import { arxivVersionOf, numberRows } from './identity/identifiers.ts';
import { joinTraits, type Traits, traitsOf } from './identity/traits.ts';
import { warnOfContradictions } from './warn-of-contradictions.ts';
import { warnOfDuplicates, warnOfLookalikes } from './warn-of-duplicates.ts';

/** A record with the digest of the entry it was read from. */
export interface ReadEntry {
  readonly record: ListingRecord;
  readonly digest: string;
}

/** One paper, however often it is listed. */
export interface MergedEntry {
  readonly record: ListingRecord;
  /** Titles of all its entries, that of the text shown first. */
  readonly titles: readonly string[];
  /** What all its entries are recognized by, that of the text shown first. */
  readonly traits: Traits;
  readonly sources: readonly Provenance[];
  /** Facts that a later source states first, by name, with its index. */
  readonly statedBy: Readonly<Record<string, number>>;
}

export type Origin = Pick<Provenance, 'captured' | 'origin'>;

/**
 * Makes one paper of the entries that are one (`identity/same-paper.ts` decides). The first is shown, of
 * several versions of an arXiv paper the latest, completed by what the others state.
 * @param sketches of texts known by their digest, from the registry
 */
export function mergeEntries(
  entries: readonly ReadEntry[],
  originOf: (file: string) => Origin,
  sketches: ReadonlyMap<string, string> = new Map(),
): { readonly merged: readonly MergedEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const rows = new Map(
    [...Map.groupBy(entries, ({ record }) => record.file)].map(([file, listed]) => [
      file,
      numberRows(listed.map(({ record }) => record.id)),
    ]),
  );
  const traits = entries.map(({ record }) => traitsOf(record, rows.get(record.file) === true, sketches));
  const { groups, unsure } = groupEntries(traits);
  const joined = groups.map((group) => {
    const shown = group.toSorted((a, b) => versionOf(entries[b]) - versionOf(entries[a]) || a - b);
    return shown.map((index) => ({ entry: entries[index] as ReadEntry, traits: traits[index] as Traits }));
  });
  const merged = joined.map((members): MergedEntry => {
    const [first, ...others] = members.map(({ entry }) => entry.record) as [ListingRecord, ...ListingRecord[]];
    return {
      record: others.reduce(completeRecord, first),
      statedBy: others.length > 0 ? statedLater([first, ...others]) : {},
      titles: [...new Set(members.map(({ entry }) => entry.record.title))],
      traits: joinTraits(members.map((member) => member.traits)),
      sources: members.map(({ entry: { record, digest } }) => {
        const { upvotes, comments, file, line } = record;
        return { file, line, digest, upvotes, comments, ...originOf(file) };
      }),
    };
  });
  const several = joined.filter(({ length }) => length > 1);
  const records = several.map((members) => members.map(({ entry }) => entry.record));
  return {
    merged,
    diagnostics: [
      ...warnOfDuplicates(several.map((members) => members.map((m) => ({ record: m.entry.record, traits: m.traits })))),
      ...warnOfContradictions(records),
      ...warnOfLookalikes(unsure.map((pair) => pair.map((index) => (entries[index] as ReadEntry).record))),
    ],
  };
}

function versionOf(entry: ReadEntry | undefined): number {
  return entry ? arxivVersionOf(entry.record) : 0;
}
