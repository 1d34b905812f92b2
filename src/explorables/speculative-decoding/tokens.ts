/**
 * Cuts a text into pieces of at most five letters; a space goes with the piece after it, any other sign stands
 * alone. A stand-in for the sub-word tokens of language models. Joined again, the pieces are the text.
 */
export function cutTokens(text: string): string[] {
  return text.match(/ ?\p{L}{1,5}|[\s\S]/gu) ?? [];
}

/** Numbers for pieces: equal pieces have equal numbers. */
export function numberTokens(pieces: readonly string[], known: Map<string, number> = new Map()): number[] {
  return pieces.map((piece) => {
    const number = known.get(piece) ?? known.size;
    known.set(piece, number);
    return number;
  });
}
