import type { GlossaryEntry } from '../derived/glossary.ts';
import { glossaryPages, glossaryPath } from '../derived/glossary-pages.ts';
import { knowledge } from './knowledge.ts';
import { href } from './links.ts';

const made = new WeakMap<readonly GlossaryEntry[], ReadonlyMap<string, string>>();

/** Addresses of the glossary’s entries, by key; made once for a glossary. */
export async function glossaryLinks(): Promise<ReadonlyMap<string, string>> {
  const { glossary } = await knowledge();
  const known = made.get(glossary);
  if (known) return known;
  const pages = glossaryPages(glossary);
  const links = new Map(glossary.map((entry) => [entry.key, href(glossaryPath(entry, pages))]));
  made.set(glossary, links);
  return links;
}
