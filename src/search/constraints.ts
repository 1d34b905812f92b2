import { fieldTerms, hasTerm } from './field-terms.ts';
import { findPhrase } from './find-phrase.ts';
import type { AskedField, ParsedQuery } from './parse-query.ts';
import type { IndexReader } from './read-index.ts';

/** Something that a paper must have or lack, whatever its words are. */
export interface Constraint {
  readonly kind: 'topic' | 'year' | 'field' | 'excluded' | 'phrase';
  /** As the reader would write it: `topic:Video`, `-video`, `"kv cache"`. */
  readonly label: string;
  readonly test: (paper: number) => boolean;
}

export interface Kept {
  readonly papers: readonly number[];
  /** Labels of the constraints that no paper met together with those before them, which were dropped. */
  readonly dropped: readonly string[];
}

/** What a query and the choices beside it demand, the likeliest to be meant first. */
export async function constraintsOf(
  index: IndexReader,
  chosen: { readonly topic: string; readonly year: string },
  query: ParsedQuery,
): Promise<readonly Constraint[]> {
  const topics = [chosen.topic, ...query.fields.flatMap(({ name, value }) => (name === 'topic' ? [value] : []))];
  const asked = topics.filter((label) => label !== '');
  const members = asked.length > 0 ? await index.topics() : new Map<string, Uint32Array>();
  const span = chosen.year === '' ? query.years : ([Number(chosen.year), Number(chosen.year)] as const);
  const phrases = await Promise.all(
    [
      ...query.excluded.map((text) => ['excluded', text] as const),
      ...query.phrases.map((text) => ['phrase', text] as const),
    ].map(async ([kind, text]) => phraseConstraint(kind, text, await findPhrase(index, text))),
  );
  return [
    ...asked.map((label): Constraint => {
      const papers = membersOf(label, members);
      return { kind: 'topic', label: `topic:${inQuotes(label)}`, test: (paper) => papers.has(paper) };
    }),
    ...(span === null ? [] : [yearConstraint(span, yearByPaper(index))]),
    ...(await Promise.all(
      query.fields.flatMap(({ name, value }) => (name === 'topic' ? [] : [fieldConstraint(index, name, value)])),
    )),
    ...phrases,
  ];
}

/** The papers that meet all constraints; one that would leave nothing is dropped. */
export function applyConstraints(papers: readonly number[], constraints: readonly Constraint[]): Kept {
  const dropped: string[] = [];
  let kept = papers;
  for (const { label, test } of constraints) {
    const left = kept.filter(test);
    if (left.length > 0) kept = left;
    else if (papers.length > 0) dropped.push(label);
  }
  return { papers: kept, dropped };
}

function phraseConstraint(kind: 'excluded' | 'phrase', text: string, papers: ReadonlySet<number>): Constraint {
  if (kind === 'phrase') return { kind, label: `"${text}"`, test: (paper) => papers.has(paper) };
  return { kind, label: `-${inQuotes(text)}`, test: (paper) => !papers.has(paper) };
}

function yearConstraint(
  [first, last]: readonly [number, number],
  yearOf: (paper: number) => number | null,
): Constraint {
  const test = (paper: number) => {
    const own = yearOf(paper);
    return own !== null && own >= first && own <= last;
  };
  return { kind: 'year', label: first === last ? `year:${first}` : `year:${first}-${last}`, test };
}

async function fieldConstraint(
  index: IndexReader,
  name: Exclude<AskedField['name'], 'topic'>,
  value: string,
): Promise<Constraint> {
  const terms = name === 'has' ? [hasTerm(value)] : fieldTerms(name, value);
  const sets = await Promise.all(terms.map((term) => papersWith(index, term)));
  const label = `${name}:${inQuotes(value)}`;
  return { kind: 'field', label, test: (paper) => sets.length > 0 && sets.every((papers) => papers.has(paper)) };
}

/** The papers with a term of a field. */
export async function papersWith(index: IndexReader, term: string): Promise<ReadonlySet<number>> {
  return new Set((await index.word(term))?.postings.papers);
}

const inQuotes = (text: string): string => (/\s/.test(text) ? `"${text}"` : text);

/** Papers of all topics whose label is, or begins with, the one that is asked for. */
function membersOf(asked: string, members: ReadonlyMap<string, Uint32Array>): ReadonlySet<number> {
  const plain = (label: string) => label.toLowerCase().replace(/[\s_-]+/g, ' ');
  const exact = members.get(asked);
  if (exact) return new Set(exact);
  const labels = [...members.keys()];
  const same = labels.filter((label) => plain(label) === plain(asked));
  const alike = same.length > 0 ? same : labels.filter((label) => plain(label).startsWith(plain(asked)));
  return new Set(alike.flatMap((label) => [...(members.get(label) ?? [])]));
}

/** The year of a paper by its number; `null` where it is not known. */
export function yearByPaper({ head }: IndexReader): (paper: number) => number | null {
  const ends: { readonly end: number; readonly year: number | null }[] = [];
  for (const [year, papers] of head.years) ends.push({ year, end: (ends.at(-1)?.end ?? 0) + papers });
  return (paper) => ends.find(({ end }) => paper < end)?.year ?? null;
}
