/** A text on one line: white space and control characters become single spaces, half characters U+FFFD. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\u2028\u2029\uFEFF]+/gu, ' ')
    .trim();
}
