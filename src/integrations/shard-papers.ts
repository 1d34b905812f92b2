import { hash } from 'node:crypto';

/** Papers in a shard, at most. */
export const mostInShard = 1000;

/**
 * Puts papers into shards by their addresses alone (Fagin et al. 1979, extendible hashing): a shard holds the papers
 * whose digests begin with its bits, and one that would hold more than `most` is split in two by the next bit. So a
 * paper that comes or goes touches one shard, or two where one is split.
 * @returns the addresses in each shard, sorted, by its bits; one shard without bits where there are few papers or none
 */
export function shardPapers(slugs: readonly string[], most = mostInShard): ReadonlyMap<string, readonly string[]> {
  const shards = new Map<string, readonly string[]>();
  const digested = slugs.toSorted().map((slug) => [slug, bitsOf(slug)] as const);
  split(digested, '', most, shards);
  return shards;
}

function split(
  papers: readonly (readonly [slug: string, bits: string])[],
  prefix: string,
  most: number,
  shards: Map<string, readonly string[]>,
): void {
  if (papers.length === 0 && prefix !== '') return;
  if (papers.length <= most) {
    shards.set(
      prefix,
      papers.map(([slug]) => slug),
    );
    return;
  }
  for (const bit of ['0', '1'])
    split(
      papers.filter(([, bits]) => bits[prefix.length] === bit),
      prefix + bit,
      most,
      shards,
    );
}

/** 64 bits: enough for any number of papers. */
function bitsOf(slug: string): string {
  return BigInt(`0x${hash('sha256', slug).slice(0, 16)}`)
    .toString(2)
    .padStart(64, '0');
}
