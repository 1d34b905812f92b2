import { authorName } from './author-name.ts';
import type { CitablePaper } from './citation.ts';

/** Words that say nothing of what a title is about. */
const fillers = new Set(
  'a an the of for in on at by with without to from via and or is are be do does can how what why when towards toward using'.split(
    ' ',
  ),
);

/**
 * A key for each paper that people can read and that stays: first author's family name, year, first word of
 * the address (`xiao2024duoattention`); without authors the address's first two words around the year.
 * Where two papers would have the same, the later one, by date and then by address, gets a letter. Votes,
 * comments and a corrected title have no part in it.
 * @returns keys by slug
 */
export function citationKeys(papers: readonly CitablePaper[]): ReadonlyMap<string, string> {
  const groups = Map.groupBy(papers, keyOf);
  const keys = new Map<string, string>();
  const taken = new Set(groups.keys());
  for (const [key, group] of groups) {
    const [first, ...later] = group.sort(byDateAndSlug);
    if (first) keys.set(first.slug, key);
    let number = 0;
    for (const { slug } of later) {
      let own = key + letters(++number);
      while (taken.has(own)) own = key + letters(++number);
      taken.add(own);
      keys.set(slug, own);
    }
  }
  return keys;
}

function keyOf(paper: CitablePaper): string {
  const [first = 'paper', second = ''] = paper.slug.split('-').filter((word) => !fillers.has(word));
  const year = paper.date.year ?? 'nd';
  const name = familyOf(paper);
  return name === '' ? `${first}${year}${second}` : `${name}${year}${first}`;
}

function familyOf({ curation, stated }: CitablePaper): string {
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

function byDateAndSlug(a: CitablePaper, b: CitablePaper): number {
  const [first, second] = [a.date.sortKey + a.slug, b.date.sortKey + b.slug];
  return first < second ? -1 : 1;
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}
