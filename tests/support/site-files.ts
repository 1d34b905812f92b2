import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Root } from 'hast';
import { parsePage } from './html-document.ts';

/** Paths of all files below a folder, with forward slashes, in code-point order. */
export async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** A page of a built site, as source and as a tree. */
export interface BuiltPage {
  /** Path of the file below the site's folder. */
  readonly file: string;
  readonly html: string;
  readonly tree: Root;
}

/** Every page of a built site, without those that only lead elsewhere. */
export async function pagesOf(folder: string): Promise<readonly BuiltPage[]> {
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.html'));
  const pages = await Promise.all(files.map((file) => pageOf(folder, file)));
  return pages.filter(({ html }) => !/<meta [^>"]*http-equiv="refresh"/.test(html));
}

/** One page of a built site; `papers/` names `papers/index.html`. */
export async function pageOf(folder: string, path: string): Promise<BuiltPage> {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const html = await readFile(join(folder, file), 'utf8');
  return { file, html, tree: parsePage(html) };
}
