import type { FieldKey } from './fields/field-names.ts';
import { lineNames } from './fields/names.ts';
import type { Statement } from './fields/statements.ts';
import type { Format } from './format.ts';
import { openTagged, type TaggedForm, taggedFields, textOfLines } from './tagged-lines.ts';

const form: TaggedForm = {
  first: /^\uFEFF?%0(?: .*)?$/m,
  last: null,
  field: /^\uFEFF?%([\dA-Z!-/:-@[-`{-~])(?: (.*))?$/,
  example: '%0 Journal Article',
};

/** What the tags mean, best first; all others are kept by their tag. */
const meanings: Readonly<Record<string, readonly [FieldKey, number]>> = {
  '0': ['type', 0],
  T: ['title', 0],
  X: ['abstract', 0],
  F: ['id', 0],
  M: ['id', 1],
  D: ['year', 0],
  J: ['venue', 0],
  B: ['venue', 1],
  V: ['volume', 0],
  N: ['issue', 0],
  P: ['pages', 0],
  I: ['publisher', 0],
  R: ['doi', 0],
  U: ['url', 0],
  G: ['language', 0],
};

/** EndNote's tagged format, as Google Scholar and publishers offer it: `%0`, `%T`, `%A`, one line each. */
export const enw: Format = {
  name: 'enw',
  label: 'EndNote (.enw)',
  extensions: ['enw'],
  recognizes: (head, extension) => /^%0 \p{L}[\p{L} -]*\s*$/mu.test(head) || extension === 'enw',
  open: openTagged(form, statementsOf),
};

function statementsOf(text: string, state: (name: string, value: unknown) => Statement): readonly Statement[] {
  const fields = taggedFields(text, form.field);
  const parts = (tag: string) =>
    fields.filter((field) => field.tag === tag).flatMap(({ lines }) => lines.flatMap((line) => line.split(/\s*;\s*/)));
  return [
    { name: '%A', value: lineNames(parts('A').filter((name) => name !== '')), key: 'authors', rank: 0 },
    { name: '%K', value: parts('K'), key: 'keywords', rank: 0 },
    ...fields
      .filter(({ tag }) => tag !== 'A' && tag !== 'K')
      .map(({ tag, lines }): Statement => {
        const [name, value] = [`%${tag}`, textOfLines(lines)];
        const mapped = state(name, value);
        if (mapped.rank < 0) return mapped;
        const [key, rank] =
          tag === '8'
            ? ([dayKey(value), 0] as const)
            : tag === '>'
              ? ([pdfKey(value), 0] as const)
              : (meanings[tag] ?? ([null, 0] as const));
        return { name, value, key, rank };
      }),
  ];
}

/** The date beside the year: a whole one, or month and day alone. */
function dayKey(value: string): FieldKey | null {
  if (/\d{4}/.test(value)) return 'date';
  return /\p{L}{3}/u.test(value) ? 'month' : null;
}

/** Most links to files lead into a library of the one who made the list. */
function pdfKey(value: string): FieldKey | null {
  return /^https?:/.test(value) ? 'pdf' : null;
}
