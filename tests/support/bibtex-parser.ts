import { parse } from '@retorquere/bibtex-parser';
import { readCitations } from './citation-js.ts';

/** A name as a reader writes it: `{ family, given, suffix }` by two parsers that are not this project's. */
export interface ReadName {
  readonly family: string;
  readonly given: string;
  readonly suffix: string;
}

/** The authors of an entry, as Citation.js reads them. */
export function namesByCitationJs(file: string): readonly ReadName[] {
  return (readCitations(file)[0]?.author ?? []).map((name) => ({
    family: [name['non-dropping-particle'], name['dropping-particle'], name['family'] ?? name['literal']]
      .filter(Boolean)
      .join(' '),
    given: name['given'] ?? '',
    suffix: name['suffix'] ?? '',
  }));
}

/** The authors of an entry, as Better BibTeX's parser reads them. */
export function namesByBetterBibtex(file: string): readonly ReadName[] {
  const { entries, errors } = parse(file, { raw: false });
  if (errors.length > 0 || entries.length !== 1) throw new Error(`not one entry: ${file}`);
  const authors = entries[0]?.fields.author ?? [];
  return authors.map(({ prefix = '', lastName = '', name = '', firstName = '', suffix = '' }) => ({
    family: [prefix, lastName || name].filter(Boolean).join(' '),
    given: firstName,
    suffix,
  }));
}
