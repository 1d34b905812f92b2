import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { SearchedLibrary } from '../data/searched-library.ts';
import type { SearchedRecord } from '../derived/searched-record.ts';
import { keepFile, readKept } from '../files/kept-file.ts';
import { type Files, packFiles, unpackFiles } from './packed-folder.ts';
import { documentPaths, pagefindFiles } from './pagefind-shard.ts';
import { rankingFiles } from './ranking-files.ts';
import { engineFiles, shardFolder } from './search-engine.ts';
import { shardPapers } from './shard-papers.ts';

/** What a run of the index did. */
export interface IndexWork {
  readonly shards: number;
  /** Shards that Pagefind indexed, because the last build had no such shard. */
  readonly indexed: number;
}

interface IndexRun {
  /** Folder of what earlier builds made. */
  readonly cache: string;
  /** Stands for the program that makes the index. */
  readonly program: string;
  /** Takes files by their paths in the folder of the index. They are not held afterwards. */
  readonly write: (files: Files) => void;
  /** Papers in a shard, at most. */
  readonly most?: number;
}

/**
 * Makes the search index of a library, shard by shard: each is taken from the last build where all its records are
 * the same, or indexed by Pagefind in a process of its own. What is written depends on the records alone.
 */
export async function runIndex(
  library: SearchedLibrary,
  { cache, program, write, most }: IndexRun,
): Promise<IndexWork> {
  const shards = shardPapers(library.slugs, most);
  const documents: (readonly [path: string, record: SearchedRecord])[] = [];
  const folders: string[] = [];
  let indexed = 0;
  for (const [bits, slugs] of shards) {
    const records = await Promise.all(slugs.map(library.recordOf));
    const folder = shardFolder(bits, folders.length === 0);
    folders.push(folder);
    const kept = join(cache, 'search-shards', `${bits || 'all'}.pack`);
    const key = hash('sha256', JSON.stringify([program, records]));
    const pack = readKept(kept, key);
    const files = pack ? unpackFiles(pack) : (await pagefindFiles(records)).data;
    if (!pack) {
      indexed++;
      keepFile(kept, key, packFiles(files));
    }
    write(new Map(Array.from(files, ([path, bytes]) => [folder + path, bytes])));
    const pathOf = documentPaths(files);
    for (const record of records) documents.push([folder + (pathOf.get(record.url) ?? ''), record]);
  }
  write(await engineFiles(folders.slice(1), { cache, program, language: library.language }));
  write(rankingFiles(documents));
  return { shards: shards.size, indexed };
}
