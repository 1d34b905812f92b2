/**
 * Figures that the authors published, quoted to be compared with the formulas. All come from images in the repository
 * github.com/KD-TAO/DyCoke. Rates are in percent of the tiles dropped; the rate of the second half is 70 everywhere.
 */

/** Part of the film's tokens that a word attends to, in percent (figures/table.png). */
export const printedShares = [
  { drop: 30, share: 23.25 },
  { drop: 50, share: 18.75 },
  { drop: 70, share: 14.25 },
] as const;

/** Work of the pre-fill, in 10¹² operations (figures/table.png). */
export const printedWork = {
  small: [
    { drop: 0, work: 3.4 },
    { drop: 30, work: 2.4 },
    { drop: 50, work: 1.8 },
    { drop: 70, work: 1.2 },
  ],
  middle: [
    { drop: 0, work: 41.4 },
    { drop: 30, work: 30.8 },
    { drop: 50, work: 24.1 },
    { drop: 70, work: 17.9 },
  ],
  large: [
    { drop: 0, work: 436.1 },
    { drop: 50, work: 262.5 },
    { drop: 70, work: 195.1 },
  ],
} as const;

/** Seconds for an example, and gigabytes, without DyCoke and with it (figures/overview.png). */
export const printedRuns = { seconds: [2.3, 1.49], gigabytes: [34, 24] } as const;
