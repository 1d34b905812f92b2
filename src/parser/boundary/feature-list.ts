import { mix, toKey } from './hash.ts';

const capacity = 256;

/** A reusable list of feature keys. A feature is a template number and up to three values, hashed into a key. */
export class FeatureList {
  readonly keys = new Int32Array(capacity);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(template: number, first: number): void {
    this.keys[this.length++] = toKey(mix(template, first));
  }

  add2(template: number, first: number, second: number): void {
    this.keys[this.length++] = toKey(mix(mix(template, first), second));
  }

  add3(template: number, first: number, second: number, third: number): void {
    this.keys[this.length++] = toKey(mix(mix(mix(template, first), second), third));
  }
}

/** Buckets of a count: 0 to 4 as they are, then 5-6, 7-9, 10-14, 15-19, 20-29, 30 and more. */
export function bucket(count: number): number {
  if (count < 5) return count;
  if (count < 7) return 5;
  if (count < 10) return 6;
  if (count < 15) return 7;
  if (count < 20) return 8;
  return count < 30 ? 9 : 10;
}
