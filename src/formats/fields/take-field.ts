import type { StatedFacts } from '../../schemas/record.ts';
import type { Remark } from '../format.ts';
import type { FieldKey } from './field-names.ts';
import { arxivNumber, doiName, webAddress } from './identifiers.ts';
import { languageTag } from './languages.ts';
import { readNames, writersOf } from './names.ts';
import type { Statement } from './statements.ts';
import { isEmpty, oneLine, textOf } from './text-of.ts';
import { workType } from './work-types.ts';

/** A record in the making. */
export interface Draft {
  title?: string;
  abstract?: string;
  id?: string;
  upvotes?: number;
  comments?: number;
  authors?: number;
  firstPage?: string;
  lastPage?: string;
  /** The type is “article” and no more: a preprint in CSL, an article in a journal elsewhere. */
  isBareArticle?: boolean;
  readonly stated: StatedFacts;
  /** All that was stated of the date, best first. */
  readonly dates: Statement[];
  readonly other: Map<string, string>;
  readonly remarks: Remark[];
}

/**
 * Takes a field into the draft.
 * @returns `null` where it was taken; else what was expected; nothing (`''`) where the value is only one more,
 *   to be kept under its own name
 */
type Taker = (draft: Draft, statement: Statement) => string | null;

type TextFact = 'venue' | 'volume' | 'issue' | 'publisher';

export const takers: Readonly<Record<FieldKey, Taker>> = {
  title: (draft, { value }) => {
    const text = oneLine(textOf(firstOf(value)));
    return once(draft, 'title', text, isEmpty(text));
  },
  abstract: (draft, { value }) => once(draft, 'abstract', abstractOf(value)),
  id: (draft, { value }) => {
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      return 'a text, or a whole number of 15 digits at most';
    return typeof value === 'object' ? 'a text or a whole number' : once(draft, 'id', oneLine(textOf(value)));
  },
  authors: takeAuthors,
  authorCount: (draft, { value }) => takeCount(draft, 'authors', value),
  upvotes: (draft, { value }) => takeCount(draft, 'upvotes', value),
  // arXiv's comments are words: “12 pages, 3 figures”.
  comments: (draft, { value }) =>
    typeof value === 'string' && /\p{L}/u.test(value) ? '' : takeCount(draft, 'comments', value),
  date: takeDate,
  year: takeDate,
  month: takeDate,
  day: takeDate,
  url: (draft, { value }) =>
    fact(draft, 'url', webAddress(addressOf(value)), 'an address that begins with https:// or http://'),
  pdf: (draft, { value }) =>
    fact(draft, 'pdf', webAddress(addressOf(value)), 'an address that begins with https:// or http://'),
  code: (draft, { value }) =>
    fact(draft, 'code', webAddress(addressOf(value)), 'an address that begins with https:// or http://'),
  arxiv: takeArxiv,
  doi: (draft, { value }) => fact(draft, 'doi', doiName(textOf(firstOf(value))), 'a DOI such as 10.1000/xyz'),
  topics: (draft, { value }) => takeList(draft, 'topics', value),
  keywords: (draft, { value }) => takeList(draft, 'keywords', value),
  venue: textFact('venue'),
  volume: textFact('volume'),
  issue: textFact('issue'),
  publisher: textFact('publisher'),
  pages: (draft, { value }) =>
    fact(draft, 'pages', typeof value === 'object' ? null : pageRange(oneLine(textOf(value))), 'pages such as 12–34'),
  firstPage: (draft, { value }) => once(draft, 'firstPage', oneLine(textOf(value))),
  lastPage: (draft, { value }) => once(draft, 'lastPage', oneLine(textOf(value))),
  type: (draft, { value }) => {
    const name = textOf(firstOf(value));
    const type = workType(name);
    if (/^article$/i.test(name) && draft.stated.type === undefined) draft.isBareArticle = true;
    // What no kind is known for is kept by its own name.
    return type === null ? '' : fact(draft, 'type', type, '');
  },
  language: (draft, { value }) =>
    fact(draft, 'language', languageTag(textOf(firstOf(value))), 'a language such as en or German'),
};

/** Sets a text of the draft if none is set; a second one that says the same is taken too. */
function once(
  draft: Draft,
  key: 'title' | 'abstract' | 'id' | 'firstPage' | 'lastPage',
  text: string,
  isUnusable = false,
): string | null {
  if (isUnusable) return 'a text that is not empty';
  if (draft[key] !== undefined) return draft[key] === text ? null : '';
  draft[key] = text;
  return null;
}

function fact<K extends keyof StatedFacts>(
  { stated }: Draft,
  key: K,
  value: StatedFacts[K] | null,
  expected: string,
): string | null {
  if (value === null || value === undefined) return expected;
  if (stated[key] !== undefined) return stated[key] === value ? null : '';
  stated[key] = value;
  return null;
}

