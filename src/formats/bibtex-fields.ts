import type { FieldKey } from './fields/field-names.ts';
import { bibtexNames } from './fields/names.ts';
import type { Statement } from './fields/statements.ts';
import { joinLines, oneLine } from './fields/text-of.ts';

/** A field of an entry with its macros put in. */
export interface ReadField {
  readonly name: string;
  readonly value: string;
}

/** What the fields of BibTeX, BibLaTeX and of those who write them mean, best first. Others go by their names. */
const meanings: Readonly<Record<string, readonly [FieldKey, number]>> = {
  author: ['authors', 0],
  title: ['title', 0],
  abstract: ['abstract', 0],
  journal: ['venue', 0],
  journaltitle: ['venue', 0],
  booktitle: ['venue', 1],
  eventtitle: ['venue', 3],
  school: ['publisher', 2],
  institution: ['publisher', 2],
  organization: ['publisher', 3],
  publisher: ['publisher', 0],
  keywords: ['keywords', 0],
  keyword: ['keywords', 1],
  eid: ['pages', 1],
  pages: ['pages', 0],
  articleno: ['pages', 2],
  langid: ['language', 0],
  language: ['language', 1],
  url: ['url', 0],
  ee: ['url', 2],
  date: ['date', 0],
  year: ['year', 0],
  month: ['month', 0],
};

/** Fields that are no names of ours, whatever they look like in other formats. */
const own = new Set([
  'type',
  'note',
  'series',
  'edition',
  'editor',
  'key',
  'file',
  'location',
  'address',
  'name',
  'source',
  'id',
  'description',
  'created',
  'updated',
  'link',
  'subject',
  'page',
  'names',
]);

/** Kinds of entries whose number is that of an issue. */
const isArticle = (type: string) => type === 'article' || type === 'periodical' || type === 'suppperiodical';

/** The fields of an entry as statements; `state` gives a name that BibTeX does not define its meaning. */
export function bibtexStatements(
  type: string,
  fields: readonly ReadField[],
  state: (name: string, value: unknown) => Statement,
): readonly Statement[] {
  const isArxiv = fields.some(
    ({ name, value }) => /^(?:archiveprefix|eprinttype)$/i.test(name) && /^arxiv$/i.test(value.trim()),
  );
  return fields.flatMap(({ name, value }): Statement[] => {
    const lower = name.toLowerCase();
    const make = (key: FieldKey | null, item: unknown, rank = 0): Statement => ({
      name: lower,
      value: item,
      key,
      rank,
    });
    const mapped = state(lower, value);
    // The curator's mapping goes before all.
    if (mapped.rank < 0)
      return [{ ...mapped, value: mapped.key === 'authors' ? bibtexNames(oneLine(value)) : clean(mapped.key, value) }];
    if (lower === 'author') return [make('authors', bibtexNames(oneLine(value)))];
    if (lower === 'archiveprefix' || lower === 'eprinttype') return isArxiv ? [] : [make(null, value)];
    if (lower === 'eprint') return [make(isArxiv || isArxivNumber(value) ? 'arxiv' : null, plain(value))];
    if (lower === 'number') return [make(isArticle(type) ? 'issue' : null, plain(value))];
    if (lower === 'howpublished') return [make(/https?:\/\//.test(value) ? 'url' : null, addressWithin(value), 1)];
    const known = Object.hasOwn(meanings, lower) ? meanings[lower] : undefined;
    if (known) return [make(known[0], clean(known[0], value), known[1])];
    if (own.has(lower)) return [make(null, joinLines(value))];
    return [{ ...mapped, name: lower, value: clean(mapped.key, value) }];
  });
}

const isArxivNumber = (value: string) =>
  /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.test(value.trim());

function addressWithin(value: string): string {
  return /https?:\/\/[^\s{}]+/.exec(plain(value))?.[0] ?? plain(value);
}

const texts: ReadonlySet<FieldKey | null> = new Set([
  'title',
  'abstract',
  'venue',
  'publisher',
  'keywords',
  'topics',
  null,
]);

/** Texts stay as received, their lines joined; numbers, addresses and identifiers lose braces and escapes. */
function clean(key: FieldKey | null, value: string): string {
  if (key === 'abstract') return joinLines(value);
  // A tie is a space but in addresses.
  const isAddress = key === 'url' || key === 'pdf' || key === 'code' || key === 'doi';
  return texts.has(key) ? oneLine(value) : plain(isAddress ? value : value.replace(/(?<!\\)~/g, ' '));
}

/** A value that is no prose, without the marks that TeX needs. */
function plain(value: string): string {
  return oneLine(
    value
      .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
      .replace(/\\href\s*\{([^{}]*)\}\s*\{[^{}]*\}/g, '$1')
      .replace(/\{?\$\\sim\$\}?|\\(?:texttildelow|textasciitilde|sim)\b(?:\s*\{\})?|\\~(?:\{\})?/g, '~')
      .replace(/\{\\([_%&#$])\}|\\([_%&#$])/g, '$1$2')
      .replace(/\\textunderscore\s*(?:\{\})?/g, '_')
      .replace(/[{}]/g, ''),
  );
}
