/** Whether no letter and no digit stands right before or behind a stretch of text. */
export function isWhole(text: string, start: number, length: number): boolean {
  return (
    !wordAtEnd.test(text.slice(Math.max(0, start - 2), start)) &&
    !wordAtStart.test(text.slice(start + length, start + length + 2))
  );
}

const wordAtEnd = /[\p{L}\p{N}]$/u;
const wordAtStart = /^[\p{L}\p{N}]/u;
