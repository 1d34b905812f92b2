import type { AuthorName } from './author-name.ts';
import type { Citation } from './citation.ts';
import { latexText, latexTitle } from './latex-text.ts';

/**
 * A BibTeX entry: `@inproceedings` where the venue is known, else `@misc`, with the fields of arXiv's own
 * entries for a preprint. Ends with a line break.
 */
export function bibtex(citation: Citation): string {
  const { kind, issued, venue, arxiv, doi, notes } = citation;
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ['author', citation.authors.map(bibtexName).join(' and ')],
    ['title', latexTitle(citation.title)],
    ['booktitle', venue && latexText(venue.name)],
    ['pages', venue?.pages && latexText(venue.pages.replace(/\s*[-‐-―]+\s*/g, '--'))],
    ['year', issued && String(issued.year)],
    ['month', issued?.month?.toLowerCase()],
    ['eprint', arxiv?.id],
    ['archivePrefix', arxiv && 'arXiv'],
    ['primaryClass', arxiv?.primaryClass],
    ['doi', doi && verbatim(doi)],
    ['url', verbatim(citation.url)],
    ['note', latexText(notes.join('. '))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value ? [`  ${name.padEnd(13)} = ${name === 'month' ? value : `{${value}}`}`] : [],
  );
  return `@${kind === 'conference' ? 'inproceedings' : 'misc'}{${citation.key},\n${lines.join(',\n')}\n}\n`;
}

/** “and” parts names and a comma their parts, so a name that has either, or no parts, stands in braces. */
function bibtexName(name: AuthorName): string {
  if ('literal' in name) return `{${latexText(name.literal)}}`;
  const parts = [name.family, ...(name.suffix === undefined ? [] : [name.suffix]), name.given].map((part) =>
    /,|\band\b/i.test(part) ? `{${latexText(part)}}` : latexText(part),
  );
  return parts.join(', ');
}

/** Identifiers and addresses are read as they stand; only what would end the field is written otherwise. */
function verbatim(text: string): string {
  return text.replace(/[{}\\]/g, encodeURIComponent);
}
