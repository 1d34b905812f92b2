import { type Diagnostic, quote } from '../parser/diagnostic.ts';
import type { CuratedAuthor } from '../schemas/author.ts';
import { fileError } from './file-error.ts';
import type { Note } from './folder.ts';

/** Names that two files in `authors/` claim. */
export function checkAuthors(notes: readonly Note<CuratedAuthor>[]): readonly Diagnostic[] {
  const claimed = new Map<string, string>();
  return notes.flatMap(({ file, data }) =>
    [data.name, ...(data.spellings ?? [])].flatMap((name) => {
      const first = claimed.get(name);
      claimed.set(name, file);
      if (first === undefined || first === file) return [];
      const remedy = 'Leave the name to one of the files.';
      return [
        fileError(file, 'author-claimed', 'a name that no other file claims', `${quote(name)}, as ${first}`, remedy),
      ];
    }),
  );
}
