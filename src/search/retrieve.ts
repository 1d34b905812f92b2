import { correctWord } from './correct-word.ts';
import { findPhrase } from './find-phrase.ts';
import { addTitleMatches, longTitleMatch, titleMatch } from './match-titles.ts';
import { orderByLikeness } from './order-by-likeness.ts';
import type { ParsedQuery } from './parse-query.ts';
import { alternativesOf, findGroups, isNumber, type Notes, type Replacement } from './query-groups.ts';
import type { IndexReader, PaperSizes } from './read-index.ts';
import { type Group, type Scores, scorePapers } from './score.ts';
import { tokenize, unspacedRuns } from './tokenize.ts';

export interface Retrieved<Kept> extends Ranking<Kept>, Notes {
  /** The words that were looked for, with what stood in for them. */
  readonly groups: readonly Group[];
}

interface Ranking<Kept> {
  /** Numbers of papers, best first. */
  readonly ranked: Uint32Array;
  /** How many of them have every word of the query. */
  readonly whole: number;
  /** True where those are the first; in a longer query a paper may be better that lacks a word. */
  readonly isTiered: boolean;
  /** What the filter said. */
  readonly kept: Kept;
  /** The papers, those that the filter took out included, that have every word or much of the query. */
  readonly near: readonly number[];
}

/** Up to so many words a reader means each of them. */
const mostMeant = 3;
/** What a run of Chinese or Japanese gains where its characters stand together, as in the query. */
const runGain = 2;
/** Longer queries have no paper with all words anyway. */
const mostCorrected = 3;
/** Papers with some of the words are given down to this share of the best of them, but not fewer than ten. */
const leastShare = 0.3;
const leastPapers = 10;

/**
 * Ranks the papers for the words of a query.
 * @param filter takes the papers that have any of the words, and gives those that are left
 */
export async function retrieve<Kept extends { readonly papers: readonly number[] }>(
  index: IndexReader,
  query: ParsedQuery,
  filter: (papers: readonly number[]) => Kept,
): Promise<Retrieved<Kept>> {
  const notes: Notes = { replacements: [], unknown: [], synonyms: [] };
  const [groups, sizes, together] = await Promise.all([
    findGroups(index, query, notes),
    index.sizes(),
    Promise.all(unspacedRuns(query.text).map((run) => findPhrase(index, run))),
  ]);
  const rankOf = (asked: readonly Group[]) => rankGroups(index, sizes, asked, query, filter, together);
  const first = { groups, ...rankOf(groups) };
  const found = first.whole > 0 ? first : ((await rankCorrected(index, groups, rankOf, notes.replacements)) ?? first);
  const { ranked, total, isTiered } = found;
  if (!isTiered) await orderByLikeness(index, ranked, total, found.groups);
  return { ...found, ranked: withoutTail(found), ...notes };
}

interface Scored<Kept> extends Ranking<Kept> {
  /** For each paper its score. */
  readonly total: Float32Array;
}

function rankGroups<Kept extends { readonly papers: readonly number[] }>(
  index: IndexReader,
  sizes: PaperSizes,
  all: readonly Group[],
  { text }: ParsedQuery,
  filter: (papers: readonly number[]) => Kept,
  together: readonly ReadonlySet<number>[],
): Scored<Kept> {
  const groups = all.filter(({ alternatives }) => alternatives.length > 0);
  const isTiered = all.length <= mostMeant;
  const scores = scorePapers(index, sizes, groups);
  const words = tokenize(text).filter(({ derived }) => !derived).length;
  addTitleMatches(sizes, groups, words, scores, isTiered ? titleMatch : longTitleMatch);
  const { total, met } = scores;
  for (const papers of together) for (const paper of papers) total[paper] = runGain * (total[paper] as number);
  // A number that no paper has is not met by the other words: “GPT-5.6” is not “GPT-5”.
  const missing = all.filter(({ word, alternatives }) => alternatives.length === 0 && isNumber(word)).length;
  const required = groups.filter(({ isRequired }) => isRequired).length + missing;
  const papers = Array.from(total.keys()).filter((paper) => total[paper] !== 0);
  const kept = filter(papers);
  const isWhole = (paper: number) => met[paper] === required;
  const isFirst = isTiered ? isWhole : () => false;
  const ranked = rank(scores, kept.papers, isFirst);
  return { ranked, whole: count(kept.papers, isWhole), isTiered, kept, near: nearOf(papers, total, isFirst), total };
}

/** The papers that are put first, then the others, each by their scores. */
function rank({ total }: Scores, papers: readonly number[], isFirst: (paper: number) => boolean): Uint32Array {
  const place = (paper: number) => (isFirst(paper) ? 1 : 0);
  return Uint32Array.from(papers).sort(
    (a, b) => place(b) - place(a) || (total[b] as number) - (total[a] as number) || a - b,
  );
}

function nearOf(papers: readonly number[], total: Float32Array, isFirst: (paper: number) => boolean): number[] {
  const best = papers.reduce((most, paper) => (isFirst(paper) ? most : Math.max(most, total[paper] as number)), 0);
  return papers.filter((paper) => isFirst(paper) || (total[paper] as number) >= leastShare * best);
}

const count = (papers: readonly number[], test: (paper: number) => boolean): number =>
  papers.reduce((sum, paper) => sum + (test(paper) ? 1 : 0), 0);

/** The ranking without the papers that hardly have anything of the query. */
function withoutTail<Kept>({ ranked, near }: Scored<Kept>): Uint32Array {
  const isNear = new Set(near);
  return ranked.filter((paper, place) => place < leastPapers || isNear.has(paper));
}

/**
 * Where no paper has all words, one that few papers have may be a slip that happens to be a word: looks for
 * a paper with all words and the likeliest correction of each such word.
 */
async function rankCorrected<Kept>(
  index: IndexReader,
  groups: readonly Group[],
  rankOf: (groups: readonly Group[]) => Scored<Kept>,
  replacements: Replacement[],
): Promise<(Scored<Kept> & { groups: readonly Group[] }) | null> {
  if (groups.length < 2 || groups.length > mostCorrected) return null;
  const tried: Replacement[] = [];
  const widened = await Promise.all(
    groups.map(async (group) => {
      const own = group.alternatives[0]?.postings.papers.length ?? 0;
      const isReplaced = replacements.some(({ from }) => from === group.word);
      if (own === 0 || isReplaced || own > index.head.papers / 1000 + 1) return group;
      const corrections = (await correctWord(index, group.word, false)).filter(({ count: papers }) => papers > 4 * own);
      const added = await alternativesOf(index, corrections);
      if (corrections[0] && added.length > 0) tried.push({ from: group.word, to: corrections[0].form });
      return { ...group, alternatives: [...group.alternatives, ...added] };
    }),
  );
  const ranking = tried.length > 0 ? rankOf(widened) : null;
  if (!ranking || ranking.whole === 0) return null;
  replacements.push(...tried);
  return { ...ranking, groups: widened };
}
