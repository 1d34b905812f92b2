/**
 * What the small encoder does at the four look-aheads: `measuredRows(sounds)` and `largestDifference()` of
 * `settings-table.ts`, which no build has to work out again. A test does, and fails where the encoder has
 * changed.
 */
export const measured: {
  readonly sounds: number;
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
  readonly largestDifference: number;
} = {
  sounds: 100,
  rows: [
    {
      name: 'Frames misheard with caches, %',
      cells: ['11.3 ± 0.5', '8.7 ± 0.4', '7.1 ± 0.4', '7.0 ± 0.4'],
    },
    {
      name: 'Frames misheard, attention caches empty, %',
      cells: ['14.7 ± 0.6', '10.3 ± 0.5', '7.3 ± 0.4', '7.0 ± 0.4'],
    },
    {
      name: 'Frames misheard, each chunk by itself, %',
      cells: ['54.3 ± 0.8', '45.0 ± 0.9', '17.5 ± 0.7', '10.8 ± 0.6'],
    },
    { name: 'Work with caches, offline = 1', cells: ['2.3', '1.6', '1.2', '1.1'] },
    { name: 'Work from buffers with the same past', cells: ['11.9', '6.4', '2.4', '1.6'] },
  ],
  largestDifference: 0,
};
