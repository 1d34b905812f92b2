import { sharedPhrases } from './shared-phrases.ts';
import { sharedTerms } from './shared-terms.ts';
import { type TermVector, termVectors } from './term-vectors.ts';

interface RelatedText {
  readonly title: string;
  readonly abstract: string;
  /** BCP 47 tag; English where none is given. */
  readonly language?: string | undefined;
}

export interface RelatedPaper {
  /** Index in the collection. */
  readonly index: number;
  /** How near the papers are, 0 to 1. */
  readonly score: number;
  /** Up to three phrases that bring them together, in the words of the paper that was asked about. */
  readonly shared: readonly string[];
}

/** The papers that have a term, and what it weighs in each. */
interface Postings {
  readonly papers: Int32Array;
  readonly weights: Float32Array;
}

/** Of a paper's terms, the heaviest find its neighbors. */
const termsAsked = 40;
/** Candidates by cosine that are compared in full, as a multiple of what is asked for. */
const compared = 4;
/** Below this cosine two papers are not compared. */
const leastCosine = 0.1;
/** Below this nearness a link is a matter of luck: `npm run eval:related` shows. */
const leastNearness = 0.29;
/** And a paper that is less than half as near as the nearest is not worth a reader's time beside it. */
const leastShare = 0.5;

/**
 * Finds the papers nearest to a paper of the collection, the nearest first. Candidates come by the cosine of
 * their term vectors from an inverted index: a question reads the postings of its own terms only. The best
 * are compared by `sharedTerms`; a paper with which nothing nameable is shared is left out. The same input
 * gives the same answer.
 */
export function relatedPapers(
  papers: readonly RelatedText[],
): (index: number, limit: number) => readonly RelatedPaper[] {
  const model = termVectors(papers);
  const candidates = candidateFinder(model.vectors);
  const sideOf = (index: number) => {
    const [written, text, vector] = [papers[index], model.texts[index], model.vectors[index]];
    return written && text && vector ? { written, text, vector } : null;
  };
  return (index, limit) => {
    const own = sideOf(index);
    if (!own) return [];
    const near = candidates(index, limit * compared)
      .flatMap((other) => {
        const side = sideOf(other);
        return side ? [{ other, side, ...sharedTerms(own.vector, side.vector, model.wordsOf) }] : [];
      })
      .sort((a, b) => b.nearness - a.nearness || a.other - b.other);
    const least = Math.max(leastNearness, (near[0]?.nearness ?? 0) * leastShare);
    const found: RelatedPaper[] = [];
    for (const { other, side, nearness, terms } of near) {
      if (found.length === limit || nearness < least) break;
      const shared = sharedPhrases(own, side, terms, model);
      if (shared.length > 0) found.push({ index: other, score: nearness, shared });
    }
    return found;
  };
}

/** Finds the papers whose vectors are nearest to one's, by cosine. */
function candidateFinder(vectors: readonly TermVector[]): (index: number, count: number) => readonly number[] {
  const postings = invert(vectors);
  const scores = new Float32Array(vectors.length);
  return (index, count) => {
    const { terms, weights } = vectors[index] ?? { terms: [], weights: [] };
    const touched: number[] = [];
    for (let place = 0; place < Math.min(terms.length, termsAsked); place++) {
      const posting = postings.get(terms[place] ?? -1);
      const weight = weights[place] ?? 0;
      for (let at = 0; posting && at < posting.papers.length; at++) {
        const other = posting.papers[at] ?? 0;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + weight * (posting.weights[at] ?? 0);
      }
    }
    scores[index] = 0;
    const best = highest(touched, scores, count);
    for (const other of touched) scores[other] = 0;
    return best.map(({ other }) => other);
  };
}

function invert(vectors: readonly TermVector[]): ReadonlyMap<number, Postings> {
  const counts = new Map<number, number>();
  for (const { terms } of vectors) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const all = new Map<number, Postings>();
  for (const [term, count] of counts)
    if (count > 1) all.set(term, { papers: new Int32Array(count), weights: new Float32Array(count) });
  for (let paper = vectors.length - 1; paper >= 0; paper--) {
    const { terms, weights } = vectors[paper] ?? { terms: [], weights: [] };
    for (let place = 0; place < terms.length; place++) {
      const term = terms[place] ?? -1;
      const posting = all.get(term);
      if (!posting) continue;
      const at = (counts.get(term) ?? 0) - 1;
      counts.set(term, at);
      posting.papers[at] = paper;
      posting.weights[at] = weights[place] ?? 0;
    }
  }
  return all;
}

/** The few highest of many scores, without sorting the many; earlier papers first where scores are equal. */
function highest(candidates: readonly number[], scores: Float32Array, count: number) {
  const best: { other: number; score: number }[] = [];
  let least = leastCosine;
  for (const other of candidates) {
    const score = scores[other] ?? 0;
    if (score < least) continue;
    best.push({ other, score });
    if (best.length < count * 4) continue;
    best.sort(byScore).length = count;
    least = best[count - 1]?.score ?? least;
  }
  return best.sort(byScore).slice(0, count);
}

function byScore(a: { other: number; score: number }, b: { other: number; score: number }): number {
  return b.score - a.score || a.other - b.other;
}
