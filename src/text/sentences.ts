/** A sentence of a text, by UTF-16 offsets. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const ends = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|al|Fig|Eq|resp|approx|a\.k\.a))[.!?]["”’)]?\s+(?=[\p{Lu}\d"“(])/gu;

/** The sentences of a text, in order. Abbreviations such as “e.g.” end none. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(ends)) {
    sentences.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  return start < text.length ? [...sentences, { start, end: text.trimEnd().length }] : sentences;
}
