import { hash } from 'node:crypto';
import { join } from 'node:path';
import { keepFile, readKept } from '../files/kept-file.ts';
import { programDigest } from '../files/program-digest.ts';
import { type Files, packFiles, unpackFiles, writeFolder } from './packed-folder.ts';
import { PagefindFeed, type SearchedPage } from './pagefind-index.ts';
import { documentName, rankingFiles } from './ranking-files.ts';

/** Files of the cache: digests of the pages that the last build's index was made from, in order; and the index. */
const names = { pages: 'search-index.pages', pack: 'search-index.pack' };

/**
 * The search index of one build. Pages come one by one as they are rendered, always in the same order. As
 * long as they are those of the last build they wait; with the first that is not, Pagefind gets them all, for
 * it has no way to change an index. If none is, the last build's index is taken over.
 */
export class IndexRun {
  readonly #cache: string;
  readonly #code: string;
  readonly #known: readonly string[];
  readonly #digests: string[] = [];
  #waiting: { readonly url: string; readonly html: Uint8Array }[] = [];
  #feed: PagefindFeed | undefined;

  /**
   * @param cache the folder that keeps the last build's index
   * @param root the program's folder
   */
  constructor(cache: string, root: string) {
    this.#cache = cache;
    this.#code = programDigest(root);
    this.#known = readKnown(join(cache, names.pages), this.#code);
  }

  add(page: SearchedPage): void {
    const digest = hash('sha256', `${page.url} ${page.html}`).slice(0, 32);
    const isKnown = digest === this.#known[this.#digests.push(digest) - 1];
    if (this.#feed) this.#feed.add(page);
    // As bytes: a string would hold on to the whole page that it was cut from.
    else this.#waiting.push({ url: page.url, html: new TextEncoder().encode(page.html) });
    if (!isKnown) this.#start();
  }

  /** Writes the index into a folder. @returns whether it is the last build's */
  async write(folder: string): Promise<boolean> {
    const key = hash('sha256', JSON.stringify([this.#code, this.#digests]));
    const isSame = !this.#feed && this.#digests.length === this.#known.length;
    const pack = isSame ? readKept(join(this.#cache, names.pack), key) : null;
    const known = pack && unpackFiles(pack);
    if (known) {
      writeFolder(folder, known);
      return true;
    }
    const files = await this.#start().write(folder);
    const ranking = rankingFiles(documentsOf(files));
    writeFolder(folder, ranking);
    keepFile(join(this.#cache, names.pack), key, packFiles(new Map([...files, ...ranking])));
    keepFile(join(this.#cache, names.pages), this.#code, Buffer.from(this.#digests.join('\n')));
    return false;
  }

  #start(): PagefindFeed {
    if (this.#feed) return this.#feed;
    const feed = new PagefindFeed();
    for (const { url, html } of this.#waiting) feed.add({ url, html: new TextDecoder().decode(html) });
    this.#waiting = [];
    this.#feed = feed;
    return feed;
  }
}

/** Pagefind's stored documents, by name. There are none where there is no paper. */
export function documentsOf(files: Files): (readonly [string, Uint8Array])[] {
  return Array.from(files, ([path, bytes]) => [documentName(path), bytes] as const).filter(
    (document): document is readonly [string, Uint8Array] => document[0] !== null,
  );
}

function readKnown(file: string, code: string): readonly string[] {
  return readKept(file, code)?.toString().split('\n') ?? [];
}
