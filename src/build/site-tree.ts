import { hash } from 'node:crypto';
import { copyFileSync, linkSync, lstatSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearWay, removeFile } from '../files/fill-folder.ts';
import { listFiles } from '../files/site-marker.ts';

/** A file of a site as a build left it. */
export interface SiteFile {
  /** Stands for all that the file was made from. */
  readonly key: string;
  /** Of its content. */
  readonly digest: string;
  readonly size: number;
  /** When it was last changed, in nanoseconds, and where it is on the disk: whoever edits it changes one of them. */
  readonly changed: string;
  readonly inode: string;
}

/** A folder that holds a site, and what is known of its files. */
export interface KnownTree {
  readonly folder: string;
  readonly files: ReadonlyMap<string, SiteFile>;
}

/** How many files a build wrote, and how many it found as they should be. */
export interface TreeWork {
  readonly written: number;
  readonly kept: number;
}

/**
 * The folder in which a site is built, from files that are written and such as earlier builds have left. Those are
 * taken only where they lie untouched: what somebody edited is written again.
 */
export class SiteTree {
  readonly folder: string;
  readonly #known: readonly KnownTree[];
  readonly #files = new Map<string, SiteFile>();
  readonly #made = new Set<string>();
  #written = 0;

  /**
   * @param own the folder, which may hold the site of an earlier build
   * @param published the site that this one will replace: files are linked from there
   */
  constructor(own: KnownTree, published: KnownTree) {
    this.folder = own.folder;
    this.#known = [own, published];
  }

  /** Takes a file from an earlier build. @returns whether one was there that is made from the same */
  keep(path: string, key: string): boolean {
    for (const { folder, files } of this.#known) {
      const file = files.get(path);
      if (file?.key !== key || !isUntouched(join(folder, path), file)) continue;
      this.#files.set(path, folder === this.folder ? file : this.#take(folder, path, file));
      return true;
    }
    return false;
  }

  write(path: string, key: string, content: string | Uint8Array): void {
    const target = this.#clear(path);
    writeFileSync(target, content, { flag: 'wx' });
    this.#written++;
    this.#files.set(path, { key, digest: hash('sha256', content).slice(0, 32), ...placeOf(target) });
  }

  /** Writes a file that is made anew in each build, unless the earlier one has the same content. */
  writeIfNew(path: string, content: string | Uint8Array): void {
    const key = hash('sha256', content);
    if (!this.keep(path, key)) this.write(path, key, content);
  }

  /** The files so far. */
  get files(): ReadonlyMap<string, SiteFile> {
    return this.#files;
  }

  get work(): TreeWork {
    return { written: this.#written, kept: this.#files.size - this.#written };
  }

  /** Takes out what an earlier site had and this one has not. */
  removeOthers(): void {
    for (const path of listFiles(this.folder)) if (!this.#files.has(path)) removeFile(this.folder, path);
  }

  #take(folder: string, path: string, file: SiteFile): SiteFile {
    const [source, target] = [join(folder, path), this.#clear(path)];
    try {
      linkSync(source, target);
      return file;
    } catch {
      // Another file system, or one without links.
      copyFileSync(source, target);
      return { ...file, ...placeOf(target) };
    }
  }

  /** Makes way for a file. One that is there is never written over: it may be one with a published file. */
  #clear(path: string): string {
    const target = join(this.folder, path);
    clearWay(this.folder, path, this.#made);
    rmSync(target, { force: true });
    return target;
  }
}

/** The same files in another folder, into which they were copied or moved one by one. */
export function inFolder(files: ReadonlyMap<string, SiteFile>, folder: string): ReadonlyMap<string, SiteFile> {
  return new Map(Array.from(files, ([path, file]) => [path, { ...file, ...placeOf(join(folder, path)) }]));
}

function isUntouched(path: string, { size, changed, inode }: SiteFile): boolean {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return (
    stats?.isFile() === true &&
    Number(stats.size) === size &&
    String(stats.mtimeNs) === changed &&
    String(stats.ino) === inode
  );
}

function placeOf(path: string): Pick<SiteFile, 'size' | 'changed' | 'inode'> {
  const { size, mtimeNs, ino } = lstatSync(path, { bigint: true });
  return { size: Number(size), changed: String(mtimeNs), inode: String(ino) };
}

/** A line for each file. */
export function packTree(files: ReadonlyMap<string, SiteFile>): Uint8Array {
  const lines = Array.from(files, ([path, { key, digest, size, changed, inode }]) =>
    [path, key, digest, size, changed, inode].join('\t'),
  );
  return Buffer.from(lines.join('\n'));
}

/** @param bytes what {@link packTree} gave, or `null` for nothing */
export function unpackTree(bytes: Buffer | null): ReadonlyMap<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  for (const line of bytes?.toString().split('\n') ?? []) {
    const [path = '', key = '', digest = '', size = '', changed = '', inode = ''] = line.split('\t');
    if (inode !== '') files.set(path, { key, digest, size: Number(size), changed, inode });
  }
  return files;
}
