import { type Diagnostic, quote } from '../parser/diagnostic.ts';
import type { ListingRecord } from '../schemas/record.ts';
import type { Traits } from './identity/traits.ts';

/** What a warning names before it says how many more there are. */
const mostNamed = 20;

interface Member {
  readonly record: ListingRecord;
  readonly traits: Traits;
}

/**
 * One warning that lists the papers of which a listing has several entries, or two listings entries of
 * different texts. The same text in two listings is what several sources look like, and is not worth a word.
 */
export function warnOfDuplicates(papers: readonly (readonly Member[])[]): readonly Diagnostic[] {
  const told = papers.filter((members) => isTwiceInOneFile(members) || hasUnlikeTexts(members));
  const [first] = told;
  if (!first?.[0]) return [];
  const count = told.length === 1 ? 'one paper' : `${told.length} papers`;
  return [
    {
      severity: 'warning',
      code: 'duplicate-entry',
      file: first[0].record.file,
      line: first[0].record.line,
      column: 0,
      expected: 'each paper once',
      found: `${count} more than once: ${named(told.map((members) => members.map(({ record }) => record)))}`,
      remedy:
        'Each is shown once, with what any of its entries states. Take the other lines out, or if they are two papers, give both a DOI, an arXiv number or authors.',
    },
  ];
}

/** One warning that lists entries which may be of one paper and were left two. */
export function warnOfLookalikes(pairs: readonly (readonly ListingRecord[])[]): readonly Diagnostic[] {
  const [first] = pairs;
  if (!first?.[0]) return [];
  return [
    {
      severity: 'warning',
      code: 'perhaps-duplicate',
      file: first[0].file,
      line: first[0].line,
      column: 0,
      expected: 'entries that are clearly one paper or two',
      found: `${pairs.length === 1 ? 'a pair' : `${pairs.length} pairs`} that may be one: ${named(pairs)}`,
      remedy:
        'Each has a page of its own. Where two are one paper, give both the same “doi” or “arxiv”, or take one out.',
    },
  ];
}

function isTwiceInOneFile(members: readonly Member[]): boolean {
  return new Set(members.map(({ record }) => record.file)).size < members.length;
}

function hasUnlikeTexts([first, ...others]: readonly Member[]): boolean {
  return others.some(
    ({ traits }) => traits.titles[0] !== first?.traits.titles[0] && traits.bodies[0] !== first?.traits.bodies[0],
  );
}

function named(papers: readonly (readonly ListingRecord[])[]): string {
  const shown = papers.slice(0, mostNamed).map((records) => {
    const places = records.map(({ file, line }) => `${file}:${line}`);
    return `${quote(records[0]?.title ?? '')} (${places.slice(0, mostNamed).join(', ')}${places.length > mostNamed ? ' …' : ''})`;
  });
  const more = papers.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
