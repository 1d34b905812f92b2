import type { Diagnostic } from '../parser/diagnostic.ts';
import { quote } from '../parser/diagnostic.ts';
import { placeIn } from '../parser/split-listing.ts';
import { type JsonProblem, parseStrictJson } from '../parser/strict-json.ts';
import type { Statement } from './fields/statements.ts';
import { toRecord } from './fields/to-record.ts';
import type { EntryReading } from './format.ts';
import { jsonFault } from './json-fault.ts';
import { jsonFields } from './json-fields.ts';

type Problem = Pick<Diagnostic, 'expected' | 'found' | 'remedy'> & { readonly at: number };

/** Reads one JSON object. Title and abstract are told apart by the input, so the confidence is 1. */
export function readJsonEntry(
  text: string,
  place: { readonly file: string; readonly line: number },
  state: (name: string, value: unknown) => Statement,
): EntryReading {
  const parsed = parseStrictJson(text);
  if ('problem' in parsed) return refuse(text, place, toProblem(parsed.problem, text));
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(text, place, notObject(text));
  const fields = jsonFields(value as Readonly<Record<string, unknown>>);
  const statements = fields.map(([name, item]) => resolved(state(name, item)));
  return toRecord(statements, { ...place, column: 1 });
}

/** OpenReview gives paths on its own site. */
function resolved(statement: Statement): Statement {
  const { key, value } = statement;
  const isPath = key === 'pdf' && typeof value === 'string' && /^\/pdf(?:\/|\?)/.test(value);
  return isPath ? { ...statement, value: `https://openreview.net${value}` } : statement;
}

function refuse(
  text: string,
  { file, line }: { file: string; line: number },
  { at, ...problem }: Problem,
): EntryReading {
  const breaks = [...text.slice(0, at).matchAll(/\n/g)].map(({ index }) => index + 1);
  const place = placeIn({ line, text, breaks }, at + 1);
  return {
    record: null,
    diagnostics: [{ severity: 'error', code: 'bad-json', file, ...place, ...problem }],
    remarks: [],
  };
}

function toProblem({ kind, offset, expected, found, remedy }: JsonProblem, text: string): Problem {
  return kind === 'syntax' ? notJson(text) : { at: offset, expected, found, remedy };
}

function notJson(text: string): Problem {
  const at = jsonFault(text);
  const isOneLine = !text.includes('\n');
  return {
    at,
    expected: isOneLine ? 'one JSON object on the line' : 'a JSON object',
    found: at < text.length ? quote(text.slice(at), 20) : `the end of the ${isOneLine ? 'line' : 'file'}`,
    remedy: isOneLine
      ? 'Correct the line; each entry is one object on one line.'
      : 'Correct the entry that begins here, or above.',
  };
}

function notObject(text: string): Problem {
  return {
    at: 0,
    expected: 'one JSON object for each entry',
    found: quote(text, 20),
    remedy: 'Write {"title": …, "abstract": …}.',
  };
}
