import type { z } from 'zod';
import { type JsonEntry, jsonEntrySchema } from '../schemas/json-entry.ts';
import { type ListingRecord, monthNames, type StatedFacts } from '../schemas/record.ts';
import { quote } from './diagnostic.ts';
import type { EntryProblem } from './entry-frame.ts';
import { expectedBy } from './expected-by.ts';
import { type ParsedEntry, refuse } from './parse-entry.ts';
import type { RawEntry } from './split-listing.ts';

/**
 * Reads one line of a JSON Lines listing. Title and abstract are told apart by the input, so the
 * confidence is 1.
 */
export function parseJsonEntry(raw: RawEntry, file: string): ParsedEntry {
  let value: unknown;
  try {
    value = JSON.parse(raw.text);
  } catch (error) {
    return refuse(raw, file, [notJson(raw.text, error)]);
  }
  const repeated = findRepeatedKey(raw.text);
  if (repeated) return refuse(raw, file, [repeatedField(repeated)]);
  const result = jsonEntrySchema.safeParse(value);
  if (!result.success)
    return refuse(
      raw,
      file,
      result.error.issues.map((issue) => badField(issue, value, raw.text)),
    );
  return { record: toRecord(result.data, raw, file), diagnostics: [] };
}

function toRecord(entry: JsonEntry, raw: RawEntry, file: string): ListingRecord {
  const { id, title, abstract, authors, upvotes, comments, url, arxiv, doi, topics } = entry;
  const [year, month, day] = (entry.date ?? '').slice(0, 10).split('-').map(Number);
  const stated: StatedFacts = {
    ...(Array.isArray(authors) && authors.length > 0 ? { names: authors } : {}),
    ...(url === undefined ? {} : { url }),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
    ...(topics === undefined ? {} : { topics }),
  };
  const count = Array.isArray(authors) ? authors.length : authors;
  return {
    file,
    line: raw.line,
    ...(id === undefined ? {} : { id }),
    upvotes: upvotes ?? null,
    title,
    abstract: abstract.trim(),
    confidence: 1,
    authors: count === undefined || count === 0 ? null : count,
    month: monthNames[(month ?? 0) - 1] ?? null,
    day: day ?? null,
    year: year || null,
    yearInferred: null,
    comments: comments ?? null,
    ...(Object.keys(stated).length > 0 ? { stated } : {}),
  };
}

function notJson(text: string, error: unknown): EntryProblem {
  const message = error instanceof Error ? error.message : '';
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? (/Unexpected end/.test(message) ? text.length : 0));
  return {
    code: 'bad-json',
    column: position + 1,
    expected: 'one JSON object on the line',
    found: position < text.length ? quote(text.slice(position), 20) : 'the end of the line',
    remedy: 'Correct the line; each entry is one object on one line.',
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

function repeatedField({ key, at }: { key: string; at: number }): EntryProblem {
  return {
    code: 'bad-json',
    column: at + 1,
    expected: 'each field once',
    found: `${quote(key)} again`,
    remedy: 'Take one of the two out.',
  };
}

function badField(issue: z.core.$ZodIssue, value: unknown, text: string): EntryProblem {
  const [field] = issue.path;
  if (field === undefined) {
    return {
      code: 'bad-json',
      column: 1,
      expected: 'one JSON object on the line',
      found: quote(text, 20),
      remedy: 'Write {"title": …, "abstract": …} on the line.',
    };
  }
  const found = (value as Record<PropertyKey, unknown>)[field];
  return {
    code: 'bad-field',
    column: Math.max(0, placeOfKey(text, String(field))) + 1,
    expected: `“${String(field)}” to be ${expectedBy(issue)}`,
    found: found === undefined ? 'nothing' : quote(JSON.stringify(found)),
    remedy: 'Correct the field; seeds/README.md lists the fields.',
  };
}

/** Offset of a field's name in the text of an object; -1 where it is written with escapes. */
function placeOfKey(text: string, field: string): number {
  return text.search(new RegExp(`(?<!\\\\)"${field}"\\s*:`));
}
