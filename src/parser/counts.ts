/** White space and invisible marks, as they come along when a page is copied. */
export const space = '[\\s\\u00AD\\p{Cf}]';

/** A count as pages show it: `12`, `1,234`, `1.2k`, `3M`. */
export const countPattern = '(?:0|[1-9]\\d{0,2}(?:,\\d{3}){1,2}|[1-9]\\d{0,8})(?:(?:\\.\\d{1,2})?[kKM])?';

/** The number that a count stands for; `1.2k` is 1,200. */
export function readCount(text: string): number {
  const factor = /[kK]$/.test(text) ? 1e3 : text.endsWith('M') ? 1e6 : 1;
  return Math.round(Number(text.replace(/[,kKM]/g, '')) * factor);
}
