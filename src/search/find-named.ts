import { papersWith } from './constraints.ts';
import { idTerm } from './field-terms.ts';
import type { IndexReader } from './read-index.ts';
import { tokenize } from './tokenize.ts';

const leastWords = 4;

/** Numbers of the papers that have any of some identifiers. */
export async function findNamed(index: IndexReader, ids: readonly string[]): Promise<Set<number>> {
  const found = await Promise.all(ids.map((id) => papersWith(index, idTerm(id))));
  return new Set(found.flatMap((papers) => [...papers]));
}

/** True where a text has all words of a title one after the other, whatever stands between them. */
export function titleStands(title: string, text: string): boolean {
  const words = plainWords(title);
  return words.length >= leastWords && ` ${plainWords(text).join(' ')} `.includes(` ${words.join(' ')} `);
}

function plainWords(text: string): string[] {
  return tokenize(text)
    .filter(({ derived }) => !derived)
    .map(({ word }) => word);
}
