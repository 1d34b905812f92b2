/** A habit of a listing: what share of its cuts has each of a few looks. */
interface Habit {
  /** Share of listings that have it, as far as one knows beforehand. */
  readonly prior: number;
  readonly shares: readonly number[];
}

/**
 * How titles end: with a letter or the like, with a full stop, with another mark. None ends with a full stop, about
 * half do, all do. That few listings have the last two follows from the model's own doubt, which takes a full
 * stop for the end of a sentence. The README says what the numbers were chosen on.
 */
const endings: readonly Habit[] = [
  { prior: 0.998, shares: [0.986, 0.001, 0.013] },
  { prior: 0.001, shares: [0.5, 0.49, 0.01] },
  { prior: 0.001, shares: [0.02, 0.97, 0.01] },
];

/** How abstracts open: with a capital, in lower case, with a digit or the like. Careless copying costs a whole listing its capitals. */
const openings: readonly Habit[] = [
  { prior: 0.999, shares: [0.982, 0.003, 0.015] },
  { prior: 0.001, shares: [0.02, 0.965, 0.015] },
];

/** All pairs of a way to end titles and a way to open abstracts, which have nothing to do with each other. */
export const habits: readonly Habit[] = endings.flatMap((ending) =>
  openings.map((opening) => ({
    prior: ending.prior * opening.prior,
    shares: ending.shares.flatMap((end) => opening.shares.map((open) => end * open)),
  })),
);

const looks = endings[0]!.shares.length * openings[0]!.shares.length;

/** What one expects of a cut before the listing is known: with a single entry, nothing is learned. */
const expected = Array.from({ length: looks }, (_, look) =>
  habits.reduce((sum, { prior, shares }) => sum + prior * shares[look]!, 0),
);

/** How a body looks where its title ends before `offset`: a place in `shares`. */
export function lookOf(body: string, offset: number): number {
  const last = body.charAt(offset - 1);
  const end = last === '.' || last === '。' ? 1 : last === '?' || last === '!' ? 2 : 0;
  const first = /^["'“‘([]?(.)/u.exec(body.slice(offset + 1, offset + 4))?.[1] ?? '';
  const open = /\p{Ll}/u.test(first) ? 1 : /\p{Lu}/u.test(first) ? 0 : 2;
  return 3 * end + open;
}

/** Factor by which a habit makes a look more likely than it was beforehand. */
export function favor({ shares }: Habit, look: number): number {
  return shares[look]! / expected[look]!;
}
