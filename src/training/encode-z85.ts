import { z85Alphabet } from '../parser/boundary/z85.ts';

/** Encodes bytes in Z85; zeros fill the last four up. */
export function encodeZ85(bytes: readonly number[]): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 4) {
    let value = 0;
    for (let at = from; at < from + 4; at += 1) value = value * 256 + (bytes[at] ?? 0);
    let word = '';
    for (let digit = 0; digit < 5; digit += 1) {
      word = z85Alphabet.charAt(value % 85) + word;
      value = Math.floor(value / 85);
    }
    text += word;
  }
  return text;
}
