import { type Diagnostic, quote } from '../parser/diagnostic.ts';
import type { Curation } from '../schemas/curation.ts';
import type { ListingRecord } from '../schemas/record.ts';
import { beginsWithTitle } from './begins-with-title.ts';
import { fileError } from './file-error.ts';
import type { Note } from './folder.ts';
import type { MergedEntry } from './merge-entries.ts';

/** The files in `papers/` that fit no paper, or whose corrected title its entry does not begin with. */
export function checkCurations(
  notes: readonly Note<Curation>[],
  merged: readonly MergedEntry[],
  slugs: readonly string[],
): readonly Diagnostic[] {
  const bySlug = new Map(slugs.map((slug, index) => [slug, merged[index]?.record]));
  return notes.flatMap(({ slug, file, data }) => {
    const record = bySlug.get(slug);
    if (!record) {
      const remedy = 'Name the file after the address of a paper (see permalinks.json), or take it out.';
      return [fileError(file, 'no-such-paper', 'the address of a paper that is listed', quote(slug, 60), remedy)];
    }
    const { title } = data;
    if (title === undefined || beginsWithTitle(`${record.title} ${record.abstract}`, title)) return [];
    return [titleMismatch(file, title, record)];
  });
}

function titleMismatch(file: string, title: string, record: ListingRecord): Diagnostic {
  const hidden = describeHidden(title, `${record.title} ${record.abstract}`);
  return fileError(
    file,
    'title-mismatch',
    `a title with which the entry on line ${record.line} of ${record.file} begins (${quote(record.title, 60)} …)`,
    `${quote(title, 60)}${hidden}`,
    hidden === ''
      ? 'Correct the title, or take it out if the listing was mended.'
      : 'Copy the title from the listing, character by character.',
  );
}

/** Names the first character that differs where title and entry look the same; else `''`. */
function describeHidden(title: string, body: string): string {
  if (!visible(body).startsWith(`${visible(title)} `)) return '';
  const [typed, listed] = [[...title], [...body]];
  const at = typed.findIndex((character, index) => character !== listed[index]);
  return at < 0
    ? ''
    : `, which has ${codePoint(typed[at])} as character ${at + 1} where the entry has ${codePoint(listed[at])}`;
}

/** What can be seen of a text: composed, without invisible marks, each white space one space. */
function visible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\u00AD]/gu, '')
    .replace(/\s+/g, ' ');
}

function codePoint(character = ''): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
