import { sortedName } from './author-name.ts';
import { type Citation, isoDate, pageRange } from './citation.ts';

const types = { conference: 'CONF', preprint: 'UNPB', unknown: 'GEN' } as const;

/** An entry in RIS, the format of reference managers. Lines end in CR LF, as its specification asks. */
export function ris(citation: Citation): string {
  const { venue, arxiv, doi, issued } = citation;
  const [first, last] = venue?.pages ? pageRange(venue.pages) : [null, null];
  const rows: readonly (readonly [tag: string, value: string | null | undefined])[] = [
    ['TY', types[citation.kind]],
    ['ID', citation.key],
    ...citation.authors.map((name) => ['AU', sortedName(name)] as const),
    ['TI', citation.plainTitle],
    ['T2', venue?.name],
    ['PY', issued && String(issued.year)],
    ['DA', issued?.month ? isoDate(citation, '/') : null],
    ['SP', first],
    ['EP', last],
    ['PB', arxiv && !venue ? 'arXiv' : null],
    ['AN', arxiv && `arXiv:${arxiv.id}`],
    ['DO', doi],
    ['UR', citation.url],
    ['AB', citation.abstract],
    ...citation.keywords.map((keyword) => ['KW', keyword] as const),
    ...citation.notes.map((note) => ['N1', note] as const),
  ];
  const lines = rows.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}