function textFact(key: TextFact): Taker {
  return (draft, { value }) => {
    const text = oneLine(textOf(nameWithin(firstOf(value))));
    return fact(draft, key, isEmpty(text) ? null : text, 'a text');
  };
}

/** `{"name": …}` and the like, as databases give venues. */
function nameWithin(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const group = value as Readonly<Record<string, unknown>>;
  return group['name'] ?? group['title'] ?? group['display_name'] ?? group['displayName'] ?? value;
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value.find((item) => !isEmpty(item)) : value;
}

function addressOf(value: unknown): string {
  const first = firstOf(value);
  if (typeof first !== 'object' || first === null) return textOf(first ?? '');
  const group = first as Readonly<Record<string, unknown>>;
  return textOf(group['url'] ?? group['URL'] ?? group['href'] ?? group['link'] ?? first);
}

/** A text, paragraphs, or an index from words to their positions, as OpenAlex has it. */
function abstractOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n\n').trim();
  if (typeof value !== 'object' || value === null) return textOf(value);
  const words: string[] = [];
  for (const [word, places] of Object.entries(value)) {
    if (!Array.isArray(places)) return textOf(value);
    for (const place of places) if (Number.isInteger(place) && place >= 0 && place < 1e5) words[place] = word;
  }
  return Array.from(words, (word) => word ?? '')
    .join(' ')
    .trim();
}

const authorNames = 'a list of names';

function takeAuthors(draft: Draft, statement: Statement): string | null {
  const { value } = statement;
  if (typeof value === 'number' || (typeof value === 'string' && /^\s*\d+\s*$/.test(value))) {
    return takeCount(draft, 'authors', value);
  }
  if (typeof value === 'boolean') return authorNames;
  const writers = writersOf(value);
  const { names, isWhole, isClear } = readNames(writers.value);
  if (names.length === 0) return authorNames;
  if (!isClear) return 'names parted by semicolons or “and”';
  if (draft.stated.names !== undefined) return sameNames(draft.stated.names, names) ? null : '';
  draft.stated.names = [...names];
  if (isWhole) draft.authors = names.length;
  return writers.isWhole ? null : '';
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}

function takeCount(draft: Draft, key: 'upvotes' | 'comments' | 'authors', value: unknown): string | null {
  const count =
    typeof value === 'string' && /^\s*\d{1,3}(?:,?\d{3})*\s*$/.test(value) ? Number(value.replace(/,/g, '')) : value;
  if (typeof count !== 'number' || !Number.isSafeInteger(count)) return 'a whole number';
  if (count < 0) return 'a number that is not negative';
  if (draft[key] !== undefined) return draft[key] === count ? null : '';
  draft[key] = count;
  return null;
}

function takeDate(draft: Draft, statement: Statement): null {
  draft.dates.push(statement);
  return null;
}

function takeArxiv(draft: Draft, { value }: Statement): string | null {
  const first = firstOf(value);
  // A number has lost its last zeros: 2410.10810 and 2410.1081 are two papers.
  if (typeof first === 'number' && !/^\d{4}\.\d{5}$/.test(String(first))) return 'an arXiv number in quotes';
  return fact(draft, 'arxiv', arxivNumber(textOf(first)), 'an arXiv number such as 2410.10819');
}

/** A list, or one text parted by semicolons, bars, line breaks or commas. */
function takeList(draft: Draft, key: 'topics' | 'keywords', value: unknown): string | null {
  const items = Array.isArray(value) ? value.map((item) => textOf(wordWithin(item))) : splitList(textOf(value));
  const list = [...(draft.stated[key] ?? [])];
  for (const item of items.map(oneLine)) if (!isEmpty(item) && !list.includes(item)) list.push(item);
  draft.stated[key] = list;
  return null;
}

/** `{"tag": …}`, `{"display_name": …}`: Zotero, OpenAlex and others. */
function wordWithin(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const group = item as Readonly<Record<string, unknown>>;
  return (
    group['tag'] ??
    group['name'] ??
    group['display_name'] ??
    group['category'] ??
    group['term'] ??
    group['keyword'] ??
    item
  );
}

function splitList(text: string): readonly string[] {
  for (const separator of [/\s*;\s*/, /\s*\|\s*/, /\s*\n\s*/, /\s*,\s+|,(?=\S)/]) {
    const parts = text.split(separator);
    if (parts.length > 1) return parts;
  }
  return /^[a-z-]+\.[A-Z-]{2,}(?:\s[a-z-]+(?:\.[A-Za-z-]+)?)+$/.test(text) ? text.split(' ') : [text];
}

/** Page ranges are written with an en dash, however the input has them. */
export function pageRange(text: string): string {
  return text.replace(/^(\S*?\w)\s*(?:-+|–|—|‐|‑)\s*(\w\S*)$/u, '$1–$2');
}
