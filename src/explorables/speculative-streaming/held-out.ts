import { makeRandom } from '../kit/random.ts';
import { type Kind, kinds, makeLine } from './corpus.ts';

/** One line in eight, by its words, is never trained on. */
export function isHeldOut(line: string): boolean {
  let sum = 0;
  for (const character of line) sum = (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0;
  return sum % 8 === 0;
}

/** Different lines of a kind that training has not seen. */
export function heldOutLines(kind: Kind, count: number): string[] {
  const random = makeRandom(999 + kinds.indexOf(kind));
  const lines = new Set<string>();
  while (lines.size < count) {
    const line = makeLine(kind, random);
    if (isHeldOut(line)) lines.add(line);
  }
  return [...lines];
}
