import type { FieldKey } from './fields/field-names.ts';
import { literalName } from './fields/names.ts';
import type { Statement } from './fields/statements.ts';
import type { Format } from './format.ts';
import { openTagged, type TaggedField, type TaggedForm, taggedFields, textOfLines } from './tagged-lines.ts';

const form: TaggedForm = {
  first: /^\uFEFF?PMID[^\S\n]?-[^\S\n]*\d+.*$/m,
  last: null,
  field: /^\uFEFF?([A-Z][A-Z0-9]{1,3})[^\S\n]{0,2}-[^\S\n](.*)$/,
  example: 'PMID- …',
};

const meanings: Readonly<Record<string, readonly [FieldKey, number]>> = {
  PMID: ['id', 0],
  TI: ['title', 0],
  BTI: ['title', 1],
  TT: ['title', 2],
  AB: ['abstract', 0],
  DP: ['date', 0],
  DEP: ['date', 1],
  JT: ['venue', 0],
  TA: ['venue', 1],
  VI: ['volume', 0],
  IP: ['issue', 0],
  PG: ['pages', 0],
  LA: ['language', 0],
  PT: ['type', 0],
  PB: ['publisher', 0],
};

/** PubMed's own format (MEDLINE): `.nbib`, or the text that PubMed shows and sends. */
export const nbib: Format = {
  name: 'nbib',
  label: 'PubMed (.nbib)',
  extensions: ['nbib', 'medline'],
  recognizes: (head, extension) => /^PMID ?- \d+\s*$/m.test(head) || extension === 'nbib' || extension === 'medline',
  open: openTagged(form, nbibStatements),
};

function nbibStatements(text: string, state: (name: string, value: unknown) => Statement): readonly Statement[] {
  const fields = taggedFields(text, form.field).map(({ tag, lines }) => ({ tag, value: textOfLines(lines) }));
  const all = (tag: string) => fields.filter((field) => field.tag === tag).map(({ value }) => value);
  const tags = [...new Set(fields.map(({ tag }) => tag))];
  return [
    { name: 'FAU', value: authorsOf(taggedFields(text, form.field)), key: 'authors', rank: 0 },
    { name: 'OT', value: all('OT').map((word) => word.replace(/^\*/, '')), key: 'keywords', rank: 0 },
    ...tags.filter((tag) => !/^(?:FAU|AU|CN|OT)$/.test(tag)).flatMap((tag) => statementsOf(tag, all(tag), state)),
  ];
}

/** Full names where an author has one; bodies among them in their place. */
function authorsOf(fields: readonly TaggedField[]): readonly string[] {
  const names: string[] = [];
  let isFull = false;
  for (const { tag, lines } of fields) {
    const name = textOfLines(lines);
    if (tag === 'FAU') names.push(name);
    else if (tag === 'CN') names.push(literalName(name));
    // “Doe J” repeats the full name above it.
    else if (tag === 'AU' && !isFull) names.push(name.replace(/^(.+) (\p{Lu}{1,4})$/u, '$1, $2'));
    isFull = tag === 'FAU';
  }
  return names;
}

function statementsOf(
  tag: string,
  values: readonly string[],
  state: (name: string, value: unknown) => Statement,
): readonly Statement[] {
  const mapped = state(tag, values);
  if (mapped.rank < 0) return [mapped];
  const make = (key: FieldKey | null, value: unknown, rank = 0): Statement => ({ name: tag, value, key, rank });
  if (tag === 'LID' || tag === 'AID') {
    return values.map((value) => {
      const [, identifier = value, kind] = /^(.*?)\s*\[(\w+)\]$/.exec(value) ?? [];
      return kind === 'doi'
        ? make('doi', identifier, tag === 'LID' ? 0 : 1)
        : make(kind === 'pii' ? null : 'pages', value);
    });
  }
  const known = Object.hasOwn(meanings, tag) ? meanings[tag] : undefined;
  if (!known) return [make(null, values)];
  // The first kind of publication is “Journal Article” where it is one of several.
  if (tag === 'PT')
    return [
      make('type', values.find((value) => value === 'Journal Article') ?? values[0]),
      make(null, values.length > 1 ? values : null),
    ];
  const [first, ...rest] = values;
  return [make(known[0], first, known[1]), ...rest.map((value) => make(known[0], value, known[1] + 1))];
}
