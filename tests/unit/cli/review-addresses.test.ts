import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reviewAddresses } from '../../../src/cli/review-addresses.ts';
import type { ReviewKey } from '../../../src/cli/review-session.ts';
import { formatRegistry } from '../../../src/loaders/assign-permalinks.ts';
import { loadLibrary } from '../../../src/loaders/load-library.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

const abstract = 'The dominant models are based on complex recurrent networks that include an encoder and a decoder.';
const listing = (title: string) => `${JSON.stringify({ title, abstract })}\n`;

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

/** A folder whose paper got another title, of which the build is not sure. */
async function retitled(): Promise<string> {
  const folder = await seedsFolder({ 'a.jsonl': listing('Transformers for Translation') });
  const { registry } = await loadLibrary(folder);
  await writeFile(join(folder, 'permalinks.json'), formatRegistry(registry));
  await writeFile(join(folder, 'a.jsonl'), listing('Networks of Attention Alone'));
  return folder;
}

async function press(folder: string, ...keys: ReviewKey[]) {
  const pressed = (async function* () {
    yield* keys;
  })();
  const result = await reviewAddresses(folder, await loadLibrary(folder), pressed);
  const { papers, permalinks, vacated } = await loadLibrary(folder);
  return { result, slugs: papers.map(({ slug }) => slug), vacated, heirs: permalinks.heirs };
}

it('puts a paper back at its address with one key', async () => {
  expect(await press(await retitled(), 'accept')).toEqual({
    result: { goesOn: true, settled: 1 },
    slugs: ['transformers-for-translation'],
    vacated: [],
    heirs: [],
  });
});

it('leaves a newcomer at its own address with one key, and asks no more', async () => {
  expect(await press(await retitled(), 'other')).toEqual({
    result: { goesOn: true, settled: 1 },
    slugs: ['networks-of-attention-alone'],
    vacated: [],
    heirs: [],
  });
});

it.each<[string, ReviewKey[], boolean]>([
  ['a key that is no answer and the end of the input', ['left'], false],
  ['q', ['quit'], false],
  ['s', ['skip'], true],
])('writes nothing on %s', async (_name, keys, goesOn) => {
  const folder = await retitled();
  const registry = await readFile(join(folder, 'permalinks.json'), 'utf8');
  expect((await press(folder, ...keys)).result).toEqual({ goesOn, settled: 0 });
  expect(await readFile(join(folder, 'permalinks.json'), 'utf8')).toBe(registry);
});
