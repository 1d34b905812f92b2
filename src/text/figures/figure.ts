export const figureKinds = [
  'speed-up',
  'time',
  'rate',
  'memory',
  'accuracy',
  'size',
  'count',
  'share',
  'cost',
  'other',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A quantity that a text states in digits. Offsets are UTF-16 and count in that text. */
export interface Figure {
  /** A number, or the two ends of a range; scale words are multiplied out, “3.3 million” is 3300000. */
  readonly value: number | readonly [number, number];
  /** Its sign (`%`, `×`), its unit (`s`, `GB`, `points`), or the noun that is counted; `null` where there is none. */
  readonly unit: string | null;
  readonly kind: FigureKind;
  /** What the figure does to what it measures, where it states a change. */
  readonly direction: 'more' | 'less' | null;
  readonly bound: 'at most' | 'at least' | 'about' | null;
  readonly start: number;
  /** Behind the number and its unit. */
  readonly end: number;
  /** Behind the noun that is counted; `end` where nothing is. */
  readonly phraseEnd: number;
}

/** The anchor of an abstract's figure, by its place among them. */
export function figureId(index: number): string {
  return `f${index + 1}`;
}

/** The value for machines: a number, or two with a hyphen between. */
export function figureValue({ value }: Pick<Figure, 'value'>): string {
  return typeof value === 'number' ? String(value) : `${value[0]}-${value[1]}`;
}
