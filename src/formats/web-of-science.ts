import { literalName } from './fields/names.ts';
import { type Statement, statementReader } from './fields/statements.ts';
import { toRecord } from './fields/to-record.ts';
import { finderOf } from './find-entries.ts';
import type { Format } from './format.ts';
import { lostFields, taggedCuts, taggedFields, textOfLines } from './tagged-lines.ts';
import { webOfScienceNames } from './web-of-science-names.ts';

const firstLine = /^\uFEFF?PT [A-Z]\s*$/m;
const lastLine = /^ER\s*$/m;
/** A field of an entry; the lines that frame the file are none. */
const fieldForm = /^\uFEFF?(?!FN |VR |EF\b|ER\b)([A-Z][A-Z0-9]) (.*)$/;
const lists = new Set(['AU', 'AF', 'CA', 'BA', 'BF']);

/** The plain text of Web of Science: tags of two letters, one author a line. */
export const webOfScience: Format = {
  name: 'web-of-science',
  label: 'Web of Science',
  extensions: ['ciw', 'isi'],
  recognizes: (head, extension) =>
    (/^\uFEFF?FN \S/.test(head) && /^VR /m.test(head)) || extension === 'ciw' || extension === 'isi',
  open({ file, fields }) {
    const state = statementReader(fields);
    return finderOf(taggedCuts(firstLine, lastLine, fieldForm), (text, line) => ({
      line,
      text,
      read: () =>
        firstLine.test(text)
          ? toRecord(statementsOf(text, state), { file, line })
          : lostFields(text, { file, line }, 'PT J'),
    }));
  },
};

function statementsOf(text: string, state: (name: string, value: unknown) => Statement): readonly Statement[] {
  return taggedFields(text, fieldForm).flatMap(({ tag, lines }): Statement[] => {
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
