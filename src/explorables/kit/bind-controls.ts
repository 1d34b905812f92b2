import { bindClock } from './bind-clock.ts';
import { position } from './controls.ts';
import type { Field, Fields, StateOf, Value } from './fields.ts';

/** The state as it is now, and the way to change it. */
export interface Store<State> {
  readonly state: () => State;
  readonly change: (part: Partial<State>) => void;
}

/** Listens to every native control that stands in the page, wherever the page has put it. */
export function bindControls<F extends Fields>(
  root: HTMLElement,
  fields: F,
  store: Store<StateOf<F>> & { readonly lastStep?: (state: StateOf<F>) => number },
): void {
  root.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const field = fields[target.name];
    if (field) store.change({ [target.name]: readInput(field, target) } as Partial<StateOf<F>>);
  });
  for (const clock of root.querySelectorAll<HTMLElement>('[data-clock]')) {
    const name = clock.dataset['clock'] ?? '';
    const field = fields[name];
    if (field?.kind !== 'stepper') continue;
    bindClock(clock, {
      interval: field.interval,
      last: () => store.lastStep?.(store.state()) ?? field.max,
      now: () => Number(store.state()[name]),
      go: (step) => store.change({ [name]: step } as Partial<StateOf<F>>),
    });
  }
}

function readInput(field: Field, input: HTMLInputElement): Value {
  if (field.kind === 'toggle') return input.checked;
  if (field.kind === 'choice' || field.kind === 'text') return input.value;
  const number = input.valueAsNumber;
  return field.kind === 'slider' && field.stops ? (field.stops[number] ?? field.value) : number;
}

/** Puts every control and its output where the state says. */
export function showControls<F extends Fields>(root: HTMLElement, fields: F, state: StateOf<F>): void {
  for (const [name, field] of Object.entries(fields)) {
    for (const input of root.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
      if (field.kind === 'toggle') input.checked = state[name] === true;
      else if (field.kind === 'choice') input.checked = input.value === state[name];
      else if (field.kind === 'text') showText(input, String(state[name]));
      else if (field.kind !== 'values') showRange(input, field, Number(state[name]));
    }
  }
}

/** Leaves the cursor alone where nothing has changed; a text that a link has brought is unfolded. */
function showText(input: HTMLInputElement, text: string): void {
  if (input.value === text) return;
  input.value = text;
  input.closest('details')?.setAttribute('open', '');
}

function showRange(input: HTMLInputElement, field: Extract<Field, { show: unknown }>, value: number): void {
  const text = field.show(value);
  input.value = String(position(field, value));
  input.setAttribute('aria-valuetext', text);
  const output = input.parentElement?.querySelector('output');
  if (output && output.textContent !== text) output.textContent = text;
}
