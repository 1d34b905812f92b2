import type { Diagnostic } from '../../parser/diagnostic.ts';
import { quote } from '../../parser/diagnostic.ts';
import { type ListingRecord, type StatedFacts, statedFacts } from '../../schemas/record.ts';
import type { EntryReading, Remark } from '../format.ts';
import { chooseDate } from './choose-date.ts';
import { completeFacts } from './complete-facts.ts';
import { saysNothing } from './says-nothing.ts';
import { meantBy, type Statement } from './statements.ts';
import { type Draft, takers } from './take-field.ts';
import { isEmpty, textOf } from './text-of.ts';

/** A value longer than this, such as a list of references, is no fact to show. */
const longestKept = 2000;

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/**
 * Makes a record of the fields of an entry whose title and abstract the input tells apart. What has no field
 * of its own, or cannot be read as its field, is kept under its own name; a remark says what could not be read.
 */
export function toRecord(statements: readonly Statement[], place: Place): EntryReading {
  const draft: Draft = { stated: {}, dates: [], other: new Map(), remarks: [] };
  const keep = (statement: Statement) => keepOther(draft, statement, place.line);
  // The better name of a field first; else as the input has them.
  for (const statement of statements.toSorted((a, b) => a.rank - b.rank)) {
    const { key } = statement;
    if (isEmpty(statement.value) || (key !== null && saysNothing(key, statement.value))) continue;
    if (key === null) noteUnknown(draft, statement, place.line);
    const expected = key === null ? '' : takers[key](draft, statement);
    if (expected === null) continue;
    keep(statement);
    if (expected !== '') draft.remarks.push(unusable(statement, expected, place.line));
  }
  const date = chooseDate(draft, keep, (statement) =>
    draft.remarks.push({
      ...unusable(statement, 'a date such as 2024-10-14', place.line),
      remedy: 'As much of it as is clear is used. Correct the field.',
    }),
  );
  if (draft.title === undefined) return { record: null, diagnostics: [noTitle(place, statements)], remarks: [] };
  if (draft.abstract === undefined) draft.remarks.push(noAbstract(place.line));
  completeFacts(draft);
  return { record: finish(draft, date, place), diagnostics: [], remarks: draft.remarks };
}

function finish(
  draft: Draft,
  date: Pick<ListingRecord, 'year' | 'month' | 'day'>,
  { file, line }: Place,
): ListingRecord {
  if (draft.other.size > 0) draft.stated.other = Object.fromEntries(draft.other);
  const stated: StatedFacts = Object.fromEntries(
    statedFacts.flatMap((name) => (draft.stated[name] === undefined ? [] : [[name, draft.stated[name]]])),
  );
  return {
    file,
    line,
    ...(draft.id === undefined ? {} : { id: draft.id }),
    upvotes: draft.upvotes ?? null,
    title: draft.title ?? '',
    abstract: draft.abstract ?? '',
    confidence: 1,
    authors: draft.authors || null,
    month: date.month,
    day: date.day,
    year: date.year,
    yearInferred: null,
    comments: draft.comments ?? null,
    ...(Object.keys(stated).length > 0 ? { stated } : {}),
  };
}

/** Keeps a value under the input's own name. A second of one name is added to the first. */
function keepOther(draft: Draft, { name, value }: Statement, line: number): void {
  const text = textOf(value);
  if (text.length > longestKept) {
    draft.remarks.push({
      code: 'long-field',
      kind: `long ${name}`,
      line,
      expected: `fields of at most ${longestKept.toLocaleString('en')} characters beside title and abstract`,
      found: `“${name}” of ${text.length.toLocaleString('en')} characters`,
      remedy: 'It is not shown; the listing keeps it.',
    });
    return;
  }
  const before = draft.other.get(name);
  if (before === text) return;
  draft.other.set(name, before === undefined ? text : `${before}; ${text}`);
}

function noteUnknown(draft: Draft, statement: Statement, line: number): void {
  const meant = meantBy(statement);
  if (meant === null) return;
  draft.remarks.push({
    code: 'unread-field',
    kind: `unread ${statement.name}`,
    line,
    expected: 'fields that are read',
    found: `“${statement.name}”, which is kept but not read`,
    remedy: `Did you mean “${meant}”? Rename it, or say so under “fields” in listings.yaml.`,
  });
}

function unusable({ name, value }: Statement, expected: string, line: number): Remark {
  return {
    code: 'bad-field',
    kind: `bad ${name} ${expected}`,
    line,
    expected: `“${name}” to be ${expected}`,
    found: quote(textOf(value)),
    remedy: 'The paper is kept without it. Correct the field; seeds/README.md lists the fields.',
  };
}

function noAbstract(line: number): Remark {
  return {
    code: 'no-abstract',
    kind: 'no abstract',
    line,
    expected: 'an abstract in each entry',
    found: 'none',
    remedy: 'The papers are shown without one. Add it, or name its field under “fields” in listings.yaml.',
  };
}

function noTitle({ file, line, column = 0 }: Place, statements: readonly Statement[]): Diagnostic {
  const names = [...new Set(statements.filter(({ value }) => !isEmpty(value)).map(({ name }) => name))];
  const given = statements.find(({ key }) => key === 'title');
  const fields =
    names.length > 0
      ? `only ${names
          .slice(0, 8)
          .map((name) => quote(name, 30))
          .join(', ')}`
      : 'nothing';
  return {
    severity: 'error',
    code: 'missing-title',
    file,
    line,
    column,
    expected: 'a title',
    found: given ? `an empty “${given.name}”` : fields,
    remedy: 'Add the title, or name its field under “fields” in listings.yaml.',
  };
}
