import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFile, readKept } from '../files/kept-file.ts';
import { type Files, packFiles, unpackFiles } from './packed-folder.ts';
import { pagefindFiles } from './pagefind-shard.ts';

/** Where a shard lies in the folder of the index: the first in the folder itself, where Pagefind looks for its index. */
export const shardFolder = (bits: string, isFirst: boolean): string => (isFirst ? '' : `shards/${bits}/`);

/**
 * The files by which other programs search with Pagefind's own engine: the engine, and in its place a module with the
 * same interface that merges all shards into it.
 * @param others folders of all shards but the first
 */
export async function engineFiles(
  others: readonly string[],
  { cache, program, language }: { readonly cache: string; readonly program: string; readonly language: string },
): Promise<Files> {
  const kept = join(cache, 'search-engine.pack');
  const key = JSON.stringify([program, language]);
  const pack = readKept(kept, key);
  const engine = pack ? unpackFiles(pack) : await anyEngine(language);
  if (!pack) keepFile(kept, key, packFiles(engine));
  const files = new Map(engine);
  const module = files.get('pagefind.js');
  if (!module) throw new Error('Pagefind wrote no pagefind.js.');
  return files.set('pagefind-engine.js', module).set('pagefind.js', mergedEngine(others));
}

/** Pagefind writes its engine with every index. */
async function anyEngine(language: string): Promise<Files> {
  const record = { url: '/', content: 'none', language, meta: {}, filters: {} };
  return (await pagefindFiles([record])).engine;
}

function mergedEngine(others: readonly string[]): Uint8Array {
  const text = readFileSync(new URL('./merged-engine.js', import.meta.url), 'utf8');
  return new TextEncoder().encode(text.replace("['SHARDS']", () => JSON.stringify(others)));
}
