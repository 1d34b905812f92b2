/**
 * Feature hashing (Weinberger et al. 2009, "Feature Hashing for Large Scale
 * Multitask Learning"): words and features are known by integers only, so that
 * no vocabulary of strings has to be shipped.
 */

/** Bits of a feature key in the packed model. */
export const keyBits = 24;

/** Mixes `value` into `seed`; both and the result are signed 32-bit integers. */
export function mix(seed: number, value: number): number {
  let hash = Math.imul(seed ^ value, 0x9e3779b1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** One step of FNV-1a over a UTF-16 code unit. */
export function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The start value of an FNV-1a hash. */
export const hashStart = 0x811c9dc5 | 0;

/** Hash of a lower-case word, equal to the one that tokens carry. */
export function hashWord(word: string): number {
  let hash = hashStart;
  for (let index = 0; index < word.length; index += 1) hash = step(hash, word.charCodeAt(index));
  return hash;
}

/** Hash of bytes. */
export function hashBytes(bytes: Uint8Array): number {
  let hash = hashStart;
  for (const byte of bytes) hash = step(hash, byte);
  return hash;
}

/** Reduces a 32-bit hash to a feature key of `keyBits` bits. */
export function toKey(hash: number): number {
  return (hash ^ (hash >>> 24)) & ((1 << keyBits) - 1);
}
