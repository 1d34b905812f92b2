import { getOrAdd } from '../../src/search/get-or-add.ts';
import { stem } from '../../src/search/stem.ts';
import { stopWords } from '../../src/search/stop-words.ts';
import type { Paper } from './collections.ts';
import { depth } from './measures.ts';

const k1 = 1.2;
const b = 0.75;

/** The yardstick: BM25 over stems without stop words, the title counted twice (Robertson et al. 1994). */
export function plainBm25(papers: readonly Paper[]): (query: string) => string[] {
  const counted = papers.map(({ title, abstract }) => countWords(`${title} ${title} ${abstract}`));
  const lengths = counted.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / papers.length;
  const postings = new Map<string, [number, number][]>();
  for (const [paper, counts] of counted.entries())
    for (const [word, count] of counts) getOrAdd(postings, word, () => []).push([paper, count]);
  return (query) => {
    const scores = new Map<number, number>();
    for (const [word, times] of countWords(query)) {
      const found = postings.get(word) ?? [];
      const idf = Math.log(1 + (papers.length - found.length + 0.5) / (found.length + 0.5));
      for (const [paper, count] of found) {
        const norm = k1 * (1 - b + (b * (lengths[paper] ?? 0)) / mean);
        scores.set(paper, (scores.get(paper) ?? 0) + (times * idf * count * (k1 + 1)) / (count + norm));
      }
    }
    const ranked = [...scores].sort(([x, first], [y, second]) => second - first || x - y);
    return ranked.slice(0, depth).map(([paper]) => papers[paper]?.id ?? '');
  };
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (stopWords.has(word)) continue;
    counts.set(stem(word), (counts.get(stem(word)) ?? 0) + 1);
  }
  return counts;
}
