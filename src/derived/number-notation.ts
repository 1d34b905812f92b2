import type { Figure } from '../text/figures/figure.ts';

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 15 });

/**
 * A number in one notation, whatever its abstract prints: “5K×”, “5000x” and “5,000 times” are all “5,000×”; a
 * range has an en dash.
 */
export function numberNotation({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  const number = (typeof value === 'number' ? [value] : value).map((part) => digits.format(part)).join('–');
  if (unit === null) return number;
  return unit === '×' || unit === '%' ? `${number}${unit}` : `${number}\u00A0${unit}`;
}
