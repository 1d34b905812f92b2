import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatRegistry } from '../../../src/loaders/assign-permalinks.ts';
import { describeVacant } from '../../../src/loaders/describe-vacant.ts';
import { loadLibrary } from '../../../src/loaders/load-library.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

const entry = (title: string, word: string) =>
  JSON.stringify({ title, abstract: `We show that ${word} is what nine in ten of all ${word} models lack most.` });
const [mamba, attention] = [entry('Mamba Reads on', 'memory'), entry('Attention Is Enough', 'attention')];

/** Reads a listing of both papers, and then another one. */
async function after(listing: string) {
  const folder = await seedsFolder({ 'a.jsonl': `${mamba}\n${attention}\n` });
  const { registry } = await loadLibrary(folder);
  await writeFile(join(folder, 'permalinks.json'), formatRegistry(registry));
  await writeFile(join(folder, 'a.jsonl'), listing);
  return loadLibrary(folder);
}

it('names an address whose paper left the listings', async () => {
  const library = await after(`${mamba}\n`);
  expect(describeVacant(library)).toMatchObject([{ slug: 'attention-is-enough', isNew: true }]);
});

it('leaves out an address whose entry may be one that could not be read', async () => {
  const library = await after(`${mamba}\n${attention.slice(0, 40)}\n`);
  expect(library.unread).toEqual(['attention-is-enough']);
  expect(describeVacant(library)).toEqual([]);
});
