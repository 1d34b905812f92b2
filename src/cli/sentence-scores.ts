import { join } from 'node:path';
import { keySentence } from '../derived/key-sentence.ts';
import { sentencesOf } from '../text/sentences.ts';
import { readTruth } from './related-scores.ts';

/** A label of `tests/fixtures/key-sentences/labels.jsonl`; the text is in the corpora. */
interface SentenceLabel {
  readonly part: string;
  readonly source: string;
  readonly id: string;
  /** The sentences that say what is done, counted from 0; any of them is right. */
  readonly sentences: readonly number[];
}

export interface SentenceScore {
  readonly part: string;
  readonly right: number;
  readonly wrong: number;
  /** Abstracts in which no sentence was found. */
  readonly none: number;
}

/** Scores key sentences against labels, by part; `null` where the corpora are not there. */
export function scoreSentences(lines: string, corpora: string): readonly SentenceScore[] | null {
  const labels = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as SentenceLabel);
  const abstracts = new Map<string, string>();
  for (const source of new Set(labels.map((label) => label.source))) {
    const papers = readTruth(join(corpora, source));
    if (!papers) return null;
    for (const { id, abstract } of papers) abstracts.set(`${source} ${id}`, abstract);
  }
  return [...new Set(labels.map(({ part }) => part))].map((part) => {
    const verdicts = labels
      .filter((label) => label.part === part)
      .map((label) => verdict(abstracts.get(`${label.source} ${label.id}`) ?? '', label));
    const count = (kind: string) => verdicts.filter((verdict) => verdict === kind).length;
    return { part, right: count('right'), wrong: count('wrong'), none: count('none') };
  });
}

function verdict(abstract: string, { sentences }: SentenceLabel): 'right' | 'wrong' | 'none' {
  const found = keySentence(abstract);
  if (found === null) return 'none';
  const place = sentencesOf(abstract).findIndex(({ start, end }) => abstract.slice(start, end) === found);
  return sentences.includes(place) ? 'right' : 'wrong';
}
