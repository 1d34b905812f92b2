import { type Diagnostic, quote } from '../parser/diagnostic.ts';
import { type Statement, statementReader } from './fields/statements.ts';
import { type Place, toRecord } from './fields/to-record.ts';
import { type FindCut, finderOf } from './find-entries.ts';
import type { EntryReading, Format } from './format.ts';

/** One field of a format of tagged lines: RIS, PubMed's, Web of Science's. */
export interface TaggedField {
  readonly tag: string;
  /** Its lines, without what marks them as the field's. */
  readonly lines: readonly string[];
}

/** How a format of tagged lines writes its entries. */
export interface TaggedForm {
  /** The first line of an entry. */
  readonly first: RegExp;
  /** The last line of one, if the format has such. */
  readonly last: RegExp | null;
  /** A line that begins a field: its tag, and the rest of the line. */
  readonly field: RegExp;
  /** A first line, for messages. */
  readonly example: string;
}

/** Opens a file of tagged lines, each entry of which `statementsOf` takes apart. */
export function openTagged(
  { first, last, field, example }: TaggedForm,
  statementsOf: (text: string, state: (name: string, value: unknown) => Statement) => readonly Statement[],
): Format['open'] {
  return ({ file, fields }) => {
    const state = statementReader(fields);
    return finderOf(taggedCuts(first, last, field), (text, line) => ({
      line,
      text,
      read: () =>
        first.test(text)
          ? toRecord(statementsOf(text, state), { file, line })
          : lostFields(text, { file, line }, example),
    }));
  };
}

/**
 * Finds entries that begin with a line of one kind, and end with a line of another kind or where the next begins.
 * What precedes an entry is passed over, but fields there have lost their entry: they are found too, for an error.
 * @param start matches the first line of an entry
 * @param end matches the last line of one, if the format has such
 * @param field matches a line that begins a field
 */
function taggedCuts(start: RegExp, end: RegExp | null, field: RegExp): FindCut {
  const [starts, ends, fields] = [start, end ?? /$^/, field].map(({ source }) => new RegExp(source, 'gm'));
  const search = (form: RegExp | undefined, text: string, from: number) => {
    if (!form) return null;
    form.lastIndex = from;
    return form.exec(text);
  };
  return (text, from, isLast) => {
    const first = search(starts, text, from);
    const lost = first || isLast ? search(fields, text, from) : null;
    if (lost && lost.index < (first?.index ?? text.length))
      return { start: lost.index, end: first?.index ?? text.length };
    if (!first) return null;
    const behind = first.index + first[0].length;
    const next = search(starts, text, behind)?.index ?? -1;
    const close = end ? search(ends, text, behind) : null;
    const closed = close ? close.index + close[0].length : -1;
    if (closed >= 0 && (next < 0 || closed <= next)) return { start: first.index, end: closed };
    if (next >= 0) return { start: first.index, end: next };
    return isLast ? { start: first.index, end: text.length } : null;
  };
}

/** The error for fields that stand before the first line of an entry. */
function lostFields(text: string, { file, line }: Place, firstLine: string): EntryReading {
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'lost-fields',
    file,
    line,
    column: 1,
    expected: `the first line of an entry (“${firstLine}”)`,
    found: quote(text.split('\n', 1)[0]?.trim() ?? ''),
    remedy: 'Add that line, or take these fields out.',
  };
  return { record: null, diagnostics: [diagnostic], remarks: [] };
}

/**
 * Takes an entry apart into its fields. A line without a tag goes on with the field above it.
 * @param form matches a line that begins a field: its tag, and the rest of the line
 */
export function taggedFields(text: string, form: RegExp): readonly TaggedField[] {
  const fields: { tag: string; lines: string[] }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, rest = ''] = form.exec(line) ?? [];
    if (tag !== undefined) fields.push({ tag: tag.toUpperCase(), lines: [rest.trim()] });
    else fields.at(-1)?.lines.push(line.trim());
  }
  return fields;
}

/** A field as one text: its lines joined, an empty line parts two paragraphs. */
export function textOfLines(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\n/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
