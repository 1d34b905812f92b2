import type { WorkType } from '../../schemas/record.ts';
import { sortedName } from './author-name.ts';
import { type Citation, isoDate } from './citation.ts';
import { arxivPdf } from './identifiers.ts';
import { pageRange } from './pages.ts';

const types: Readonly<Record<WorkType, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'paper-conference': 'CONF',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  dataset: 'DATA',
  software: 'COMP',
  webpage: 'ELEC',
  other: 'GEN',
};

/** An entry in RIS, the format of reference managers. Lines end in CR LF, as its specification asks. */
export function ris(citation: Citation): string {
  const { venue, arxiv, doi, issued, pages, type } = citation;
  const [first, last] = pages ? pageRange(pages) : [null, null];
  const rows: readonly (readonly [tag: string, value: string | null | undefined])[] = [
    ['TY', types[type ?? 'other']],
    ['ID', citation.key],
    ...citation.authors.map((name) => ['AU', sortedName(name)] as const),
    ['TI', citation.plainTitle],
    ['T2', venue],
    ['PY', issued && String(issued.year)],
    ['DA', issued?.month ? isoDate(citation, '/') : null],
    ['VL', citation.volume],
    ['IS', citation.issue],
    ['SP', first],
    ['EP', last],
    ['PB', citation.publisher ?? (arxiv && type === 'article' ? 'arXiv' : null)],
    ['AN', arxiv && `arXiv:${arxiv.id}`],
    ['DO', doi],
    ['UR', citation.url],
    // arXiv's own file is known by its identifier.
    ['L1', arxiv && citation.pdf === arxivPdf(arxiv.id) ? null : citation.pdf],
    ['LA', citation.language],
    ['AB', citation.abstract],
    ...citation.keywords.map((keyword) => ['KW', keyword] as const),
    ...citation.notes.map((note) => ['N1', note] as const),
  ];
  const lines = rows.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
