import { literalName } from './fields/names.ts';
import type { Statement } from './fields/statements.ts';
import type { Format } from './format.ts';
import { openTagged, type TaggedForm, taggedFields, textOfLines } from './tagged-lines.ts';
import { webOfScienceNames } from './web-of-science-names.ts';

const form: TaggedForm = {
  first: /^\uFEFF?PT [A-Z]\s*$/m,
  last: /^ER\s*$/m,
  // The lines that frame the file are no fields.
  field: /^\uFEFF?(?!FN |VR |EF\b|ER\b)([A-Z][A-Z0-9]) (.*)$/,
  example: 'PT J',
};
const lists = new Set(['AU', 'AF', 'CA', 'BA', 'BF']);

/** The plain text of Web of Science: tags of two letters, one author a line. */
export const webOfScience: Format = {
  name: 'web-of-science',
  label: 'Web of Science',
  extensions: ['ciw', 'isi'],
  recognizes: (head, extension) =>
    (/^\uFEFF?FN \S/.test(head) && /^VR /m.test(head)) || extension === 'ciw' || extension === 'isi',
  open: openTagged(form, statementsOf),
};

function statementsOf(text: string, state: (name: string, value: unknown) => Statement): readonly Statement[] {
  return taggedFields(text, form.field).flatMap(({ tag, lines }): Statement[] => {
    if (tag === 'PT' || lines[0] === undefined) return [];
    const kept = lines.filter((line) => line !== 'ER');
    const value = lists.has(tag) ? kept.filter((line) => line !== '').map(nameOf) : textOfLines(kept);
    const mapped = state(tag, value);
    if (mapped.rank < 0) return [mapped];
    const meaning = Object.hasOwn(webOfScienceNames, tag) ? webOfScienceNames[tag] : undefined;
    return [meaning === undefined ? { name: tag, value, key: null, rank: 0 } : { ...state(meaning, value), name: tag }];
  });
}

/** Persons have a comma; a body has none. */
function nameOf(name: string): string {
  return name.includes(',') ? name : literalName(name);
}
