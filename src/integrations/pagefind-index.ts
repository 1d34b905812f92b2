import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { scriptText } from '../text/reading/plain-text.ts';
import { type Files, readFolder } from './packed-folder.ts';

/** A page that is searched. */
export interface SearchedPage {
  /** Address below the site's base, such as `papers/duoattention/`. */
  readonly url: string;
  /** What `searchedPart` gives of it. */
  readonly html: string;
}

/** Pagefind's own widgets, which no page uses. */
const widgets = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** What is beside the text of a page, and in it what the marks still say. */
const aside = /<(aside|nav)\b[^>]* data-pagefind-ignore[^>]*>([\s\S]*?)<\/\1>/g;
/** Raised and lowered text, of which the index would keep the letters only: 10<sup>6</sup> is not 106. */
const scripts = /<(sub|sup)>([^<]{1,30})<\/\1>/g;
const stated = /<([a-z]+)\b[^>]* data-pagefind-(?:filter|meta|sort)=[^>]*>[^<]*<\/\1>/g;

/**
 * What Pagefind reads of a page, as a page: the part that is marked as its body, with what the marks say.
 * Everything around it costs more to parse and is thrown away. @returns `null` where a page has no such part
 */
export function searchedPart(html: string): string | null {
  const start = html.indexOf('<article data-pagefind-body');
  const end = html.lastIndexOf('</article>');
  if (start < 0 || end < start) return null;
  const root = /<html[^>]*>/.exec(html)?.[0] ?? '<html>';
  const body = html.slice(start, end).replace(aside, (_, _name, inner: string) => {
    const marked = inner.match(stated) ?? [];
    return marked.length === 0 ? '' : `<aside data-pagefind-ignore>${marked.join('')}</aside>`;
  });
  const text = body.replace(scripts, (_, kind: 'sub' | 'sup', inner: string) => scriptText(kind, inner));
  return `<!doctype html>${root}<body>${text}</article></body></html>`;
}

/** Lets Pagefind index pages. @returns its files by path, none of them written */
export async function pagefindFiles(pages: AsyncIterable<SearchedPage>): Promise<Files> {
  const feed = new PagefindFeed();
  for await (const page of pages) feed.add(page);
  const index = await feed.whole();
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** Hands pages over to Pagefind, which works in a process of its own. It names its files by their neighbors: the order counts. */
export class PagefindFeed {
  readonly #index = createIndex();
  readonly #added: Promise<void>[] = [];
  #failure: unknown;

  add(page: SearchedPage): void {
    const added = this.#index.then((index) => addPage(index, page));
    // Kept for whoever waits for the whole; nobody waits for one page.
    this.#added.push(
      added.catch((error) => {
        this.#failure ??= error;
      }),
    );
  }

  /** The index, once it has all pages. @throws where Pagefind refused one */
  async whole(): Promise<pagefind.PagefindIndex> {
    const index = await this.#index;
    await Promise.all(this.#added);
    if (this.#failure !== undefined) throw this.#failure;
    return index;
  }

  /** Writes the index into a folder, and ends Pagefind. @returns the files of the folder */
  async write(folder: string): Promise<Map<string, Uint8Array>> {
    const { errors } = await (await this.whole()).writeFiles({ outputPath: folder });
    await pagefind.close();
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const unused = (await readdir(folder)).filter((name) => widgets.test(name));
    await Promise.all(unused.map((name) => rm(join(folder, name))));
    return readFolder(folder);
  }
}

async function createIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '+#' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  return index;
}

async function addPage(index: pagefind.PagefindIndex, { url, html }: SearchedPage): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content: html });
  if (errors.length > 0) throw new Error(`Pagefind, ${url}: ${errors.join('; ')}`);
}
