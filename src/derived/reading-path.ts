/** A paper of a topic, with what decides when it is read. */
export interface PathPaper {
  readonly slug: string;
  readonly title: string;
  readonly date: { readonly sortKey: string };
  /** Slugs of the papers whose systems its text names. */
  readonly mentions: readonly { readonly name: string; readonly slug: string }[];
}

export interface PathStep<P> {
  readonly paper: P;
  /** Why it comes now, as a sentence. */
  readonly because: string;
}

/** Fewer papers need no order. */
export const leastForPath = 3;
/** Steps of a path: as many as one reads in a week. */
const mostSteps = 12;
const mostSurveys = 2;
const mostNewest = 3;

const survey =
  /\b(?:surveys?|overview|tutorial|primer|roadmap|(?:comprehensive|systematic|literature|critical|brief) review|review of)\b/i;

/**
 * An order in which to read the papers of a topic: surveys first, then papers that introduce what others name, each
 * before those that name it, and the others from the oldest on. Of a large topic the path has the surveys, the papers
 * that are named most, those that name them, and the newest.
 */
export function readingPath<P extends PathPaper>(papers: readonly P[]): readonly PathStep<P>[] {
  const users = usersOf(papers);
  const surveys = papers.filter(({ title }) => survey.test(title)).slice(0, mostSurveys);
  const chosen = choose(papers, surveys, users);
  const ordered = inOrder(chosen, surveys);
  return ordered.map((paper, index) => ({ paper, because: reason(paper, index, ordered, surveys) }));
}

/** For each paper those of the topic that name what it introduces. */
function usersOf<P extends PathPaper>(papers: readonly P[]): ReadonlyMap<string, readonly P[]> {
  const users = new Map<string, P[]>();
  const known = new Set(papers.map(({ slug }) => slug));
  for (const paper of papers)
    for (const slug of new Set(paper.mentions.map((mention) => mention.slug))) {
      if (slug === paper.slug || !known.has(slug)) continue;
      users.set(slug, [...(users.get(slug) ?? []), paper]);
    }
  return users;
}

function choose<P extends PathPaper>(
  papers: readonly P[],
  surveys: readonly P[],
  users: ReadonlyMap<string, readonly P[]>,
): readonly P[] {
  if (papers.length <= mostSteps) return papers;
  const uses = (paper: P) => users.get(paper.slug)?.length ?? 0;
  const named = papers.filter((paper) => uses(paper) > 0).sort((a, b) => uses(b) - uses(a));
  const newest = papers.toSorted((a, b) => compare(b.date.sortKey, a.date.sortKey)).slice(0, mostNewest);
  const naming = named.flatMap(({ slug }) => users.get(slug) ?? []);
  const rest = mostSteps - surveys.length - newest.length;
  const between = [...new Set([...named.slice(0, Math.ceil(rest / 2)), ...naming])].slice(0, rest);
  const wanted = new Set([...surveys, ...between, ...newest]);
  // Where few papers name each other, the oldest fill the path.
  for (const paper of papers.toSorted((a, b) => compare(a.date.sortKey || '~', b.date.sortKey || '~'))) {
    if (wanted.size >= mostSteps) break;
    wanted.add(paper);
  }
  return papers.filter((paper) => wanted.has(paper));
}

/** Surveys, then always the oldest paper all of whose named papers have come; where papers name each other, the oldest. */
function inOrder<P extends PathPaper>(chosen: readonly P[], surveys: readonly P[]): readonly P[] {
  const byAge = chosen.toSorted((a, b) => compare(a.date.sortKey || '~', b.date.sortKey || '~'));
  const ordered: P[] = [...surveys];
  const left = new Set(byAge.filter((paper) => !surveys.includes(paper)));
  while (left.size > 0) {
    const waiting = new Set([...left].map(({ slug }) => slug));
    const isReady = (paper: P) => paper.mentions.every(({ slug }) => slug === paper.slug || !waiting.has(slug));
    const next = [...left].find(isReady) ?? [...left][0];
    if (!next) break;
    ordered.push(next);
    left.delete(next);
  }
  return ordered;
}

function reason<P extends PathPaper>(paper: P, index: number, ordered: readonly P[], surveys: readonly P[]): string {
  if (surveys.includes(paper)) return 'A survey: it gives the whole field before its parts.';
  const later = ordered.slice(index + 1);
  const naming = later.filter(({ mentions }) => mentions.some(({ slug }) => slug === paper.slug));
  const name = naming[0]?.mentions.find(({ slug }) => slug === paper.slug)?.name;
  if (name !== undefined)
    return `It introduces ${name}, which ${naming.length === 1 ? 'a paper' : `${naming.length} papers`} further on ${naming.length === 1 ? 'names' : 'name'}.`;
  const earlier = ordered.slice(0, index);
  const named = paper.mentions.find(({ slug }) => earlier.some((other) => other.slug === slug));
  if (named) {
    const step = earlier.findIndex(({ slug }) => slug === named.slug) + 1;
    return `It names ${named.name}, which step ${step} introduces.`;
  }
  if (paper.date.sortKey === '') return 'It has no date, so it comes last.';
  const before = earlier.filter((other) => !surveys.includes(other) && other.date.sortKey !== '');
  if (before.length === 0) return 'The oldest of the papers.';
  const isNewest = ordered.every(({ date }) => date.sortKey <= paper.date.sortKey);
  return isNewest ? 'The newest.' : 'It comes next in time.';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
