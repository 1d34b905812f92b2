import type { Registry } from '../schemas/registry.ts';
import type { Assignment } from './assign-permalinks.ts';

/** Slugs of vacant addresses of which the registry does not say yet that their paper is removed. */
export function newlyVacant({ vacant }: Assignment): readonly string[] {
  return vacant.filter(({ removed }) => removed !== true).map(({ slug }) => slug);
}

/** A registry that says of these addresses that their papers are removed. */
export function markRemoved(registry: Registry, slugs: readonly string[]): Registry {
  if (slugs.length === 0) return registry;
  const gone = new Set(slugs);
  return {
    ...registry,
    papers: registry.papers.map((address) => (gone.has(address.slug) ? { ...address, removed: true } : address)),
  };
}

/** Addresses that lead to another: renamed ones, and those of papers that are one with another. */
export function redirectsOf({ registry, absorbed }: Assignment): readonly { from: string; to: string }[] {
  const leadsTo = new Map([
    ...registry.papers.flatMap(({ slug, sameAs }) => (sameAs === undefined ? [] : [[slug, sameAs] as const])),
    ...absorbed.map(({ from, to }) => [from, to] as const),
  ]);
  const end = (slug: string): string => leadsTo.get(leadsTo.get(slug) ?? slug) ?? leadsTo.get(slug) ?? slug;
  return [
    ...registry.papers.flatMap(({ slug, formerly = [] }) => formerly.map((from) => ({ from, to: end(slug) }))),
    ...[...leadsTo.keys()].map((from) => ({ from, to: end(from) })),
  ];
}
