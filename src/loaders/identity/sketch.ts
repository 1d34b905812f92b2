/** Values of 4 bits that a sketch holds; a power of two. */
const size = 128;
/** Values in one key of `bandsOf`. */
const bandWidth = 4;
/** A text of fewer words says too little for its sketch to mean anything. */
const fewestWords = 10;

const isAscii = /^[\t\n\r -~]*$/;
const anyWord = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

/** A decoded sketch: `size` values from 0 to 15. */
export type Sketch = Uint8Array;

/**
 * A MinHash sketch (Broder 1997) of the pairs of neighboring words of a text, filled round by round (fast
 * similarity sketching, Dahlgaard, Knudsen and Thorup 2017), of which four bits a value are kept (b-bit
 * minwise hashing, Li and König 2010): two sketches agree in as large a share of their values as the texts
 * have pairs of words in common. Registries keep sketches, so what this gives for a text may never change.
 * @returns `null` for a text of fewer than ten words
 */
export function sketchOf(text: string): Sketch | null {
  const words = wordsOf(text);
  if (words.length < fewestWords) return null;
  const pairs = pairsOf(words);
  const minima = new Uint32Array(size);
  // The round, from 1, in which a bin was filled; it is closed to later ones.
  const filledIn = new Uint16Array(size);
  let empty = size;
  for (let round = 1; empty > 0; round++) {
    const salt = Math.imul(round, 0x9e3779b9);
    for (let index = 0; index < pairs.length; index++) {
      const hash = mix(((pairs[index] as number) + salt) | 0);
      // After `size` rounds each bin has a round of its own, so that even one pair fills all of them.
      const bin = round <= size ? hash & (size - 1) : round - size - 1;
      const filled = filledIn[bin];
      if (filled !== 0 && filled !== round) continue;
      const value = Math.imul(hash, 0x85ebca6b) >>> 0;
      if (filled === 0) {
        empty--;
        filledIn[bin] = round;
        minima[bin] = value;
      } else if (value < (minima[bin] as number)) minima[bin] = value;
    }
  }
  return Uint8Array.from(minima, (value) => mix(value) >>> 28);
}

function pairsOf(words: readonly string[]): Int32Array {
  const pairs = new Int32Array(words.length - 1);
  let before = hashOf(words[0] as string);
  for (let index = 0; index < pairs.length; index++) {
    const hash = hashOf(words[index + 1] as string);
    pairs[index] = mix(Math.imul(before, 31) ^ hash);
    before = hash;
  }
  return pairs;
}

/** The share of word pairs that two texts have in common (Jaccard), estimated, 0 to 1. */
export function overlapOf(a: Sketch, b: Sketch): number {
  let equal = 0;
  for (let index = 0; index < size; index++) if (a[index] === b[index]) equal++;
  return Math.max(0, (equal / size - 1 / 16) / (1 - 1 / 16));
}

/** Keys of which two sketches share one where their texts are likely to be much alike (locality-sensitive hashing). */
export function bandsOf(sketch: Sketch): readonly number[] {
  const bands = [];
  for (let start = 0; start < size; start += bandWidth) {
    let key = start / bandWidth;
    for (let index = start; index < start + bandWidth; index++) key = (key << 4) | (sketch[index] as number);
    bands.push(key);
  }
  return bands;
}

/** A sketch as the registry keeps it: 86 characters of base64url. */
export function encodeSketch(sketch: Sketch): string {
  const bytes = new Uint8Array(size / 2);
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = ((sketch[index * 2] as number) << 4) | (sketch[index * 2 + 1] as number);
  return Buffer.from(bytes).toString('base64url');
}

/** @returns `null` for a text that is no sketch of this size */
export function decodeSketch(text: string): Sketch | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== size / 2) return null;
  const sketch = new Uint8Array(size);
  for (let index = 0; index < bytes.length; index++) {
    sketch[index * 2] = (bytes[index] as number) >>> 4;
    sketch[index * 2 + 1] = (bytes[index] as number) & 15;
  }
  return sketch;
}

/** Words in one case and without marks; scripts without spaces give a word for each character. */
function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  // Nearly all abstracts are ASCII, where the classes of Unicode cost three times as much.
  if (isAscii.test(lower)) return lower.match(/[a-z0-9]+/g) ?? [];
  return (
    lower
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .match(anyWord) ?? []
  );
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** The finalizer of MurmurHash3: every bit depends on every other. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
