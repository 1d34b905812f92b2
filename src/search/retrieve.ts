import { correctWord } from './correct-word.ts';
import { addTitleMatches } from './match-titles.ts';
import type { ParsedQuery } from './parse-query.ts';
import { alternativesOf, findGroups, type Notes, type Replacement } from './query-groups.ts';
import type { IndexReader } from './read-index.ts';
import { type Group, type Scores, scorePapers } from './score.ts';
import { smoothing, smoothScores } from './smooth-scores.ts';
import { tokenize } from './tokenize.ts';

export interface Retrieved extends Ranking, Notes {
  /** The words that were looked for, with what stood in for them. */
  readonly groups: readonly Group[];
}

interface Ranking {
  /** Numbers of papers: those that have every word, then those that have some, best first. */
  readonly ranked: Uint32Array;
  /** How many of them have every word of the query. */
  readonly whole: number;
  /** For each paper its score. */
  readonly total: Float32Array;
}

/** Longer queries have no paper with all words anyway. */
const mostCorrected = 6;

/**
 * Ranks the papers for the words of a query; phrases and filters are not looked at here.
 * @param isAllowed whether a paper passes the filters
 */
export async function retrieve(
  index: IndexReader,
  query: ParsedQuery,
  isAllowed: (paper: number) => boolean = () => true,
): Promise<Retrieved> {
  const notes: Notes = { replacements: [], unknown: [], synonyms: [] };
  const groups = await findGroups(index, query, notes);
  const rankOf = (asked: readonly Group[]) => rankGroups(index, asked, query, isAllowed);
  const first = { groups, ...rankOf(groups) };
  const found = first.whole > 0 ? first : ((await rankCorrected(index, groups, rankOf, notes.replacements)) ?? first);
  const { ranked, whole, total } = found;
  if (whole < smoothing.enough) await smoothScores(index, ranked.subarray(whole), total, groups.length);
  return { ...found, ...notes };
}

function rankGroups(
  index: IndexReader,
  all: readonly Group[],
  { text }: ParsedQuery,
  isAllowed: (paper: number) => boolean,
): Ranking {
  const groups = all.filter(({ alternatives }) => alternatives.length > 0);
  const scores = scorePapers(index, groups);
  addTitleMatches(index, groups, tokenize(text).filter(({ derived }) => !derived).length, scores);
  const required = groups.filter(({ isRequired }) => isRequired).length;
  return { ...rank(scores, required, isAllowed), total: scores.total };
}

/** The papers that meet every required group, then the others, each by their scores. */
function rank({ total, met }: Scores, required: number, isAllowed: (paper: number) => boolean) {
  const papers: number[] = [];
  let whole = 0;
  for (let paper = 0; paper < total.length; paper++) {
    if (total[paper] === 0 || !isAllowed(paper)) continue;
    papers.push(paper);
    if (met[paper] === required) whole++;
  }
  const isWhole = (paper: number) => (met[paper] === required ? 1 : 0);
  const ranked = Uint32Array.from(papers).sort(
    (a, b) => isWhole(b) - isWhole(a) || (total[b] as number) - (total[a] as number) || a - b,
  );
  return { ranked, whole };
}

/**
 * Where no paper has all words, one that few papers have may be a slip that happens to be a word: looks for
 * a paper with all words and the likeliest correction of each such word.
 */
async function rankCorrected(
  index: IndexReader,
  groups: readonly Group[],
  rankOf: (groups: readonly Group[]) => Ranking,
  replacements: Replacement[],
): Promise<(Ranking & { groups: readonly Group[] }) | null> {
  if (groups.length < 2 || groups.length > mostCorrected) return null;
  const tried: Replacement[] = [];
  const widened = await Promise.all(
    groups.map(async (group) => {
      const own = group.alternatives[0]?.postings.papers.length ?? 0;
      const isReplaced = replacements.some(({ from }) => from === group.word);
      if (own === 0 || isReplaced || own > index.head.papers / 1000 + 1) return group;
      const corrections = (await correctWord(index, group.word, false)).filter(({ count }) => count > 4 * own);
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
