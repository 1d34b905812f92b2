import type { IndexReader } from './read-index.ts';

export const smoothing = { candidates: 30, share: 0.4, enough: 10, words: 4 };

/**
 * Reorders the first candidates by their own score and the mean score of the papers nearest to them, since
 * papers that answer a question are like each other (van Rijsbergen 1979; Diaz 2007, “Regularizing query-based
 * retrieval scores”). Only for questions, of which no paper has all words: where one has, it is most likely
 * meant itself.
 * @param ranked papers by `total`, best first; reordered in place
 */
export async function smoothScores(
  index: IndexReader,
  ranked: Uint32Array,
  total: Float32Array,
  groups: number,
): Promise<void> {
  if (groups < smoothing.words) return;
  const candidates = ranked.subarray(0, smoothing.candidates);
  const documents = await Promise.all(Array.from(candidates, (paper) => index.document(paper)));
  const smoothed = new Map<number, number>();
  for (const [place, paper] of candidates.entries()) {
    const nearest = documents[place]?.nearest ?? [];
    const own = total[paper] as number;
    const theirs = nearest.reduce((sum, other) => sum + (total[other] as number), 0) / (nearest.length || 1);
    smoothed.set(paper, (1 - smoothing.share) * own + smoothing.share * theirs);
  }
  candidates.set([...candidates].sort((a, b) => (smoothed.get(b) ?? 0) - (smoothed.get(a) ?? 0) || a - b));
}
