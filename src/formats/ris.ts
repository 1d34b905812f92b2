import type { FieldKey } from './fields/field-names.ts';
import { lineNames } from './fields/names.ts';
import type { Statement } from './fields/statements.ts';
import type { Format } from './format.ts';
import { openTagged, type TaggedForm, taggedFields, textOfLines } from './tagged-lines.ts';

const form: TaggedForm = {
  first: /^\uFEFF?[^\S\n]*TY[^\S\n]{1,2}-.*$/m,
  last: /^[^\S\n]*ER[^\S\n]{1,2}-.*$/m,
  field: /^\uFEFF?[^\S\n]{0,2}([A-Z][A-Z0-9])[^\S\n]{1,2}-[^\S\n]?(.*)$/,
  example: 'TY  - …',
};

/** What the tags mean, best first; all others are kept by their tag. */
const meanings: Readonly<Record<string, readonly [FieldKey, number]>> = {
  TY: ['type', 0],
  TI: ['title', 0],
  T1: ['title', 1],
  CT: ['title', 2],
  AB: ['abstract', 0],
  N2: ['abstract', 1],
  ID: ['id', 0],
  DA: ['date', 0],
  Y1: ['date', 1],
  PY: ['date', 2],
  T2: ['venue', 0],
  JF: ['venue', 1],
  JO: ['venue', 2],
  BT: ['venue', 3],
  C3: ['venue', 4],
  JA: ['venue', 5],
  J1: ['venue', 6],
  J2: ['venue', 7],
  VL: ['volume', 0],
  IS: ['issue', 0],
  SP: ['firstPage', 0],
  EP: ['lastPage', 0],
  C7: ['pages', 1],
  PB: ['publisher', 0],
  DO: ['doi', 0],
  UR: ['url', 0],
  L1: ['pdf', 0],
  LK: ['url', 1],
  LA: ['language', 0],
};

/** RIS, as reference managers and publishers write it. An entry that lost its `ER` ends where the next begins. */
export const ris: Format = {
  name: 'ris',
  label: 'RIS',
  extensions: ['ris'],
  recognizes: (head, extension) => /^[^\S\n]*TY[^\S\n]{1,2}-[^\S\n]*\w+\s*$/m.test(head) || extension === 'ris',
  open: openTagged(form, risStatements),
};

function risStatements(text: string, state: (name: string, value: unknown) => Statement): readonly Statement[] {
  const fields = taggedFields(text, form.field).filter(({ tag }) => tag !== 'ER');
  const isBook = fields.some(({ tag, lines }) => tag === 'TY' && lines[0] === 'BOOK');
  const names = fields.filter(({ tag }) => tag === 'AU' || tag === 'A1').map(({ lines }) => textOfLines(lines));
  const keywords = fields
    .filter(({ tag }) => tag === 'KW')
    .flatMap(({ lines }) => lines.flatMap((line) => line.split(/\s*;\s*/)));
  const addresses = fields
    .filter(({ tag }) => tag === 'UR' || tag === 'L1')
    .flatMap(({ tag, lines }) =>
      lines.flatMap((line) => line.split(/\s*;\s*(?=https?:)|\s+(?=https?:)/)).map((value) => ({ tag, value })),
    );
  const singles = fields
    .filter(({ tag }) => !/^(?:AU|A1|KW|UR|L1)$/.test(tag))
    .map(({ tag, lines }) => ({ tag, value: textOfLines(lines) }));
  return [
    { name: 'AU', value: lineNames(names), key: 'authors', rank: 0 },
    { name: 'KW', value: keywords, key: 'keywords', rank: 0 },
    ...[...singles, ...addresses].map(({ tag, value }): Statement => {
      const mapped = state(tag, value);
      if (mapped.rank < 0) return mapped;
      const known = Object.hasOwn(meanings, tag) ? meanings[tag] : undefined;
      const [key, rank] = isBook && tag === 'BT' ? (['title', 3] as const) : (known ?? ([null, 0] as const));
      return { name: tag, value, key, rank };
    }),
  ];
}
