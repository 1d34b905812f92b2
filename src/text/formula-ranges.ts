/**
 * `$…$` and `\(…\)`. As in Pandoc, a dollar sign opens a formula only before a character that is not
 * white space and closes one only after such a character and before no digit, so that “$5 to $10” stays.
 */
export const formula = /\$(?!\s)((?:[^$\\]|\\[\s\S])+?)(?<!\s)\$(?!\d)|\\\((.{1,500}?)\\\)/g;

/** “$5M and 10M$” is money, not a formula. */
export function isPrice(content: string): boolean {
  return /^\d[\d.,]*\s?[kKMB]?\s+\p{L}{2,}/u.test(content);
}

/** Where the formulas of a text begin and end, delimiters included. */
export function formulaRanges(text: string): readonly (readonly [number, number])[] {
  if (!/[$\\]/.test(text)) return [];
  return [...text.matchAll(formula)]
    .filter(({ 1: content }) => content === undefined || !isPrice(content))
    .map(({ 0: whole, index }) => [index, index + whole.length] as const);
}
