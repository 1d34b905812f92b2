import { type Head, textStep } from './format.ts';
import type { IndexReader, PaperSizes } from './read-index.ts';
import { isInName, moreTimes, notInTitle, type Postings, textTimes, titleTimes } from './word-part.ts';

/** One way to meet what a word of the query asks for. */
export interface Alternative {
  readonly postings: Postings;
  /** What is met: a stem, several with spaces between them, or the beginning of a word with `*`. */
  readonly key: string;
  /** Inverse document frequency, in nats. */
  readonly idf: number;
  /** 1 for the word itself, less for what stands in for it. */
  readonly weight: number;
  /** Bit of the form that the query has, 0 where any form is as good. */
  readonly form: number;
  /** The word's place in the latent space, `null` where it has none. */
  readonly vector: Float32Array | null;
}

/** A word of the query, with all that may stand for it. */
export interface Group {
  /** As in the query, folded. */
  readonly word: string;
  /** Count of the query's words before it. */
  readonly position: number;
  /** How often the query has the word. */
  readonly times: number;
  /** False for a beginning of so few letters that a paper need not meet it. */
  readonly isRequired: boolean;
  readonly alternatives: readonly Alternative[];
}

export interface Scores {
  /** For each paper the sum over the groups; 0 where it has none. */
  readonly total: Float32Array;
  /** For each paper the number of required groups that it meets. */
  readonly met: Uint16Array;
  /** For each group and paper, where the title has the word. */
  readonly titlePlaces: readonly Uint8Array[];
  /** For each paper the number of groups that are in the name that its title begins with. */
  readonly named: Uint16Array;
  /** For each paper the number of groups of which it has the query's own form. */
  readonly exact: Uint16Array;
}

/**
 * Settings of BM25F (Robertson, Zaragoza and Taylor 2004), tuned on the even-numbered questions of Cranfield
 * and on known items: see `README.md`.
 */
export const weights = { k1: 1.6, title: 2, text: 1, more: 0.4, titleNorm: 0.75, textNorm: 0.75, otherForm: 0.7 };

/** Inverse document frequency as Lucene has it, which is never negative. */
export const idfOf = (count: number, papers: number): number => Math.log(1 + (papers - count + 0.5) / (count + 0.5));

/** Scores all papers by BM25F; of the alternatives of a group the best one counts. */
export function scorePapers({ head }: IndexReader, sizes: PaperSizes, groups: readonly Group[]): Scores {
  const { papers } = head;
  const scores = {
    total: new Float32Array(papers),
    met: new Uint16Array(papers),
    titlePlaces: groups.map(() => new Uint8Array(papers).fill(notInTitle)),
    named: new Uint16Array(papers),
    exact: new Uint16Array(papers),
  };
  const { total, met, titlePlaces, named, exact } = scores;
  const best: Best = {
    score: new Float32Array(papers),
    isName: new Uint8Array(papers),
    isForm: new Uint8Array(papers),
    touched: [],
  };
  const norm = lengthNorms(head, sizes);
  for (const [at, { alternatives, isRequired, times }] of groups.entries()) {
    for (const alternative of alternatives) addBest(alternative, norm, best, titlePlaces[at] as Uint8Array);
    for (const paper of best.touched) {
      total[paper] = (total[paper] as number) + times * (best.score[paper] as number);
      if (isRequired) met[paper] = (met[paper] as number) + 1;
      named[paper] = (named[paper] as number) + (best.isName[paper] as number);
      exact[paper] = (exact[paper] as number) + (best.isForm[paper] as number);
      best.score[paper] = 0;
      best.isName[paper] = 0;
      best.isForm[paper] = 0;
    }
    best.touched.length = 0;
  }
  return scores;
}

/** What the best alternative of one group gives to each paper. */
interface Best {
  readonly score: Float32Array;
  readonly isName: Uint8Array;
  readonly isForm: Uint8Array;
  /** Papers with a score. */
  readonly touched: number[];
}

interface Norms {
  readonly title: Float32Array;
  readonly text: Float32Array;
}

const norms = new WeakMap<PaperSizes, Norms>();

/** What the counts of each paper are divided by. */
function lengthNorms({ means }: Head, sizes: PaperSizes): Norms {
  const known = norms.get(sizes);
  if (known) return known;
  const { titleNorm, textNorm } = weights;
  const made = {
    title: Float32Array.from(sizes.titleLengths, (n) => 1 - titleNorm + (titleNorm * n) / (means.title || 1)),
    text: Float32Array.from(sizes.textLengths, (n) => 1 - textNorm + (textNorm * textStep * n) / (means.text || 1)),
  };
  norms.set(sizes, made);
  return made;
}

function addBest({ postings, idf, weight, form }: Alternative, norm: Norms, best: Best, titlePlaces: Uint8Array): void {
  const { papers, counts } = postings;
  const top = weight * idf * (weights.k1 + 1);
  for (let index = 0; index < papers.length; index++) {
    const paper = papers[index] as number;
    const packed = counts[index] as number;
    const times =
      (weights.title * titleTimes(packed)) / (norm.title[paper] as number) +
      (weights.text * textTimes(packed)) / (norm.text[paper] as number) +
      weights.more * moreTimes(packed);
    const isForm = form === 0 || ((postings.forms[index] as number) & form) !== 0;
    const score = ((isForm ? 1 : weights.otherForm) * (top * times)) / (times + weights.k1);
    if (isForm && form !== 0) best.isForm[paper] = 1;
    const known = best.score[paper] as number;
    if (known === 0) best.touched.push(paper);
    if (score <= known) continue;
    best.score[paper] = score;
    best.isName[paper] = isForm && weight === 1 && isInName(packed) ? 1 : 0;
    titlePlaces[paper] = postings.titlePlaces[index] as number;
  }
}
