import { hash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchedLibrary } from '../data/searched-library.ts';
import type { SearchedRecord } from '../derived/searched-record.ts';
import { keepFile, readKept } from '../files/kept-file.ts';
import type { CountedTable } from '../search/build-index.ts';
import { keptGzip } from './kept-gzip.ts';
import { type Files, packFiles, unpackFiles } from './packed-folder.ts';
import { isOfTable, packTable, unpackTable } from './packed-table.ts';
import { documentPaths, pagefindFiles } from './pagefind-shard.ts';
import { countRecords, rankingFiles } from './ranking-files.ts';
import { engineFiles, shardFolder } from './search-engine.ts';
import { shardPapers } from './shard-papers.ts';

/** What a run of the index did. */
export interface IndexWork {
  readonly shards: number;
  /** Shards that Pagefind indexed, because the last build had no such shard. */
  readonly indexed: number;
  /** Files of the ranking index that were compressed, because the last build had none with the same content. */
  readonly packed: number;
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
  const tables: CountedTable[] = [];
  const folders: string[] = [];
  const folder = join(cache, 'search-shards');
  let indexed = 0;
  for (const [bits, slugs] of shards) {
    const records = await Promise.all(slugs.map(library.recordOf));
    const kept = join(folder, packName(bits));
    const key = hash('sha256', JSON.stringify([program, records]));
    const known = readShard(kept, key);
    const { data, table } = known ?? (await indexShard(records));
    if (!known) {
      indexed++;
      keepFile(kept, key, packFiles(new Map([...data, ...packTable(table)])));
    }
    const target = shardFolder(bits, folders.length === 0);
    folders.push(target);
    write(new Map(Array.from(data, ([path, bytes]) => [target + path, bytes])));
    tables.push({ ...table, papers: table.papers.map((paper) => ({ ...paper, document: target + paper.document })) });
  }
  write(await engineFiles(folders.slice(1), { cache, program, language: library.language }));
  const packed = keptGzip(join(cache, 'search-ranking.pack'), program);
  write(rankingFiles(tables, packed.gzip));
  packed.keep();
  forgetOthers(folder, new Set([...shards.keys()].map(packName)));
  return { shards: shards.size, indexed, packed: packed.count() };
}

const packName = (bits: string): string => `${bits || 'all'}.pack`;

/** Removes the packs of shards that there are no more: they were split or joined. */
function forgetOthers(folder: string, names: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name), { force: true });
}

/** What is made of a shard's records: Pagefind's files, and the words by which its papers are ranked. */
interface Shard {
  readonly data: Files;
  readonly table: CountedTable;
}

async function indexShard(records: readonly SearchedRecord[]): Promise<Shard> {
  const { data } = await pagefindFiles(records);
  const pathOf = documentPaths(data);
  return { data, table: countRecords(records.map((record) => [pathOf.get(record.url) ?? '', record])) };
}

function readShard(file: string, key: string): Shard | null {
  const pack = readKept(file, key);
  if (!pack) return null;
  const files = unpackFiles(pack);
  return { data: new Map([...files].filter(([path]) => !isOfTable(path))), table: unpackTable(files) };
}
