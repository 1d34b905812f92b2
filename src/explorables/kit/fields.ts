/**
 * What a reader steers: each field is a native control, a parameter of the address, and a value of the state.
 * The state of an explorable is the record of its fields' values; everything that is shown follows from it.
 */
interface Labelled {
  readonly label: string;
}

export interface Slider extends Labelled {
  readonly kind: 'slider';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The only values that it takes, rising; its ends and step are counted in them. */
  readonly stops?: readonly number[];
  /** The value with its unit. */
  readonly show: (value: number) => string;
}

export interface Toggle extends Labelled {
  readonly kind: 'toggle';
  readonly value: boolean;
}

export interface Choice<Key extends string = string> extends Labelled {
  readonly kind: 'choice';
  readonly value: Key;
  readonly options: Readonly<Record<Key, string>>;
}

/** The number of steps that a run has taken, from 0. */
export interface Stepper extends Labelled {
  readonly kind: 'stepper';
  readonly value: number;
  /** The longest that a run can get, in steps. */
  readonly max: number;
  /** Milliseconds from step to step while it plays. */
  readonly interval: number;
  readonly show: (value: number) => string;
}

/** Numbers that are moved in the picture itself, without a native control. */
export interface Values {
  readonly kind: 'values';
  readonly value: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The reader's own text; empty unless the reader writes some. */
export interface Text extends Labelled {
  readonly kind: 'text';
  readonly value: string;
  /** The most characters that it takes. */
  readonly longest: number;
  /** An example of what can be written. */
  readonly example: string;
}

export type Field = Slider | Toggle | Choice | Stepper | Values | Text;
export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F extends Field> = F extends Choice<infer Key> ? Key : F extends Toggle ? boolean : F['value'];
export type StateOf<F extends Fields> = { readonly [Name in keyof F]: ValueOf<F[Name]> };
export type Value = number | boolean | string | readonly number[];

type SliderOptions = Labelled & { readonly value: number; readonly show?: (value: number) => string } & (
    | { readonly min: number; readonly max: number; readonly step: number }
    | { readonly stops: readonly number[] }
  );

/** A slider over a range, or over a list of stops (for steps that grow). */
export function slider(options: SliderOptions): Slider {
  const range = 'stops' in options ? { min: options.stops[0] ?? 0, max: options.stops.at(-1) ?? 0, step: 1 } : options;
  return { kind: 'slider', show: String, ...options, ...range };
}

export function toggle(options: Omit<Toggle, 'kind'>): Toggle {
  return { kind: 'toggle', ...options };
}

export function choice<Key extends string>(
  options: Labelled & { readonly options: Readonly<Record<Key, string>>; readonly value: NoInfer<Key> },
): Choice<Key> {
  return { kind: 'choice', ...options };
}

/** A run's clock; it begins at 0 unless `value` says otherwise. */
export function stepper(
  options: Labelled & { readonly max: number } & Partial<Pick<Stepper, 'value' | 'interval' | 'show'>>,
): Stepper {
  return { kind: 'stepper', value: 0, interval: 400, show: String, ...options };
}

export function values(options: Omit<Values, 'kind'>): Values {
  return { kind: 'values', ...options };
}

export function text(options: Omit<Text, 'kind' | 'value'>): Text {
  return { kind: 'text', value: '', ...options };
}

/** The state that the page is built with. */
export function defaults<F extends Fields>(fields: F): StateOf<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value])) as StateOf<F>;
}

/** The nearest number that the field can hold. */
export function snap(field: Slider | Stepper | Values, value: number): number {
  if ('stops' in field && field.stops) {
    return field.stops.reduce((best, stop) => (Math.abs(stop - value) < Math.abs(best - value) ? stop : best));
  }
  const [low, step] = field.kind === 'stepper' ? [0, 1] : [field.min, field.step];
  const steps = Math.round((Math.min(field.max, Math.max(low, value)) - low) / step);
  return Number((low + steps * step).toFixed(10));
}
