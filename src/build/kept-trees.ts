import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../files/cache-folder.ts';
import { keepFile, readKept } from '../files/kept-file.ts';
import { inFolder, packTree, type SiteFile, SiteTree, unpackTree } from './site-tree.ts';

/**
 * The sites that earlier builds of some seeds left: the published one, and the one before it, in which the next
 * is built. So a build writes what has changed since two builds and links what has changed since the last.
 */
export class KeptTrees {
  readonly #outDir: string;
  readonly #former: string;
  readonly #lists: { readonly published: string; readonly former: string };
  readonly #published: ReadonlyMap<string, SiteFile>;

  constructor(seeds: string, outDir: string) {
    const cache = cacheFolder(seeds);
    this.#outDir = outDir;
    this.#former = join(cache, 'former-site');
    this.#lists = { published: join(cache, 'published-files'), former: join(cache, 'former-files') };
    this.#published = unpackTree(readKept(this.#lists.published, outDir));
  }

  /** Opens a folder to build in. @param stage an absent folder, on which nothing depends if the build is killed */
  open(stage: string): SiteTree {
    const files = unpackTree(readKept(this.#lists.former, this.#outDir));
    // A site that was published elsewhere may be one with files there.
    if (files.size === 0) rmSync(this.#former, { recursive: true, force: true });
    if (!move(this.#former, stage)) mkdirSync(stage, { recursive: true });
    return new SiteTree({ folder: stage, files }, { folder: this.#outDir, files: this.#published });
  }

  /**
   * Keeps what the next build can take over.
   * @param tree whose site is published by now
   * @param isExchanged whether its folder holds the site that was published before
   */
  close(tree: SiteTree, isExchanged: boolean): void {
    rmSync(this.#lists.former, { force: true });
    if (isExchanged && move(tree.folder, this.#former))
      keepFile(this.#lists.former, this.#outDir, packTree(this.#published));
    const files = isExchanged ? tree.files : inFolder(tree.files, this.#outDir);
    keepFile(this.#lists.published, this.#outDir, packTree(files));
  }
}

/** @returns whether it could be moved: a cache that cannot be used costs time, not the build */
function move(folder: string, target: string): boolean {
  try {
    renameSync(folder, target);
    return true;
  } catch {
    return false;
  }
}
