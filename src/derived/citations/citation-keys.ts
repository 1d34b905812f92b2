import type { Paper } from '../../schemas/paper.ts';
import { paperDate } from '../paper-date.ts';
import { authorName } from './author-name.ts';

/** Words that say nothing of what a title is about. */
const fillers = new Set(
  'a an the of for in on at by with without to from via and or is are be do does can how what why when towards toward using'.split(
    ' ',
  ),
);

/** What a citation key is made of. */
export type KeyedPaper = Pick<Paper, 'slug' | 'month' | 'day' | 'year' | 'yearInferred' | 'curation' | 'stated'>;

/**
 * The key that a paper gets if nobody has it: one that people can read, of the first author's family name,
 * the year and the first word of the address (`xiao2024duoattention`); without authors of the address's
 * first two words around the year. Of two papers that would have the same in one build, `order` puts the
 * earlier one first. The registry keeps the key, so later facts have no part in it.
 */
export function draftKey(paper: KeyedPaper): { readonly key: string; readonly order: string } {
  const [first = 'paper', second = ''] = paper.slug.split('-').filter((word) => !fillers.has(word));
  const { year, sortKey } = paperDate(paper);
  const name = familyOf(paper);
  const key = name === '' ? `${first}${year ?? 'nd'}${second}` : `${name}${year ?? 'nd'}${first}`;
  return { key, order: sortKey + paper.slug };
}

function familyOf({ curation, stated }: KeyedPaper): string {
  const [printed] = curation?.authors?.names ?? stated?.names ?? [];
  if (printed === undefined) return '';
  const name = authorName(printed);
  return asciiWord('literal' in name ? (name.literal.split(' ')[0] ?? '') : name.family);
}

/** Letters of a key: what every BibTeX reads in one. */
function asciiWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/[^a-z]/g, '');
}
