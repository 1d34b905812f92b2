import type { Postings } from './word-part.ts';
import { textTimes, titleTimes } from './word-part.ts';

/** A paper's words are compared by its most telling ones only, which keeps the work linear. */
const termsPerPaper = 40;

interface Term {
  readonly postings: Postings;
  readonly weights: Float32Array;
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
  const vectors: { term: number; weight: number }[][] = Array.from({ length: papers }, () => []);
  const norms = new Float64Array(papers);
  for (const postings of words) {
    const found = postings.papers.length;
    if (found > most || found < 2) continue;
    const idf = Math.log(papers / found);
    const weights = Float32Array.from(postings.counts, (counts) => {
      const times = 2 * titleTimes(counts) + textTimes(counts);
      return times === 0 ? 0 : idf * (1 + Math.log(times));
    });
    const term = terms.push({ postings, weights }) - 1;
    for (const [index, paper] of postings.papers.entries()) {
      const weight = weights[index] ?? 0;
      vectors[paper]?.push({ term, weight });
      norms[paper] = (norms[paper] ?? 0) + weight * weight;
    }
  }
  const scores = new Float64Array(papers);
  return vectors.map((vector, paper) => nearestOf(paper, vector, terms, norms, scores, count));
}

/** `scores` is all zeros before and after. */
function nearestOf(
  paper: number,
  vector: { term: number; weight: number }[],
  terms: readonly Term[],
  norms: Float64Array,
  scores: Float64Array,
  count: number,
): number[] {
  const telling = vector.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, termsPerPaper);
  const touched: number[] = [];
  for (const { term, weight } of telling) {
    const { postings, weights } = terms[term] as Term;
    const { papers } = postings;
    for (let index = 0; index < papers.length; index++) {
      const other = papers[index] as number;
      if (scores[other] === 0) touched.push(other);
      scores[other] = (scores[other] as number) + weight * (weights[index] as number);
    }
  }
  const nearest: { other: number; score: number }[] = [];
  for (const other of touched) {
    const score = (scores[other] as number) / Math.sqrt(norms[other] || 1);
    scores[other] = 0;
    if (other === paper || score <= (nearest.length < count ? 0 : (nearest.at(-1)?.score ?? 0))) continue;
    nearest.push({ other, score });
    nearest.sort((a, b) => b.score - a.score || a.other - b.other);
    nearest.length = Math.min(nearest.length, count);
  }
  return nearest.map(({ other }) => other);
}
