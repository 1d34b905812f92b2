/** A distribution in whole per cents: what the reader drags, and what stands in a link. Sums to 100. */
export type Percents = readonly number[];

/**
 * Sets one share and lets the others give or take in proportion, in whole per cents (largest remainders first).
 * Where the others are all nothing they share alike.
 */
export function withShare(percents: Percents, index: number, value: number): number[] {
  const wanted = Math.min(100, Math.max(0, Math.round(value)));
  const others = percents.map((share, at) => (at === index ? 0 : share));
  const sum = others.reduce((total, share) => total + share, 0);
  const weights = others.map((share, at) => (at === index ? 0 : sum > 0 ? share / sum : 1 / (percents.length - 1)));
  const rest = apportion(weights, 100 - wanted);
  return rest.map((share, at) => (at === index ? wanted : share));
}

/** Makes any numbers, as from a mangled link, a distribution of so many shares. */
export function toPercents(values: readonly number[], size: number): number[] {
  const clean = Array.from({ length: size }, (_, at) => Math.max(0, Number(values[at]) || 0));
  const sum = clean.reduce((total, share) => total + share, 0);
  return apportion(
    clean.map((share) => (sum > 0 && Number.isFinite(sum) ? share / sum : 1 / size)),
    100,
  );
}

/** Whole numbers in proportion to the weights, which sum to 1, with the given total. */
function apportion(weights: readonly number[], total: number): number[] {
  const floors = weights.map((weight) => Math.floor(weight * total + 1e-9));
  let missing = total - floors.reduce((sum, share) => sum + share, 0);
  const byRemainder = weights
    .map((weight, at) => ({ at, remainder: weight * total - (floors[at] ?? 0) }))
    .filter(({ at }) => (weights[at] ?? 0) > 0)
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder) {
    if (missing <= 0) break;
    floors[at] = (floors[at] ?? 0) + 1;
    missing -= 1;
  }
  return floors;
}

/**
 * A hand that keeps hold of a bar: as long as the same bar is moved, the others keep the proportions that they had
 * when it was taken, also on the way back from 100 %.
 */
export function makeHand(): typeof withShare {
  let base: Percents = [];
  let held = -1;
  let last = '';
  return (percents, index, value) => {
    if (index !== held || String(percents) !== last) base = percents;
    held = index;
    const next = withShare(base, index, value);
    last = String(next);
    return next;
  };
}
