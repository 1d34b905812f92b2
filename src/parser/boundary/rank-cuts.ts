/** One place at which title and abstract may be cut. */
export interface Cut {
  /** UTF-16 index of the separating space: the title ends before it, the abstract begins after it. */
  readonly offset: number;
  /** The chance, 0 to 1, that this is the right place. */
  readonly probability: number;
}

const candidateLimit = 45;
const titleCase = /^[^a-z]*[A-Z0-9“"'(]/;
const minor = new Set(
  'a an and as at by for from in into is of on or over the to under via with without vs'.split(' '),
);

/**
 * Ranks the places at which a title may end, best first: the usual rule, by which a title ends where
 * Title Case turns to sentence case. Sentence case begins with a capitalized word that is followed by
 * a word in lower case which no title would leave small.
 */
export function rankCuts(body: string, limit = 2): readonly Cut[] {
  const words = body.split(' ', candidateLimit + 2);
  const scores: { offset: number; score: number }[] = [];
  let offset = -1;
  for (let index = 1; index < words.length; index++) {
    offset += (words[index - 1] ?? '').length + 1;
    if (offset === 0 || offset >= body.length - 1) continue;
    scores.push({ offset, score: scoreCut(words, index) });
  }
  const total = scores.reduce((sum, { score }) => sum + Math.exp(score), 0);
  return scores
    .sort((a, b) => b.score - a.score || a.offset - b.offset)
    .slice(0, limit)
    .map(({ offset: at, score }) => ({ offset: at, probability: Math.exp(score) / total }));
}

function scoreCut(words: readonly string[], index: number): number {
  const word = words[index] ?? '';
  const next = words[index + 1] ?? '';
  const opens = titleCase.test(word) ? 2 : -2;
  const nextIsLower = /^[a-z]/.test(next);
  const turns = nextIsLower && !minor.has(next) ? 3 : nextIsLower ? 1 : 0;
  const titleBefore = words.slice(0, index).filter((w) => !titleCase.test(w) && !minor.has(w)).length;
  const endsBadly = minor.has(words[index - 1] ?? '') || /[,:]$/.test(words[index - 1] ?? '') ? -3 : 0;
  return opens + turns + endsBadly - 2 * titleBefore - 0.15 * Math.abs(index - 10);
}
