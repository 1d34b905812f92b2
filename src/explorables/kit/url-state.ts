import { defaults, type Field, type Fields, type StateOf, snap, type Value } from './fields.ts';

/** The state that a query string names; what it leaves out, or what cannot be, is at its default. */
export function readState<F extends Fields>(fields: F, query: string): StateOf<F> {
  const parameters = new URLSearchParams(query);
  const state: Record<string, Value> = { ...defaults(fields) };
  for (const [name, field] of Object.entries(fields)) {
    const value = parse(field, parameters.get(name) ?? '');
    if (value !== undefined) state[name] = value;
  }
  return state as StateOf<F>;
}

/** The query string that reproduces a state. Parameters of others stay as they are; defaults are left out. */
export function writeState<F extends Fields>(fields: F, state: StateOf<F>, query: string): string {
  const parameters = new URLSearchParams(query);
  for (const [name, field] of Object.entries(fields)) {
    const text = format(state[name] as Value);
    if (text === format(field.value)) parameters.delete(name);
    else parameters.set(name, text);
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

function parse(field: Field, text: string): Value | undefined {
  if (text === '') return undefined;
  if (field.kind === 'toggle') return text === 'on' ? true : text === 'off' ? false : undefined;
  if (field.kind === 'choice') return Object.hasOwn(field.options, text) ? text : undefined;
  if (field.kind === 'text') return text.slice(0, field.longest);
  const numbers = text.split('_').map(Number);
  if (!numbers.every(Number.isFinite)) return undefined;
  if (field.kind !== 'values') return numbers.length === 1 ? snap(field, numbers[0] ?? 0) : undefined;
  return numbers.length === field.value.length ? numbers.map((number) => snap(field, number)) : undefined;
}

function format(value: Value): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'object' ? value.join('_') : String(value);
}
