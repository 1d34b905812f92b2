/** Where the sentence around an offset begins and ends. */
export function sentenceAt(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const ends = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|al|Fig|Eq|resp|approx|a\.k\.a))[.!?]["”’)]?\s+(?=[\p{Lu}\d"“(])/gu;
  let from = 0;
  for (const match of text.matchAll(ends)) {
    const next = match.index + match[0].length;
    if (next <= start) from = next;
    else if (match.index >= end) return { start: from, end: match.index + match[0].trimEnd().length };
  }
  return { start: from, end: text.length };
}
