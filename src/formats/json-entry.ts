import type { Diagnostic } from '../parser/diagnostic.ts';
import { quote } from '../parser/diagnostic.ts';
import { placeIn } from '../parser/split-listing.ts';
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
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(text, place, notJson(text));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(text, place, notObject(text));
  const repeated = findRepeatedKey(text);
  if (repeated) return refuse(text, place, repeatedField(repeated));
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

const jsonToken = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/** The first field that an object names twice, where `JSON.parse` would take the last without a word. */
function findRepeatedKey(text: string): { key: string; at: number } | null {
  const seen = new Set<string>();
  let depth = 0;
  let last = { key: '', at: 0 };
  for (const { 0: token, index } of text.matchAll(jsonToken)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (token !== ':') last = { key: token, at: index };
    else if (depth === 1) {
      if (seen.has(last.key)) return last;
      seen.add(last.key);
    }
  }
  return null;
}

function repeatedField({ key, at }: { key: string; at: number }): Problem {
  return { at, expected: 'each field once', found: `${quote(key)} again`, remedy: 'Take one of the two out.' };
}
