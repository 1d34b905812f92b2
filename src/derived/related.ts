import { type NumberedText, type TermVector, type TermVectors, termVectors } from './term-vectors.ts';

interface RelatedText {
  readonly title: string;
  readonly abstract: string;
  /** BCP 47 tag; English where none is given. */
  readonly language?: string | undefined;
}

export interface RelatedPaper {
  /** Index in the collection. */
  readonly index: number;
  /** Cosine of the two papers' term vectors, 0 to 1. */
  readonly score: number;
  /** Up to three terms that bring them together, in the words of the paper that was asked about. */
  readonly shared: readonly string[];
}

/** The papers that have a term, and what it weighs in each. */
interface Postings {
  readonly papers: Int32Array;
  readonly weights: Float32Array;
}

/** Of a paper's terms, the heaviest so many find its neighbors. */
const termsAsked = 24;
/** Below this two papers have no more in common than any two of their field. */
const leastScore = 0.04;
/** And a paper that is less than half as near as the nearest is not worth a reader's time beside it. */
const leastShare = 0.5;

/**
 * Finds the papers nearest to a paper of the collection, the nearest first, by the cosine of their term
 * vectors over an inverted index: a question reads the postings of its own terms only. A paper with which
 * nothing nameable is shared is left out. The same input gives the same answer.
 */
export function relatedPapers(
  papers: readonly RelatedText[],
): (index: number, limit: number) => readonly RelatedPaper[] {
  const model = termVectors(papers);
  const postings = invert(model.vectors);
  const scores = new Float32Array(papers.length);
  return (index, limit) => {
    const vector = model.vectors[index];
    const paper = papers[index];
    if (!vector || !paper) return [];
    const touched: number[] = [];
    for (let place = 0; place < Math.min(vector.terms.length, termsAsked); place++) {
      const posting = postings.get(vector.terms[place] ?? -1);
      const weight = vector.weights[place] ?? 0;
      for (let at = 0; posting && at < posting.papers.length; at++) {
        const other = posting.papers[at] ?? 0;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + weight * (posting.weights[at] ?? 0);
      }
    }
    scores[index] = 0;
    const best = highest(touched, scores, limit * 2);
    for (const other of touched) scores[other] = 0;
    const found: RelatedPaper[] = [];
    for (const { other, score } of best) {
      if (found.length === limit || score < (best[0]?.score ?? 0) * leastShare) break;
      const shared = sharedTerms(paper, index, other, model);
      if (shared.length > 0) found.push({ index: other, score, shared });
    }
    return found;
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
  let least = leastScore;
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

/**
 * Phrases before words; no word twice; single words only where there are fewer than two phrases, and where
 * both papers make something of them.
 */
function sharedTerms(paper: RelatedText, index: number, other: number, model: TermVectors): readonly string[] {
  const [a, b] = [model.vectors[index], model.vectors[other]];
  const [text, otherText] = [model.texts[index], model.texts[other]];
  if (!a || !b || !text || !otherText) return [];
  const shared = sharedWeights(a, b)
    .map(({ term, weight }) => ({ words: model.wordsOf(term), weight }))
    .filter(({ words }) => words.length > 1 || (isStressed(words, text) && isStressed(words, otherText)))
    .sort((x, y) => y.words.length - x.words.length || y.weight - x.weight);
  if (shared.length < 2 && !shared.every(({ words }) => isNamed(words, text) && isNamed(words, otherText))) return [];
  const used = new Set<number>();
  const names: string[] = [];
  for (const { words } of shared) {
    if (names.length === 3 || (names.length === 2 && words.length === 1)) break;
    if (words.some((word) => used.has(word))) continue;
    const span = wholePhrase(text, otherText, placeOf(words, text), words.length);
    for (let at = span.from; at <= span.to; at++) used.add(text.words[at] ?? -1);
    names.push(asWritten(paper, text, span));
  }
  return names;
}

function sharedWeights(a: TermVector, b: TermVector) {
  const weights = new Map<number, number>();
  for (let place = 0; place < b.terms.length; place++) weights.set(b.terms[place] ?? -1, b.weights[place] ?? 0);
  const shared: { term: number; weight: number }[] = [];
  for (let place = 0; place < a.terms.length; place++) {
    const term = a.terms[place] ?? -1;
    const weight = weights.get(term);
    if (weight !== undefined) shared.push({ term, weight: weight * (a.weights[place] ?? 0) });
  }
  return shared;
}

/** A phrase, or a word of the title. */
function isNamed(words: readonly number[], text: NumberedText): boolean {
  return words.length > 1 || text.words.subarray(0, text.titleLength).includes(words[0] ?? -1);
}

/** In the title, or more than once in the abstract. */
function isStressed([word]: readonly number[], { words, titleLength }: NumberedText): boolean {
  const first = words.indexOf(word ?? -1);
  return first >= 0 && (first < titleLength || words.indexOf(word ?? -1, first + 1) >= 0);
}

/** Where a term stands: a phrase as in running text, so in the abstract first; a word as in the title. */
function placeOf(term: readonly number[], { words, isNext, titleLength }: NumberedText): number {
  const isAt = (at: number) =>
    term.every((word, place) => words[at + place] === word && (place === 0 || isNext[at + place] === 1));
  const first = term.length > 1 ? titleLength : 0;
  for (let at = first; at < words.length; at++) if (isAt(at)) return at;
  for (let at = 0; at < first; at++) if (isAt(at)) return at;
  return 0;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The longest phrase around a term that both papers have: “aperture radar” is “synthetic aperture radar”. */
function wholePhrase(text: NumberedText, other: NumberedText, at: number, length: number): Span {
  let span = { from: at, to: at + length - 1 };
  for (let grown: Span | null = span; grown && grown.to - grown.from < 4; ) {
    span = grown;
    const wider: readonly Span[] = [
      { from: span.from - 1, to: span.to },
      { from: span.from, to: span.to + 1 },
    ];
    grown = wider.find((candidate) => isPhrase(text, candidate) && isIn(text, candidate, other)) ?? null;
  }
  return span;
}

/** Adjacent words, all of the title or all of the abstract. */
function isPhrase({ words, isNext, titleLength }: NumberedText, { from, to }: Span): boolean {
  if (from < 0 || to >= words.length || (from < titleLength && to >= titleLength)) return false;
  for (let at = from + 1; at <= to; at++) if (isNext[at] === 0) return false;
  return true;
}

function isIn({ words }: NumberedText, { from, to }: Span, other: NumberedText): boolean {
  for (let at = other.words.indexOf(words[from] ?? -1); at >= 0; at = other.words.indexOf(words[from] ?? -1, at + 1)) {
    let length = 1;
    while (length <= to - from && other.words[at + length] === words[from + length] && other.isNext[at + length] === 1)
      length++;
    if (length > to - from) return true;
  }
  return false;
}

/** A term in the words of a paper; only words with capitals inside keep them. */
function asWritten({ title, abstract }: RelatedText, text: NumberedText, { from, to }: Span): string {
  const source = from < text.titleLength ? title : abstract;
  const written = source.slice(text.starts[from], text.ends[to]).replace(/[’']s?$/, '');
  return written.replace(/(?<!\p{L})\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu, (name) => name.toLowerCase());
}
