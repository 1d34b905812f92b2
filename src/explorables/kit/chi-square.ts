export interface ChiSquareTest {
  /** Σ (seen − expected)² / expected; infinite if something was seen that cannot happen. */
  readonly statistic: number;
  readonly freedom: number;
  /** How often a fair run would look at least this uneven. */
  readonly chance: number;
}

/** Pearson's test: were these counts drawn from these shares? Without counts, or with one possible outcome, it can't tell. */
export function chiSquareTest(counts: readonly number[], shares: readonly number[]): ChiSquareTest {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const freedom = Math.max(0, shares.filter((share) => share > 0).length - 1);
  let statistic = 0;
  for (const [outcome, count] of counts.entries()) {
    const expected = total * (shares[outcome] ?? 0);
    if (expected > 0) statistic += (count - expected) ** 2 / expected;
    else if (count > 0) statistic = Number.POSITIVE_INFINITY;
  }
  return { statistic, freedom, chance: upperTail(statistic, freedom) };
}

/**
 * The chance that a chi-square variable with so many degrees of freedom is at least `value`, by the finite sums for
 * even and odd degrees (Abramowitz and Stegun, 26.4.4 and 26.4.5).
 */
export function upperTail(value: number, freedom: number): number {
  if (!(value > 0)) return 1;
  if (freedom === 0 || value === Number.POSITIVE_INFINITY) return 0;
  const half = value / 2;
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? Math.exp(-half) * Math.sqrt(value * (2 / Math.PI)) : Math.exp(-half);
  let sum = isOdd ? complementaryError(Math.sqrt(half)) : 0;
  for (let order = isOdd ? 3 : 2; order <= freedom; order += 2) {
    sum += term;
    term *= value / order;
  }
  return Math.min(1, sum);
}

/** erfc for x ≥ 0: a Maclaurin series below 2, the continued fraction above (Abramowitz and Stegun, 7.1.5 and 7.1.14). */
function complementaryError(x: number): number {
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; n < 60; n += 1) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = x;
  for (let n = 60; n > 0; n -= 1) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}

/** The value that a fair run passes with the given chance: the inverse of `upperTail`, by halving. */
export function limitFor(chance: number, freedom: number): number {
  let low = 0;
  let high = 1000;
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (upperTail(middle, freedom) > chance) low = middle;
    else high = middle;
  }
  return freedom === 0 ? 0 : high;
}
