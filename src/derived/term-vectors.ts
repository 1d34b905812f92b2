import { termReader } from './term-stream.ts';

interface Text {
  readonly title: string;
  readonly abstract: string;
  readonly language?: string | undefined;
}

/** The words of a paper by number, title first. */
export interface NumberedText {
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where the word follows the one before directly. */
  readonly isNext: Uint8Array;
  /** Where a general noun that directly follows the word ends in the title or the abstract, or 0. */
  readonly headEnds: Int32Array;
  /** How many of the words are the title's. */
  readonly titleLength: number;
}

/** The terms that set a paper apart, the heaviest first; weights of length 1. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

export interface TermVectors {
  readonly texts: readonly NumberedText[];
  readonly vectors: readonly TermVector[];
  /** The one or two words of a term, by number. */
  readonly wordsOf: (term: number) => readonly number[];
  /** Of a word's occurrences, the share after which its phrase ends: low for adjectives. By number. */
  readonly endShares: Float32Array;
}

/** Terms kept per paper. */
const termsKept = 64;
/** What a term in the title counts for. */
const titleWeight = 3;
/** A pair of words says more than either word. */
const pairWeight = 1.6;
/** Times that a paper has a term, and the number of papers for which that is assumed beside what is counted. */
const usualTimes = 1.3;
const burstPrior = 3;
/** Halves of compounds: terms in a pair only. */
const halves = new Set(
  'multi non pre self cross inter semi sub co zero few long short free fast slow real end high fine aware shot modal time inspir stem featur domain'.split(
    ' ',
  ),
);

/**
 * TF-IDF vectors over stemmed words and pairs of adjacent words, each cut to its heaviest terms. A term weighs
 * √tf · log2(1 + N / df) · burst, where burst is how often a paper that has the term has it on average: words
 * on a subject come again and again where they come at all, everyday words do not (Church and Gale,
 * “Poisson mixtures”, 1995). What depends on the collection is rounded, so that a paper more or less changes
 * the vectors of few others. Terms of one paper only are left out, and terms of very many: so the papers of a
 * term can be visited in a time that does not grow with the collection. Linear in the text.
 */
export function termVectors(papers: readonly Text[]): TermVectors {
  const stems: string[] = [];
  const texts = numberWords(papers, stems);
  const size = stems.length;
  const inPapers = documentCounts(texts, size);
  const isHalf = Uint8Array.from(stems, (stem) => Number(halves.has(stem)));
  const pairs = new Map<number, number>();
  const pairNames: number[] = [];
  const counted = texts.map((text) => countTerms(text, { inPapers, isHalf, pairs, pairNames }));
  const rarity = termRarity(counted, size, size + pairs.size);
  return {
    texts,
    vectors: counted.map((terms) => weigh(terms, rarity)),
    wordsOf: (term) => {
      const pair = pairNames[term - size];
      return pair === undefined ? [term] : [Math.floor(pair / size), pair % size];
    },
    endShares: endShares(texts, size),
  };
}

function numberWords(papers: readonly Text[], stems: string[]): readonly NumberedText[] {
  const read = termReader();
  const numbers = new Map<string, number>();
  const numberOf = (stem: string) => {
    let number = numbers.get(stem);
    if (number === undefined) {
      number = stems.push(stem) - 1;
      numbers.set(stem, number);
    }
    return number;
  };
  return papers.map(({ title, abstract, language }) => {
    const [head, body] = [read(title, language), read(abstract, language)];
    return {
      words: Int32Array.from([...head.stems, ...body.stems].map(numberOf)),
      starts: Int32Array.from([...head.starts, ...body.starts]),
      ends: Int32Array.from([...head.ends, ...body.ends]),
      isNext: Uint8Array.from([...head.isNext, ...body.isNext].map(Number)),
      headEnds: Int32Array.from([...head.headEnds, ...body.headEnds]),
      titleLength: head.stems.length,
    };
  });
}

