/**
 * What the small encoder does at the four look-aheads: `measuredRows(sounds)` and `largestDifference()` of
 * `settings-table.ts`, which no build has to work out again. A test does, and fails where the encoder has
 * moved on.
 */
export const measured: {
  readonly sounds: number;
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
  readonly largestDifference: number;
} = {
  sounds: 40,
  rows: [
    { name: 'Frames misheard with caches, %', cells: ['12.3', '9.7', '7.6', '7.7'] },
    { name: 'Frames misheard, each chunk by itself, %', cells: ['53.8', '44.0', '17.1', '12.1'] },
    { name: 'Work with caches, offline = 1', cells: ['2.3', '1.6', '1.2', '1.1'] },
    { name: 'Work from buffers with the same past', cells: ['11.9', '6.4', '2.4', '1.6'] },
  ],
  largestDifference: 0,
};
