import type { WorkType } from '../../schemas/record.ts';
import type { AuthorName } from './author-name.ts';
import type { Citation } from './citation.ts';
import { latexText, latexTitle } from './latex-text.ts';

type Fields = readonly (readonly [name: string, value: string | null | undefined])[];

/**
 * Entry types. A preprint is `@misc` with the fields of arXiv's own entries. Styles that do not know
 * `@dataset`, `@software` and `@online`, which are BibLaTeX's, take them for `@misc`.
 */
const types: Readonly<Record<WorkType, string>> = {
  article: 'misc',
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  chapter: 'incollection',
  book: 'book',
  thesis: 'phdthesis',
  report: 'techreport',
  dataset: 'dataset',
  software: 'software',
  webpage: 'online',
  other: 'misc',
};

/** A BibTeX entry. Ends with a line break. */
export function bibtex(citation: Citation): string {
  const { issued, arxiv, doi, notes, keywords, language } = citation;
  const fields: Fields = [
    ['author', authorField(citation)],
    ['title', latexTitle(citation.title)],
    ...placeFields(citation),
    ['year', issued && String(issued.year)],
    ['month', issued?.month?.toLowerCase()],
    ['eprint', arxiv && verbatim(arxiv.id)],
    ['archivePrefix', arxiv && 'arXiv'],
    ['primaryClass', arxiv?.primaryClass],
    ['doi', doi && verbatim(doi)],
    ['url', verbatim(citation.url)],
    ['keywords', keywords.map((keyword) => latexText(keyword.replace(/\s*,\s*/g, ' '))).join(', ')],
    ['language', language],
    ['note', latexText(notes.filter((note) => !note.startsWith('More authors')).join('. '))],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value ? [`  ${name.padEnd(13)} = ${name === 'month' ? value : `{${value}}`}`] : [],
  );
  return `@${types[citation.type ?? 'other']}{${citation.key},\n${lines.join(',\n')}\n}\n`;
}

/** Where it appeared, in the fields that each type has. */
function placeFields(citation: Citation): Fields {
  const { type, volume, issue, pages } = citation;
  const [venue, publisher] = [
    citation.venue && latexText(citation.venue),
    citation.publisher && latexText(citation.publisher),
  ];
  const numbers: Fields = [
    ['volume', volume && latexText(volume)],
    ['number', issue && latexText(issue)],
    ['pages', pages && latexText(pages.replace(/\s*[-‐-―−]+\s*/g, '--'))],
  ];
  const printed: Fields = [...numbers, ['publisher', publisher]];
  if (type === 'article-journal') return [['journal', venue], ...printed];
  if (type === 'paper-conference' || type === 'chapter') return [['booktitle', venue], ...printed];
  if (type === 'book') return [['series', venue], ...printed];
  if (type === 'thesis') return [['school', publisher ?? venue], ['type', 'Thesis'], ...numbers];
  if (type === 'report') return [['institution', publisher ?? venue], ...numbers];
  return [['howpublished', venue], ...printed];
}

function authorField({ authors, hasMoreAuthors }: Citation): string {
  return [...authors.map(bibtexName), ...(hasMoreAuthors && authors.length > 0 ? ['others'] : [])].join(' and ');
}

/** “and” parts names and a comma their parts, so a name that has either, or no parts, stands in braces. */
function bibtexName(name: AuthorName): string {
  if ('literal' in name) return `{${latexText(name.literal)}}`;
  const family = familyParts(name.family);
  const rest = [...(name.suffix === undefined ? [] : [name.suffix]), name.given].map(bracedPart);
  return [family, ...rest].join(', ');
}

/** Some readers take the space behind an escaped sign for part of it, and with it the “and” that follows. */
function bracedPart(part: string): string {
  const text = latexText(part);
  return /,|\b(?:and|others)\b/i.test(part) || /\\[^A-Za-z\s]$/.test(text) ? `{${text}}` : text;
}

/**
 * BibTeX takes all up to the last word in lower case for particles: what follows the leading ones stands in
 * braces where it has such a word (`Ortega y Gasset`).
 */
function familyParts(family: string): string {
  const words = family.split(' ');
  const isSmall = (word: string) => /^[^\p{L}]*\p{Ll}/u.test(word);
  // Some readers take a particle from the front of a word with a hyphen.
  if (/(?:^|\s)\p{Ll}\S*[-‐]/u.test(family)) return `{${latexText(family)}}`;
  const start = words.findIndex((word) => !isSmall(word));
  const [particles, rest] = start < 0 ? [[], words] : [words.slice(0, start), words.slice(start)];
  const name =
    rest.slice(0, -1).some(isSmall) || (rest.length > 1 && isSmall(rest.at(-1) ?? ''))
      ? `{${latexText(rest.join(' '))}}`
      : bracedPart(rest.join(' '));
  return [...particles.map(latexText), name].join(' ');
}

/** Identifiers and addresses are read as they stand; only what would end the field is written otherwise. */
function verbatim(text: string): string {
  return text.replace(/[{}\\]/g, encodeURIComponent);
}
