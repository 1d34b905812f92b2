import type { Paper } from '../../schemas/paper.ts';
import { monthNames, type WorkType } from '../../schemas/record.ts';
import { authorNames } from '../citations/author-names.ts';
import { arxivPdf } from '../citations/identifiers.ts';
import { type PaperDate, paperDate } from '../paper-date.ts';
import { type AuthorList, added, type Fact, first, type PaperFacts, told } from './fact.ts';
import { plainField, someText } from './plain-field.ts';
import { resolveIdentifiers } from './resolve-identifiers.ts';
import { resolveVenue } from './resolve-venue.ts';
import { inferType } from './work-type.ts';

/** What a paper holds of facts, each where it was given. */
export type FactualPaper = Pick<
  Paper,
  'authors' | 'month' | 'day' | 'year' | 'yearInferred' | 'curation' | 'stated' | 'statedBy'
> & {
  /** The first is the listing that states the paper. */
  readonly sources: readonly Pick<Paper['sources'][number], 'file' | 'line'>[];
};

/**
 * The one place where facts are decided.
 * @param namesTopic whether a word of the listing names a topic of the collection, and so is no keyword
 */
export function resolveFacts(paper: FactualPaper, namesTopic: (word: string) => boolean = () => false): PaperFacts {
  const { curation, stated } = paper;
  const placeOf: PlaceOf = (...names) => placeIn(paper, names);
  const { facts: venues, isReplaced } = resolveVenue(paper, placeOf);
  const identifiers = resolveIdentifiers(paper, placeOf);
  const authors = first(
    added(curation?.authors && authorList(curation.authors.names), curation?.authors?.source),
    told(authorList(stated?.names ?? []), placeOf('names')),
  );
  const { arxiv } = identifiers;
  return {
    authors,
    authorCount: countOf(paper, authors, placeOf('authors')),
    date: dateOf(paper, placeOf('date')),
    ...venues,
    type: first(
      added(curation?.type?.name, curation?.type?.source),
      told(isReplaced ? null : typeOf(paper), placeOf('type')),
      inferType(venues, identifiers),
    ),
    keywords: first(
      added(curation?.keywords && keywordsOf(curation.keywords.words), curation?.keywords?.source),
      told(
        keywordsOf([...(stated?.topics ?? []), ...(stated?.keywords ?? [])].filter((word) => !namesTopic(word))),
        placeOf('topics', 'keywords'),
      ),
    ),
    ...identifiers,
    pdf: identifiers.pdf ?? (arxiv && { value: arxivPdf(arxiv.value.id), basis: 'inferred', source: arxiv.source }),
    license: added(someText(curation?.code?.license), curation?.code?.source),
    project: added(curation?.project?.url, curation?.project?.source),
    language: first(
      added(curation?.language?.tag, curation?.language?.source),
      told(languageTag(stated?.language), placeOf('language')),
    ),
  };
}

/** A preprint for which a curator names a venue is no preprint any more. */
function typeOf({ curation, stated }: FactualPaper): WorkType | null {
  const type = stated?.type ?? null;
  if (type === 'other') return null;
  return type === 'article' && curation?.venue?.name !== undefined ? null : type;
}

/** Where a listing states the first of these facts that any states: `seeds/a.txt:3`. */
export type PlaceOf = (...names: readonly string[]) => string;

function placeIn({ sources, stated, statedBy = {} }: FactualPaper, names: readonly string[]): string {
  const name = names.find((one) => stated?.[one as keyof typeof stated] !== undefined) ?? names[0] ?? '';
  const source = sources[statedBy[name] ?? 0];
  return source ? `${source.file}:${source.line}` : '';
}

function authorList(names: readonly string[]): AuthorList | null {
  const list = authorNames(names);
  return list.names.length === 0 ? null : list;
}

/** A listing that names its authors counts them too; “et al.” was counted as one. */
function countOf(
  { authors: count, stated }: FactualPaper,
  authors: Fact<AuthorList> | null,
  place: string,
): Fact<number> | null {
  const listed = stated?.names?.length ?? 0;
  if (count !== null && count !== listed) return told(count, place);
  if (!authors) return told(count, place);
  const { names, hasMore } = authors.value;
  return hasMore ? null : { ...authors, value: names.length };
}

function dateOf({ curation, ...listed }: FactualPaper, place: string): Fact<PaperDate> | null {
  if (curation?.date) return added(paperDate(partsOf(curation.date.day)), curation.date.source);
  const date = paperDate(listed);
  if (date.year === null && listed.month === null) return null;
  return { value: date, basis: date.inferred ? 'inferred' : 'stated', source: place };
}

function partsOf(day: string): Parameters<typeof paperDate>[0] {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return {
    year: year ?? null,
    month: monthNames[(month ?? 0) - 1] ?? null,
    day: dayOfMonth ?? null,
    yearInferred: null,
  };
}

/** Keywords in their order, each once. */
function keywordsOf(words: readonly string[]): readonly string[] | null {
  const found = new Map<string, string>();
  for (const word of words.map(plainField)) {
    const key = word.toLowerCase();
    if (word !== '' && !found.has(key)) found.set(key, word);
  }
  return found.size === 0 ? null : [...found.values()];
}

function languageTag(tag: string | undefined): string | null {
  return tag !== undefined && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}