function documentCounts(texts: readonly NumberedText[], size: number): Int32Array {
  const seen = new Int32Array(size);
  const lastSeen = new Int32Array(size).fill(-1);
  for (const [paper, { words }] of texts.entries()) {
    for (const word of words) {
      if (lastSeen[word] === paper) continue;
      lastSeen[word] = paper;
      seen[word] = (seen[word] ?? 0) + 1;
    }
  }
  return seen;
}

interface Counting {
  readonly inPapers: Int32Array;
  readonly isHalf: Uint8Array;
  readonly pairs: Map<number, number>;
  readonly pairNames: number[];
}

/** Term numbers with their counts, the title's more; pairs are numbered behind the words. */
function countTerms(text: NumberedText, { inPapers, isHalf, pairs, pairNames }: Counting): ReadonlyMap<number, number> {
  const { words, isNext, titleLength } = text;
  const size = inPapers.length;
  const counts = new Map<number, number>();
  let before = -1;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    const isShared = (inPapers[word] ?? 0) > 1;
    const weight = at < titleLength ? titleWeight : 1;
    if (isShared && isHalf[word] === 0) counts.set(word, (counts.get(word) ?? 0) + weight);
    if (isShared && before >= 0 && isNext[at] === 1 && at !== titleLength) {
      const pair = before * size + word;
      let number = pairs.get(pair);
      if (number === undefined) {
        number = size + pairNames.push(pair) - 1;
        pairs.set(pair, number);
      }
      counts.set(number, (counts.get(number) ?? 0) + weight);
    }
    before = isShared ? word : -1;
  }
  return counts;
}

/** What each term weighs in the collection; 0 for terms of too few or too many papers. */
function termRarity(counted: readonly ReadonlyMap<number, number>[], words: number, size: number): Float32Array {
  const [papersOf, times] = [new Int32Array(size), new Int32Array(size)];
  for (const terms of counted) {
    for (const [term, count] of terms) {
      papersOf[term] = (papersOf[term] ?? 0) + 1;
      times[term] = (times[term] ?? 0) + count;
    }
  }
  const papers = counted.length;
  const most = papers < 50 ? papers * 0.8 : papers < 1000 ? papers / 4 : Math.min(500, papers / 4);
  const whole = 2 ** inSteps(Math.log2(Math.max(1, papers)), 2);
  return Float32Array.from(papersOf, (own, term) => {
    if (own < 2 || own > most) return 0;
    const burst = ((times[term] ?? 0) + usualTimes * burstPrior) / (own + burstPrior);
    const rarity = inSteps(Math.log2(1 + whole / own), 2);
    return rarity * 2 ** inSteps(Math.log2(burst), 4) * (term >= words ? pairWeight : 1);
  });
}

function inSteps(value: number, stepsPerUnit: number): number {
  return Math.round(value * stepsPerUnit) / stepsPerUnit;
}

/** Equal weights keep the order of the text. */
function weigh(counts: ReadonlyMap<number, number>, rarity: Float32Array): TermVector {
  const weighed: { term: number; weight: number }[] = [];
  for (const [term, count] of counts) {
    const weight = Math.sqrt(count) * (rarity[term] ?? 0);
    if (weight > 0) weighed.push({ term, weight });
  }
  const kept = weighed.sort((a, b) => b.weight - a.weight).slice(0, termsKept);
  const length = Math.hypot(...kept.map(({ weight }) => weight)) || 1;
  return {
    terms: Int32Array.from(kept, ({ term }) => term),
    weights: Float32Array.from(kept, ({ weight }) => weight / length),
  };
}

/** A word of few occurrences counts as half a noun. */
function endShares(texts: readonly NumberedText[], size: number): Float32Array {
  const [ends, all] = [new Float32Array(size).fill(1), new Float32Array(size).fill(2)];
  for (const { words, isNext, headEnds } of texts) {
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      all[word] = (all[word] ?? 0) + 1;
      if (headEnds[at] === 0 && isNext[at + 1] !== 1) ends[word] = (ends[word] ?? 0) + 1;
    }
  }
  return ends.map((count, word) => count / (all[word] ?? 1));
}
