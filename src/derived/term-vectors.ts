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
  /** The stem of a word, by number. */
  readonly stems: readonly string[];
}

/** Terms kept per paper. */
const termsKept = 48;
/** What a term in the title counts for. */
const titleWeight = 3;
/** A pair of words says more than either word. */
const pairWeight = 1.6;
/** Halves of compounds: terms in a pair only. */
const halves = new Set(
  'multi non pre self cross inter semi sub co zero few long short free fast slow real end high fine aware shot modal time inspir stem featur domain'.split(
    ' ',
  ),
);

/**
 * TF-IDF vectors over stemmed words and pairs of adjacent words, (1 + log tf) · log(1 + N / df) as in Salton
 * and Buckley, “Term-weighting approaches in automatic text retrieval” (1988), each cut to its heaviest
 * terms. Terms of one paper only are left out, and terms of very many: so a term's papers can be gone through
 * in a time that does not grow with the collection. Linear in the text.
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
  const seen = new Int32Array(size + pairs.size);
  for (const terms of counted) for (const term of terms.keys()) seen[term] = (seen[term] ?? 0) + 1;
  return {
    texts,
    vectors: counted.map((terms) => weigh(terms, seen, papers.length, size)),
    wordsOf: (term) => {
      const pair = pairNames[term - size];
      return pair === undefined ? [term] : [Math.floor(pair / size), pair % size];
    },
    stems,
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

function weigh(counts: ReadonlyMap<number, number>, seen: Int32Array, papers: number, size: number): TermVector {
  const most = papers < 50 ? papers * 0.8 : papers < 1000 ? papers / 4 : Math.min(500, papers / 4);
  const weighed: { term: number; weight: number }[] = [];
  for (const [term, count] of counts) {
    const inPapers = seen[term] ?? 0;
    if (inPapers < 2 || inPapers > most) continue;
    const weight = (1 + Math.log(count)) * Math.log(1 + papers / inPapers) * (term >= size ? pairWeight : 1);
    weighed.push({ term, weight });
  }
  const kept = weighed.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, termsKept);
  const length = Math.hypot(...kept.map(({ weight }) => weight)) || 1;
  return {
    terms: Int32Array.from(kept, ({ term }) => term),
    weights: Float32Array.from(kept, ({ weight }) => weight / length),
  };
}
