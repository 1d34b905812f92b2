import { termReader } from '../derived/term-stream.ts';

interface Text {
  readonly title: string;
  readonly abstract: string;
  readonly language?: string | undefined;
}

/**
 * Likeness of texts by all their words: the cosine of their TF-IDF vectors (Salton and Buckley 1988). It is what maps
 * are measured by.
 * @returns gives for a paper its likeness to each
 */
export function wordLikeness(papers: readonly Text[]): (paper: number) => Float32Array {
  const read = termReader();
  const counts = papers.map(({ title, abstract, language }) => {
    const own = new Map<string, number>();
    for (const stem of [...read(title, language).stems, ...read(abstract, language).stems])
      own.set(stem, (own.get(stem) ?? 0) + 1);
    return own;
  });
  const postings = new Map<string, { readonly paper: number; weight: number }[]>();
  for (const [paper, own] of counts.entries())
    for (const [stem, count] of own) {
      const list = postings.get(stem) ?? [];
      list.push({ paper, weight: 1 + Math.log(count) });
      postings.set(stem, list);
    }
  const lengths = new Float64Array(papers.length);
  for (const list of postings.values())
    for (const posting of list) {
      posting.weight *= Math.log(1 + papers.length / list.length);
      lengths[posting.paper] = (lengths[posting.paper] as number) + posting.weight ** 2;
    }
  return (paper) => {
    const sums = new Float32Array(papers.length);
    for (const stem of counts[paper]?.keys() ?? []) {
      const list = postings.get(stem) ?? [];
      const own = list.find((posting) => posting.paper === paper)?.weight ?? 0;
      for (const { paper: other, weight } of list) sums[other] = (sums[other] as number) + own * weight;
    }
    return sums.map((sum, other) => sum / (Math.sqrt((lengths[other] ?? 0) * (lengths[paper] ?? 0)) || 1));
  };
}
