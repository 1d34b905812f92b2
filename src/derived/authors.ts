import { type AuthorName, authorName, sortedName, wholeName } from './citations/author-name.ts';
import { keySlug } from './key-slug.ts';

interface AuthoredPaper {
  readonly slug: string;
  readonly facts: { readonly authors: { readonly value: { readonly names: readonly AuthorName[] } } | null };
}

/** A name under which papers of the collection were written. */
export interface Author<P> {
  /** Last part of the address of its page. */
  readonly slug: string;
  /** As the curator has it, else as most papers print it. */
  readonly name: string;
  /** What its spellings have in common. */
  readonly key: string;
  /** For alphabetical order: family name first. */
  readonly sortKey: string;
  /** In the order of the collection. */
  readonly papers: readonly P[];
  /**
   * The same papers by who wrote them, as far as can be told: papers of a group are linked by further names that
   * they share. More than one group may be more than one person.
   */
  readonly groups: readonly (readonly P[])[];
  /** Others with whom the papers were written, the most frequent first. */
  readonly coauthors: readonly Coauthor[];
}

interface Coauthor {
  readonly key: string;
  readonly name: string;
  /** How many papers. */
  readonly count: number;
}

/** A person whom a curator describes. */
interface KnownAuthor {
  readonly slug: string;
  readonly name: string;
  readonly spellings?: readonly string[] | undefined;
}

interface Entry<P> {
  readonly papers: P[];
  readonly names: Map<string, { readonly name: AuthorName; count: number }>;
}

/** A name has a page of its own where this many papers have it. */
const fewestPapers = 2;

/**
 * The names that enough papers have, and those of which a curator says something, in alphabetical order of
 * family names. Spellings that a curator joins are one.
 */
export function authorsOf<P extends AuthoredPaper>(
  papers: readonly P[],
  known: readonly KnownAuthor[] = [],
): readonly Author<P>[] {
  const joined = joinedKeys(known);
  const curated = new Map(known.map((author) => [authorKey({ literal: author.name }), author]));
  const entries = new Map<string, Entry<P>>();
  for (const paper of papers) {
    for (const [key, name] of namesByKey(paper, joined)) {
      const entry: Entry<P> = entries.get(key) ?? { papers: [], names: new Map() };
      entries.set(key, entry);
      entry.papers.push(paper);
      const printed = wholeName(name);
      const counted = entry.names.get(printed);
      if (counted) counted.count++;
      else entry.names.set(printed, { name, count: 1 });
    }
  }
  return [...entries]
    .filter(([key, { papers: own }]) => own.length >= fewestPapers || curated.has(key))
    .map(([key, entry]) => toAuthor(key, entry, curated.get(key), joined))
    .sort((a, b) => a.sortKey.localeCompare(b.sortKey, 'en') || (a.slug < b.slug ? -1 : 1));
}

/**
 * What all spellings of a name have in common: no case, accents, periods or hyphens. An initial stays one: “S. Han”
 * may be another person than “Song Han”.
 */
export function authorKey(name: AuthorName): string {
  return wholeName(name)
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[\s.,_‐‑–-]+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** The key of each spelling that a curator joins to a name. */
export function joinedKeys(known: readonly KnownAuthor[]): ReadonlyMap<string, string> {
  return new Map(
    known.flatMap(({ name, spellings = [] }) =>
      spellings.map((spelling) => [authorKey({ literal: spelling }), authorKey({ literal: name })] as const),
    ),
  );
}

type Joined = ReadonlyMap<string, string>;

function namesByKey({ facts }: AuthoredPaper, joined: Joined): ReadonlyMap<string, AuthorName> {
  return new Map(
    (facts.authors?.value.names ?? []).map((name) => {
      const key = authorKey(name);
      return [joined.get(key) ?? key, name];
    }),
  );
}

function toAuthor<P extends AuthoredPaper>(
  key: string,
  { papers, names }: Entry<P>,
  known: KnownAuthor | undefined,
  joined: Joined,
): Author<P> {
  const ranked = [...names.values()].sort((a, b) => b.count - a.count);
  const named = known ? ranked.find(({ name }) => wholeName(name) === known.name) : ranked[0];
  const name: AuthorName = named?.name ?? (known ? authorName(known.name) : { literal: key });
  return {
    slug: known?.slug ?? keySlug(key),
    name: wholeName(name),
    key,
    sortKey: sortedName(name),
    papers,
    // A curator has said that it is one person.
    groups: known ? [papers] : groupByCoauthors(papers, key, joined),
    coauthors: coauthorsOf(papers, key, joined),
  };
}

function coauthorsOf(papers: readonly AuthoredPaper[], own: string, joined: Joined): readonly Coauthor[] {
  const all = new Map<string, { key: string; name: string; count: number }>();
  for (const paper of papers) {
    for (const [key, name] of namesByKey(paper, joined)) {
      if (key === own) continue;
      const known = all.get(key);
      if (known) known.count++;
      else all.set(key, { key, name: wholeName(name), count: 1 });
    }
  }
  return [...all.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** Papers that share a further name are one group, and so are those that a chain of such papers links. */
function groupByCoauthors<P extends AuthoredPaper>(
  papers: readonly P[],
  own: string,
  joined: Joined,
): readonly (readonly P[])[] {
  let groups: { readonly papers: P[]; readonly names: Set<string> }[] = [];
  for (const paper of papers) {
    const names = new Set([...namesByKey(paper, joined).keys()].filter((key) => key !== own));
    const linked = groups.filter((group) => [...names].some((key) => group.names.has(key)));
    const union = {
      papers: [...linked.flatMap((group) => group.papers), paper],
      names: new Set([...linked.flatMap((group) => [...group.names]), ...names]),
    };
    groups = [...groups.filter((group) => !linked.includes(group)), union];
  }
  const place = new Map(papers.map((paper, index) => [paper, index]));
  const inOrder = (a: P | undefined, b: P | undefined) => (a ? (place.get(a) ?? 0) : 0) - (b ? (place.get(b) ?? 0) : 0);
  return groups.map((group) => group.papers.sort(inOrder)).sort((a, b) => b.length - a.length || inOrder(a[0], b[0]));
}
