import type { ListingRecord } from '../schemas/record.ts';
import { rankTogether } from './boundary/rank-together.ts';
import { endOfTitle } from './doubts.ts';

/**
 * The records of one listing, with their titles cut as the listing's style has it. What each entry says for
 * itself is in its `cuts`; a record without them is left as it is. The result depends on nothing else, so a
 * record may be kept with its cuts and read together with others later.
 */
export function readTogether(records: readonly ListingRecord[]): readonly ListingRecord[] {
  const doubtful = records.filter(({ cuts }) => cuts !== undefined);
  const ranked = rankTogether(
    doubtful.map((record) => ({
      body: `${record.title} ${record.abstract}`,
      cuts: (record.cuts ?? []).map(([offset, probability]) => ({ offset, probability })),
    })),
  );
  const read = new Map(doubtful.map((record, index) => [record, ranked[index] ?? []] as const));
  return doubtful.length < 2 ? records : records.map((record) => cutAt(record, read.get(record)));
}

function cutAt(record: ListingRecord, cuts: ReturnType<typeof rankTogether>[number] | undefined): ListingRecord {
  const [first, ...others] = cuts ?? [];
  if (!first) return record;
  const best = others.reduce((high, cut) => (cut.probability > high.probability ? cut : high), first);
  const body = `${record.title} ${record.abstract}`;
  const end = endOfTitle(body, best.offset);
  return {
    ...record,
    title: body.slice(0, end),
    abstract: body.slice(end + 1),
    confidence: Math.round(best.probability * 1e4) / 1e4,
  };
}

/** A record without what only the reader of its listing needs. */
export function withoutCuts({ cuts: _cuts, ...record }: ListingRecord): ListingRecord {
  return record;
}
