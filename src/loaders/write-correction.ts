import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Document, isMap, parseDocument } from 'yaml';
import { readIfThere, replaceFile } from '../files/replace-file.ts';
import { ListingError } from '../parser/diagnostic.ts';
import { fileError } from './file-error.ts';
import { splitFrontMatter } from './front-matter.ts';

/**
 * Writes a paper's title into `papers/<slug>.md`, which may stand already: its other fields, comments
 * and notes stay as they are.
 * @param folder the seeds folder
 * @returns path of the file
 * @throws {ListingError} where the file stands and its front matter cannot be read; it is left as it is
 * @throws {Refusal} where the file was changed meanwhile
 */
export async function writeCorrection(folder: string, slug: string, title: string): Promise<string> {
  const file = join(folder, 'papers', `${slug}.md`);
  const text = await readIfThere(file);
  const written = withTitle(text ?? '', title);
  if (written === null) throw unreadable(`${basename(folder)}/papers/${slug}.md`);
  await mkdir(join(folder, 'papers'), { recursive: true });
  await replaceFile(file, written, text);
  return file;
}

/** A curation file's text with `title` set; `null` where what stands there is no front matter. */
export function withTitle(text: string, title: string): string | null {
  const parts = splitFrontMatter(text);
  if (!parts && /^\uFEFF?---/.test(text)) return null;
  const document: Document = parseDocument(parts?.front ?? '');
  document.contents ??= document.createNode({});
  const { contents, errors } = document;
  if (errors.length > 0 || !isMap(contents)) return null;
  if (document.has('title')) document.set('title', title);
  else contents.items.unshift(document.createPair('title', title));
  const front = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${front}---\n${parts ? parts.body : text}`;
}

function unreadable(file: string): ListingError {
  const expected = 'front matter to which a title can be added';
  const remedy = 'Correct the file, which “npm run build” says more of, and review the entry again.';
  return new ListingError([fileError(file, 'bad-yaml', expected, 'front matter that is no YAML', remedy)]);
}
