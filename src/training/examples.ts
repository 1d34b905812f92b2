import { FeatureList } from '../parser/boundary/feature-list.ts';
import { writeFeatures } from '../parser/boundary/features.ts';
import { keyBits } from '../parser/boundary/hash.ts';
import { readHead } from '../parser/boundary/head.ts';
import { isImpossible } from '../parser/boundary/is-impossible.ts';
import type { Lexicon } from '../parser/boundary/lexicon.ts';
import { writeTitleFeatures } from '../parser/boundary/title-features.ts';
import { bodyOf, type Entry } from './read-truth.ts';

/**
 * Examples in flat arrays. Example e has the candidates exampleStarts[e] to
 * exampleStarts[e + 1]; candidate c has the features keys[candidateStarts[c]]
 * to keys[candidateStarts[c + 1]]. The first ownCounts[c] of these are its own;
 * the others belong to the tokens since the last one and count for all later candidates too.
 */
export interface Examples {
  readonly count: number;
  readonly keys: Int32Array;
  readonly candidateStarts: Int32Array;
  readonly ownCounts: Uint8Array;
  readonly exampleStarts: Int32Array;
  /** Candidate number of the true boundary; -1 where it is not among the candidates. */
  readonly truths: Int32Array;
}

/** Grows an Int32Array by doubling. */
class IntBuffer {
  values = new Int32Array(1 << 20);
  length = 0;

  pushAll(source: Int32Array, count: number): void {
    while (this.length + count > this.values.length) {
      const grown = new Int32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values.set(source.subarray(0, count), this.length);
    this.length += count;
  }
}

/** Features of the candidates of all entries, which are the boundaries that are possible. `lexiconOf` gives the lexicon for an entry (by position). */
export function makeExamples(entries: readonly Entry[], lexiconOf: (index: number) => Lexicon): Examples {
  const keys = new IntBuffer();
  const candidateStarts: number[] = [];
  const ownCounts: number[] = [];
  const exampleStarts = new Int32Array(entries.length + 1);
  const truths = new Int32Array(entries.length).fill(-1);
  const list = new FeatureList();
  entries.forEach((entry, index) => {
    const head = readHead(bodyOf(entry), lexiconOf(index));
    exampleStarts[index] = candidateStarts.length;
    let titleFrom = 1;
    for (let at = 1; at <= head.candidates; at += 1) {
      if (isImpossible(head, at)) continue;
      if (head.tokens.starts[at] === entry.title.length + 1) truths[index] = candidateStarts.length;
      writeFeatures(head, at, list);
      candidateStarts.push(keys.length);
      keys.pushAll(list.keys, list.length);
      ownCounts.push(list.length);
      for (; titleFrom < at; titleFrom += 1) {
        writeTitleFeatures(head, titleFrom, list);
        keys.pushAll(list.keys, list.length);
      }
    }
  });
  exampleStarts[entries.length] = candidateStarts.length;
  candidateStarts.push(keys.length);
  return {
    count: entries.length,
    keys: keys.values.subarray(0, keys.length),
    candidateStarts: Int32Array.from(candidateStarts),
    ownCounts: Uint8Array.from(ownCounts),
    exampleStarts,
    truths,
  };
}

/** Keys that occur in at least `minimum` candidates; in increasing order. */
export function frequentKeys(examples: Examples, minimum: number): Int32Array {
  const counts = new Uint8Array(1 << keyBits);
  for (const key of examples.keys) if (counts[key]! < 255) counts[key]! += 1;
  const kept: number[] = [];
  for (let key = 0; key < counts.length; key += 1) if (counts[key]! >= minimum) kept.push(key);
  return Int32Array.from(kept);
}
