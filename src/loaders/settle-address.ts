import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import { type Address, type Registry, registrySchema } from '../schemas/registry.ts';
import { formatRegistry } from './assign-permalinks.ts';

/** What a curator says of a vacant address and the paper that may be the one it was given to. */
export interface Settlement {
  /** Slug of the vacant address. */
  readonly vacant: string;
  /** The paper's own address, which the registry may not have yet. */
  readonly heir: Address;
  readonly isSame: boolean;
}

/**
 * A registry that says so: the paper's line `sameAs` the vacant one, or, where it has no line yet, its titles
 * and texts in the vacant line; or the vacant line `removed`.
 */
export function settle(registry: Registry, { vacant, heir, isSame }: Settlement): Registry {
  const isListed = registry.papers.some(({ slug }) => slug === heir.slug);
  const papers = registry.papers.map((address): Address => {
    if (!isSame) return address.slug === vacant ? { ...address, removed: true } : address;
    // What led to the paper's own address leads on to where the paper is now.
    if (address.slug === heir.slug || address.sameAs === heir.slug) return { ...address, sameAs: vacant };
    return address.slug === vacant && !isListed ? withTexts(address, heir) : address;
  });
  return { ...registry, papers };
}

function withTexts(address: Address, { titles, bodies, sketch }: Address): Address {
  return {
    ...address,
    titles: [...new Set([...address.titles, ...titles])],
    bodies: [...new Set([...address.bodies, ...bodies])],
    ...(sketch === undefined ? {} : { sketch }),
  };
}

/**
 * Writes a settlement into `permalinks.json` of the seeds folder.
 * @throws {Refusal} where the file is changed at the same time
 */
export async function settleAddress(folder: string, settlement: Settlement): Promise<void> {
  const path = join(folder, 'permalinks.json');
  const text = await readFile(path, 'utf8');
  const registry = registrySchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  await replaceFile(path, formatRegistry(settle(registry, settlement)), text);
}
