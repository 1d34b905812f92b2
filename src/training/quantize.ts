import { buildKeyTable, type KeyTable } from '../parser/boundary/key-table.ts';

/**
 * Keeps the `limit` weights that matter most and rounds them to multiples of
 * `unit`, at most 127 of them either way. What matters is how much a feature
 * moves scores over the training set: |weight| times the root of its frequency.
 * @param keys feature keys; the other arrays are parallel to it
 */
export function quantizeWeights(
  keys: Int32Array,
  weights: Float32Array,
  frequencies: Float64Array,
  limit: number,
  unit: number,
): KeyTable {
  const ranked: { key: number; value: number; weight: number }[] = [];
  keys.forEach((key, index) => {
    const value = Math.max(-127, Math.min(127, Math.round(weights[index]! / unit)));
    if (value !== 0) ranked.push({ key, value, weight: Math.abs(weights[index]!) * Math.sqrt(frequencies[index]!) });
  });
  ranked.sort((first, second) => second.weight - first.weight || first.key - second.key);
  const kept = ranked.slice(0, limit);
  return buildKeyTable(
    kept.map((entry) => entry.key),
    kept.map((entry) => entry.value),
  );
}
