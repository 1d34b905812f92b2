/**
 * `$…$`, `$$…$$` and `\(…\)`; the one group that matches holds the formula. As in Pandoc, a dollar sign
 * opens a formula only before a character that is not white space and closes one only after such a
 * character and before no digit, so that “$5 to $10” stays; but a sign alone is one: “$\sim$6”, “$>$25”.
 */
export const formula =
  /\$\$((?:[^$\\]|\\[\s\S])+?)\$\$|\$(?!\s)((?:[^$\\]|\\[\s\S])+?)(?<!\s)\$(?!\d)|\$(\\[a-zA-Z]+|[<>=~])\$(?=\d)|\\\((.{1,500}?)\\\)/g;

/** The formula itself, of the groups of a match. */
export function formulaIn(groups: readonly (string | undefined)[]): string {
  return groups.find((group) => group !== undefined) ?? '';
}

/** “$5M and 10M$” is money, not a formula. */
export function isPrice(content: string): boolean {
  return /^\d[\d.,]*\s?[kKMB]?\s+\p{L}{2,}/u.test(content);
}
