import { termReader } from '../derived/term-stream.ts';
import { latentSpace } from '../search/latent-space.ts';
import { sampleOf } from '../search/sample.ts';
import { notInTitle, type Postings, packCounts } from '../search/word-part.ts';

interface Text {
  readonly title: string;
  readonly abstract: string;
  /** BCP 47 tag; English where none is given. */
  readonly language?: string | undefined;
}

/**
 * What the papers are about, as directions of the latent space in which the search compares them.
 * @returns `dimensions` numbers for each paper, of length 1, or zeros where a text says too little
 */
export function textVectors(texts: readonly Text[]): Float32Array {
  const read = termReader();
  const found = new Map<string, { readonly papers: number[]; readonly counts: number[] }>();
  for (const [paper, { title, abstract, language }] of texts.entries()) {
    const inTitle = countStems(read(title, language).stems);
    const inText = countStems(read(abstract, language).stems);
    for (const stem of new Set([...inTitle.keys(), ...inText.keys()])) {
      const postings = found.get(stem) ?? { papers: [], counts: [] };
      found.set(stem, postings);
      postings.papers.push(paper);
      postings.counts.push(packCounts(inTitle.get(stem) ?? 0, false, inText.get(stem) ?? 0, 0));
    }
  }
  const words = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, postings]) => toPostings(postings));
  const sample = sampleOf(texts.map(({ title }) => title));
  return latentSpace(words, sample).papers;
}

function countStems(stems: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function toPostings({ papers, counts }: { papers: readonly number[]; counts: readonly number[] }): Postings {
  return {
    papers: Uint32Array.from(papers),
    counts: Uint8Array.from(counts),
    // The latent space asks for neither of these.
    titlePlaces: new Uint8Array(papers.length).fill(notInTitle),
    forms: new Uint8Array(papers.length),
  };
}
