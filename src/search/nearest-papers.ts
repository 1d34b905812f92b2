import type { Postings } from './word-part.ts';
import { textTimes, titleTimes } from './word-part.ts';

/** A paper's words are compared by its most telling ones only, which keeps the work linear. */
const termsPerPaper = 40;

interface Term {
  readonly papers: Uint32Array;
  readonly weights: Float32Array;
}

/** The words of all papers, one paper behind the other: those of paper `n` from `starts[n]` to `starts[n + 1]`. */
interface Vectors {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
  /** Length of each paper's vector. */
  readonly norms: Float64Array;
}

/**
 * The nearest papers of each paper, nearest first, by the cosine of TF-IDF vectors (Salton and Buckley
 * 1988), with 1 + log(tf) and titles counted twice. Words of more than a fifth of all papers, and of
 * more than 1,000, tell little and are passed over.
 * @returns for each paper up to `count` numbers of others
 */
export function nearestPapers(words: Iterable<Postings>, papers: number, count: number): number[][] {
  const most = Math.min(1000, Math.max(40, papers / 5));
  const terms: Term[] = [];
  for (const postings of words) {
    const found = postings.papers.length;
    if (found > most || found < 2) continue;
    const idf = Math.log(papers / found);
    const weights = Float32Array.from(postings.counts, (counts) => {
      const times = 2 * titleTimes(counts) + textTimes(counts);
      return times === 0 ? 0 : idf * (1 + Math.log(times));
    });
    terms.push({ papers: postings.papers, weights });
  }
  const vectors = transpose(terms, papers);
  const work = { scores: new Float64Array(papers), touched: new Uint32Array(papers) };
  return Array.from({ length: papers }, (_, paper) => nearestOf(paper, vectors, terms, work, count));
}

function transpose(terms: readonly Term[], papers: number): Vectors {
  const starts = new Uint32Array(papers + 1);
  for (const { papers: own } of terms) for (const paper of own) starts[paper + 1] = (starts[paper + 1] as number) + 1;
  for (let paper = 0; paper < papers; paper++)
    starts[paper + 1] = (starts[paper + 1] as number) + (starts[paper] as number);
  const size = starts[papers] as number;
  const vectors = {
    starts,
    terms: new Uint32Array(size),
    weights: new Float32Array(size),
    norms: new Float64Array(papers),
  };
  const next = starts.slice();
  for (const [term, { papers: own, weights }] of terms.entries())
    for (let index = 0; index < own.length; index++) {
      const paper = own[index] as number;
      const weight = weights[index] as number;
      const at = next[paper] as number;
      next[paper] = at + 1;
      vectors.terms[at] = term;
      vectors.weights[at] = weight;
      vectors.norms[paper] = (vectors.norms[paper] as number) + weight * weight;
    }
  for (let paper = 0; paper < papers; paper++) vectors.norms[paper] = Math.sqrt(vectors.norms[paper] || 1);
  return vectors;
}

/** `scores` is all zeros before and after. */
function nearestOf(
  paper: number,
  vectors: Vectors,
  terms: readonly Term[],
  { scores, touched }: { readonly scores: Float64Array; readonly touched: Uint32Array },
  count: number,
): number[] {
  let found = 0;
  for (const place of tellingPlaces(vectors, paper)) {
    const { papers, weights } = terms[vectors.terms[place] as number] as Term;
    const weight = vectors.weights[place] as number;
    if (weight === 0) continue;
    for (let index = 0; index < papers.length; index++) {
      const gain = weight * (weights[index] as number);
      if (gain === 0) continue;
      const other = papers[index] as number;
      const score = scores[other] as number;
      if (score === 0) touched[found++] = other;
      scores[other] = score + gain;
    }
  }
  scores[paper] = 0;
  const nearest: { other: number; score: number }[] = [];
  let least = 0;
  for (let index = 0; index < found; index++) {
    const other = touched[index] as number;
    const score = (scores[other] as number) / (vectors.norms[other] as number);
    scores[other] = 0;
    if (score <= least) continue;
    nearest.push({ other, score });
    nearest.sort((a, b) => b.score - a.score || a.other - b.other);
    if (nearest.length > count) nearest.length = count;
    least = nearest.length < count ? 0 : (nearest.at(-1)?.score ?? 0);
  }
  return nearest.map(({ other }) => other);
}

/** Where a paper's most telling words stand in the vectors, the heaviest first. */
function tellingPlaces({ starts, terms, weights }: Vectors, paper: number): Uint32Array {
  const start = starts[paper] as number;
  const places = new Uint32Array((starts[paper + 1] as number) - start).map((_, index) => start + index);
  return places
    .sort((a, b) => (weights[b] as number) - (weights[a] as number) || (terms[a] as number) - (terms[b] as number))
    .subarray(0, termsPerPaper);
}
