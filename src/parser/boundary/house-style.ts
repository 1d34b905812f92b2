/** How a title ends: with a letter or digit, with a full stop, with another mark. */
const ends = { plain: 0, stop: 1, mark: 2 } as const;

/** A habit that a listing may have. */
interface Habit {
  /** Share of listings that have it, as far as one knows beforehand. */
  readonly prior: number;
  /** Shares of its titles by how they end; see `ends`. */
  readonly shares: readonly [plain: number, stop: number, mark: number];
}

/**
 * No title ends with a full stop, about half do, all do. That few listings have the last two follows from the
 * model's own doubt: it takes a full stop for the end of a sentence. The README says what they were chosen on.
 */
export const habits: readonly Habit[] = [
  { prior: 0.998, shares: [0.986, 0.001, 0.013] },
  { prior: 0.001, shares: [0.5, 0.49, 0.01] },
  { prior: 0.001, shares: [0.02, 0.97, 0.01] },
];

/** What one expects of a title before the listing is known: with a single entry, nothing is learned. */
const expected = [0, 1, 2].map((end) => habits.reduce((sum, { prior, shares }) => sum + prior * shares[end]!, 0));

/** How a title that ends before `offset` of `body` ends. */
export function endOf(body: string, offset: number): number {
  const last = body.charAt(offset - 1);
  if (last === '.' || last === '。') return ends.stop;
  return last === '?' || last === '!' ? ends.mark : ends.plain;
}

/** Factor by which a habit makes a title's end more likely than it was beforehand. */
export function favor({ shares }: Habit, end: number): number {
  return shares[end]! / expected[end]!;
}
