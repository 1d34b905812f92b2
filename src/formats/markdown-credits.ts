import { readNames } from './fields/names.ts';
import type { Statement } from './fields/statements.ts';
import { oneLine } from './fields/text-of.ts';
import { plainMarkdown, withoutLinks } from './markdown-text.ts';

/** What was found of a paper. */
export interface Parts {
  readonly statements: Statement[];
  readonly abstract: string[];
  /** Names of the fields that have a label. */
  readonly labels: string[];
}

const separators = /^[\s,;:|·•–—-]+|[\s,;:|·•–—-]+$/g;

export const stated = (name: string, value: unknown, key: Statement['key'], rank: number): Statement => ({
  name,
  value,
  key,
  rank,
});

/** A title without its number in the list, pictograms and separators. */
export function tidied(text: string): string {
  return oneLine(text)
    .replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\s)+(?=\D)/u, '')
    .replace(/^(?:paper\s+)?\d{1,4}[.:)]\s+/i, '')
    .replace(separators, '')
    .replace(/(?<!\b\p{L}{1,3})[.,]$/u, '');
}

/** The authors that a line names before it goes on to where the paper appeared, or `null`. */
export function namesIn(line: string): readonly string[] | null {
  const text = tidied(plainMarkdown(withoutLinks(line)).replace(/^by\s+/i, ''))
    .replace(/\s*\(?\b(?:19|20)\d\d\)?$/, '')
    .replace(separators, '');
  if (text === '' || text.length > 3000 || /\d/.test(text)) return null;
  const { names } = readNames(text.replace(/,?\s+et\.?\s?al\.?$/i, ', et al.'));
  const people = names.filter((name) => !/^et\.? al/i.test(name));
  const areNames = people.every((name) =>
    /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,4}|[*†‡,])(?:[\s,]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,4}))*[*†‡]*$/u.test(
      name,
    ),
  );
  const isList = names.length > 1 || people.some((name) => /^\p{Lu}\S*\s(?:\S+\s)?\p{Lu}\S*$/u.test(name));
  return people.length > 0 && areNames && isList && people.some((name) => /\s/.test(name)) ? names : null;
}

const day =
  /\b(?:19|20)\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?(?:19|20)\d\d\b/;
const year = /(?<![\d./-])(?:19|20)\d\d(?![\d/-])/;

/** “Jane Doe, John Roe. *NeurIPS* 2023”: what stands beside a title, in parts. */
export function takeCredits(rest: string, { statements, abstract }: Parts): void {
  const [dated] = day.exec(rest) ?? [];
  if (dated !== undefined) statements.push(stated('date', dated, 'date', 2));
  const open = (dated === undefined ? rest : rest.replace(dated, ' ')).replace(/<[^>]*>/g, ' ');
  const [stamp] = dated === undefined ? (year.exec(withoutLinks(open)) ?? []) : [];
  if (stamp !== undefined) statements.push(stated('year', stamp, 'year', 2));
  const pieces = withoutLinks(open).split(
    /\s+[|·•–—-]+\s+|(?<=\p{L}{3,}|\bal|\))\.\s+|\s*[*_]{1,2}(?=\S[^*_]*[*_])|[*_]{1,2}\s*(?=[\s,.;|]|$)|\s{3,}/u,
  );
  for (const piece of pieces) {
    const text = tidied(plainMarkdown(piece.replace(/[()[\]*_]+/g, ' ')));
    const bare = text.replace(year, '').replace(separators, '');
    if (bare === '' || !/\p{L}{2}/u.test(bare)) continue;
    const names = statements.some(({ key }) => key === 'authors') ? null : namesIn(text);
    // Behind the place of publication one name is that of a place of work.
    const isPlace = names?.length === 1 && statements.some(({ key }) => key === 'venue');
    const isVenue =
      bare.length < 80 &&
      (/\p{Lu}{3}|arXiv|Journal|Proceedings|Conference|Trans/u.test(bare) || text !== bare) &&
      !statements.some(({ key }) => key === 'venue');
    if (names && !isPlace && !(isVenue && !/\s/.test(bare))) statements.push(stated('authors', names, 'authors', 1));
    else if (isVenue) statements.push(stated('venue', bare, 'venue', 1));
    else if (bare.length > 80 && abstract.length === 0) abstract.push(text);
    else statements.push(stated('text', text, null, 0));
  }
}
