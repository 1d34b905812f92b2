import { type Sentence, sentencesOf } from '../text/sentences.ts';

/** The sentence, or the run of sentences, in which a range of offsets lies. */
export function sentenceAt(text: string, start: number, end: number): Sentence {
  const sentences = sentencesOf(text);
  const first = sentences.findLast((sentence) => sentence.start <= start);
  const last = sentences.find((sentence) => sentence.end >= end);
  return { start: first?.start ?? 0, end: last?.end ?? text.length };
}
