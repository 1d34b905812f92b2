import { notInTitle, type Postings } from './word-part.ts';

const none: Postings = {
  papers: new Uint32Array(),
  counts: new Uint8Array(),
  titlePlaces: new Uint8Array(),
  forms: new Uint8Array(),
};

/** Postings of any of several words; of their counts the largest. @param papers number of all papers */
export function unionOf(lists: readonly Postings[], papers: number): Postings {
  const [only] = lists;
  if (lists.length === 1 && only) return only;
  const best = new Uint8Array(papers);
  const places = new Uint8Array(papers).fill(notInTitle);
  for (const { papers: numbers, counts, titlePlaces } of lists)
    for (let index = 0; index < numbers.length; index++) {
      const paper = numbers[index] as number;
      best[paper] = Math.max(best[paper] as number, counts[index] as number);
      places[paper] = Math.min(places[paper] as number, titlePlaces[index] as number);
    }
  const numbers = Uint32Array.from(best.keys()).filter((paper) => best[paper] !== 0);
  return {
    papers: numbers,
    counts: Uint8Array.from(numbers, (paper) => best[paper] as number),
    titlePlaces: Uint8Array.from(numbers, (paper) => places[paper] as number),
    forms: new Uint8Array(numbers.length),
  };
}

/** Postings of the papers that have all words; of their counts the smallest. */
export function intersectionOf(lists: readonly Postings[]): Postings {
  const [first, ...others] = lists.toSorted((a, b) => a.papers.length - b.papers.length);
  if (!first) return none;
  let kept = new Map(Array.from(first.papers, (paper, index) => [paper, first.counts[index] as number]));
  for (const { papers, counts } of others) {
    const next = new Map<number, number>();
    for (let index = 0; index < papers.length; index++) {
      const known = kept.get(papers[index] as number);
      if (known !== undefined) next.set(papers[index] as number, Math.min(known, counts[index] as number));
    }
    kept = next;
  }
  return {
    papers: Uint32Array.from(kept.keys()),
    counts: Uint8Array.from(kept.values()),
    titlePlaces: new Uint8Array(kept.size).fill(notInTitle),
    forms: new Uint8Array(kept.size),
  };
}
