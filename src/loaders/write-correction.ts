import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, isMap, parseDocument } from 'yaml';
import { splitFrontMatter } from './front-matter.ts';

/**
 * Writes a paper's title into `papers/<slug>.md`, which may stand already: its other fields, comments
 * and notes stay as they are.
 * @param folder the seeds folder
 * @returns path of the file
 */
export async function writeCorrection(folder: string, slug: string, title: string): Promise<string> {
  const file = join(folder, 'papers', `${slug}.md`);
  const text = await readFile(file, 'utf8').catch(() => '');
  await mkdir(join(folder, 'papers'), { recursive: true });
  await writeFile(file, withTitle(text, title));
  return file;
}

/** A curation file's text with `title` set. */
export function withTitle(text: string, title: string): string {
  const parts = splitFrontMatter(text);
  const parsed = parseDocument(parts?.front ?? '');
  const document = isMap(parsed.contents) ? parsed : new Document({});
  if (document.has('title')) document.set('title', title);
  else if (isMap(document.contents)) document.contents.items.unshift(document.createPair('title', title));
  const front = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${front}---\n${parts ? parts.body : text}`;
}
