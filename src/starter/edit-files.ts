import { isMap, parseDocument } from 'yaml';
import { formatRegistry } from '../loaders/assign-permalinks.ts';
import { type Registry, registrySchema } from '../schemas/registry.ts';

/** A registry from its text; `null` where it cannot be read, and is best left to its curator. */
export function readRegistry(text: string): Registry | null {
  try {
    return registrySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The registry without the addresses of the sample; `null` where it has none of them or cannot be read. */
export function withoutSample(
  text: string,
  sample: string,
): { readonly text: string; readonly gone: number; readonly left: number } | null {
  const [own, ours] = [readRegistry(text), readRegistry(sample)];
  if (!own || !ours) return null;
  const left = own.papers.filter(({ slug, titles }) => {
    const known = ours.papers.find((address) => address.slug === slug);
    return !known?.titles.some((title) => titles.includes(title));
  });
  const gone = own.papers.length - left.length;
  return gone === 0 ? null : { text: formatRegistry({ ...own, papers: left }), gone, left: left.length };
}

/** The registry with the sample's addresses that it does not have; `null` where it has all, or cannot be read. */
export function withSample(text: string, sample: string): string | null {
  const [own, ours] = [readRegistry(text), readRegistry(sample)];
  if (!own || !ours) return null;
  const taken = new Set(own.papers.flatMap(({ slug, formerly = [] }) => [slug, ...formerly]));
  const more = ours.papers.filter(({ slug }) => !taken.has(slug));
  return more.length === 0 ? null : formatRegistry({ ...own, papers: [...own.papers, ...more] });
}

/** `listings.yaml` without what it says of one listing; `null` where it says nothing, or cannot be read. */
export function withoutListing(text: string, listing: string): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents) || !document.has(listing)) return null;
  document.delete(listing);
  return document.contents.items.length === 0 ? '' : document.toString();
}

/** `listings.yaml` with what the sample's says; `null` where it says something of those listings, or cannot be read. */
export function withListings(text: string, sample: string): string | null {
  const document = parseDocument(text);
  const added = parseDocument(sample).toJS() as Record<string, unknown>;
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return null;
  const missing = Object.entries(added).filter(([name]) => !document.has(name));
  for (const [name, about] of missing) document.set(name, document.createNode(about));
  return missing.length === 0 ? null : document.toString();
}
