/** What is not on one line yet: white space but single spaces between words, and half characters. */
const uneven = /[\p{Cc}\u2028\u2029\uFEFF\p{Cs}]|[^\S ]| {2}|^ | $/u;

/** A text on one line: white space and control characters become single spaces, half characters U+FFFD. */
export function oneLine(text: string): string {
  if (!uneven.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\u2028\u2029\uFEFF]+/gu, ' ')
    .trim();
}
