import type { Choice, Field, Slider, Stepper, Text, Toggle, Value } from './fields.ts';
import { h, type Tree } from './tree.ts';

/** The native control of a field, as it stands in the page. Fields of kind `values` have none. */
export function control(name: string, field: Field, value: Value = field.value): Tree | null {
  if (field.kind === 'slider') return range(name, field, Number(value));
  if (field.kind === 'stepper') return clock(name, field, Number(value));
  if (field.kind === 'text') return line(name, field, String(value));
  if (field.kind === 'toggle') return checkbox(name, field, value === true);
  return field.kind === 'choice' ? radios(name, field, String(value)) : null;
}

/** Where the thumb stands: the value, or its place among the stops. */
export function position(field: Slider | Stepper, value: number): number {
  return field.kind === 'slider' && field.stops ? field.stops.indexOf(value) : value;
}

function range(name: string, field: Slider | Stepper, value: number): Tree {
  const stops = field.kind === 'slider' ? field.stops : undefined;
  const plain =
    field.kind === 'slider' && !stops ? field : { min: 0, max: stops ? stops.length - 1 : field.max, step: 1 };
  const id = `ex-${name}`;
  return h(
    'div',
    { class: 'ex-control' },
    h('label', { for: id }, field.label),
    h('output', { for: id, 'aria-live': 'off' }, field.show(value)),
    h('input', {
      type: 'range',
      id,
      name,
      min: String(plain.min),
      max: String(plain.max),
      step: String(plain.step),
      value: String(position(field, value)),
      autocomplete: 'off',
      'aria-valuetext': field.show(value),
    }),
  );
}

function line(name: string, { label, longest, example }: Text, value: string): Tree {
  const written = {
    class: 'button',
    type: 'text',
    name,
    value,
    maxlength: String(longest),
    placeholder: example,
    'aria-label': label,
  };
  return h(
    'details',
    { class: 'ex-own' },
    h('summary', {}, label),
    h('input', { ...written, autocomplete: 'off', spellcheck: 'false' }),
  );
}

function clock(name: string, field: Stepper, value: number): Tree {
  const button = (act: string, label: string) =>
    h('button', { type: 'button', class: 'button', 'data-act': act }, label);
  return h(
    'div',
    { class: 'ex-clock', role: 'group', 'aria-label': field.label, 'data-clock': name },
    range(name, field, value),
    h('div', { class: 'ex-buttons' }, button('play', 'Play'), button('step', 'Step'), button('reset', 'Reset')),
  );
}

function checkbox(name: string, field: Toggle, checked: boolean): Tree {
  return h(
    'label',
    { class: 'ex-toggle' },
    h('input', { type: 'checkbox', name, checked }),
    h('span', {}, field.label),
  );
}

function radios(name: string, field: Choice, value: string): Tree {
  return h(
    'fieldset',
    { class: 'ex-choice' },
    h('legend', {}, field.label),
    Object.entries(field.options).map(([key, label]) =>
      h('label', {}, h('input', { type: 'radio', name, value: key, checked: key === value }), h('span', {}, label)),
    ),
  );
}
