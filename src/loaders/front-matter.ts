import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { quote } from '../parser/diagnostic.ts';
import { expectedBy } from '../parser/expected-by.ts';
import { maximumDepth } from '../parser/strict-json.ts';

export interface FrontMatter<T> {
  /** `null` where the front matter is unusable; the diagnostics say why. */
  readonly data: T | null;
  /** The Markdown after the front matter. */
  readonly body: string;
  readonly diagnostics: readonly Diagnostic[];
}

const fence = /(?<![\s\S])---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Splits a Markdown file at its front matter; `null` where it has none. A byte order mark is taken off. */
export function splitFrontMatter(text: string): { readonly front: string; readonly body: string } | null {
  const bare = text.replace(/^\uFEFF/, '');
  const match = fence.exec(bare);
  return match && { front: match[1] ?? '', body: bare.slice(match[0].length) };
}

/** Splits a Markdown file into front matter, checked against `schema`, and body. */
export function readFrontMatter<T>(text: string, file: string, schema: z.ZodType<T>): FrontMatter<T> {
  const parts = splitFrontMatter(text);
  if (!parts) {
    const problem = {
      code: 'missing-front-matter',
      expected: 'front matter between two lines of “---”',
      found: text === '' ? 'an empty file' : quote(text.split('\n', 1)[0] ?? ''),
      remedy: 'Begin the file with “---”, the fields, and “---” again.',
    };
    return { data: null, body: text, diagnostics: [{ severity: 'error', file, line: 1, column: 1, ...problem }] };
  }
  // The opening fence is line 1, so the YAML begins on line 2.
  return { ...readYaml(parts.front, file, schema, 1), body: parts.body };
}

/**
 * Parses YAML and checks it against `schema`, with the position of every problem.
 * @param lineOffset lines that stand before `text` in its file
 */
export function readYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  lineOffset = 0,
): { readonly data: T | null; readonly diagnostics: readonly Diagnostic[] } {
  const lines = new LineCounter();
  const document = parseShallow(text, lines);
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  if (typeof document === 'number')
    return { data: null, diagnostics: [tooDeep(file, placeAt(text, document, lineOffset))] };
  if (document.errors.length > 0) {
    const diagnostics = document.errors.map((error) => badYaml(error.message, file, at(error.pos[0])));
    return { data: null, diagnostics };
  }
  const value = toValue(document);
  if (value instanceof Error) return { data: null, diagnostics: [badYaml(value.message, file, at(0))] };
  const result = schema.safeParse(value ?? {});
  if (result.success) return { data: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.map((issue) => {
    const place = issue.code === 'unrecognized_keys' ? placeOfKey(document, issue) : placeOfValue(document, issue.path);
    return { ...describeIssue(issue, document.getIn(issue.path)), file, ...at(place) };
  });
  return { data: null, diagnostics };
}

type Parsed = ReturnType<typeof parseDocument>;

const isOverflow = (message: string) => /call stack size exceeded|stack overflow/i.test(message);

/** The document, or the offset of what is nested so deep that its reader has no stack left. */
function parseShallow(text: string, lineCounter: LineCounter): Parsed | number {
  const deep = depthAt(text);
  if (deep !== null) return deep;
  try {
    const document = parseDocument(text, { lineCounter, prettyErrors: false });
    return document.errors.find(({ message }) => isOverflow(message))?.pos[0] ?? document;
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}

/** Offset of the first bracket that is open with too many others; `null` where there is none. */
function depthAt(text: string): number | null {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[{}\]]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > maximumDepth) return index;
  }
  return null;
}

/** By counting: what could not be read left no lines in a counter. */
function placeAt(text: string, offset: number, lineOffset: number): Pick<Diagnostic, 'line' | 'column'> {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length + lineOffset, column: (before.at(-1)?.length ?? 0) + 1 };
}

function tooDeep(file: string, place: Pick<Diagnostic, 'line' | 'column'>): Diagnostic {
  return {
    severity: 'error',
    code: 'bad-yaml',
    file,
    ...place,
    expected: `lists and groups nested at most ${maximumDepth} deep`,
    found: 'more',
    remedy: 'Correct the file: something opened brackets and did not close them.',
  };
}

/** Offset of a value, or of the nearest group of fields that should hold it. */
function placeOfValue(document: Parsed, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length > 0 ? placeOfValue(document, path.slice(0, -1)) : 0;
}

/** Offset of the first field whose name is not known. */
function placeOfKey(document: Parsed, { path, keys }: z.core.$ZodIssueUnrecognizedKeys): number {
  const group = path.length > 0 ? document.getIn(path, true) : document.contents;
  const key = isMap(group) ? group.items.find((pair) => String(pair.key) === keys[0])?.key : undefined;
  return isNode(key) && key.range ? key.range[0] : placeOfValue(document, path);
}

/** The document as plain data, or why it cannot be that: an alias without an anchor, or too many. */
function toValue(document: Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function badYaml(message: string, file: string, place: Pick<Diagnostic, 'line' | 'column'>): Diagnostic {
  return {
    severity: 'error',
    code: 'bad-yaml',
    file,
    ...place,
    expected: 'YAML',
    found: message.replace(/\.$/, '').replace(/\s+/g, ' '),
    remedy: 'Correct the line; put values with special characters in quotes.',
  };
}

/** Says in the curator's words what Zod found. */
function describeIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
): Pick<Diagnostic, 'severity' | 'code' | 'expected' | 'found' | 'remedy'> {
  const field = issue.path.length > 0 ? `“${issue.path.join('.')}”` : 'the file';
  if (issue.code === 'unrecognized_keys') {
    return {
      severity: 'error',
      code: 'unknown-field',
      expected: `only known fields in ${field}`,
      found: issue.keys.map((key) => quote(key)).join(', '),
      remedy: 'Correct the name of the field, or take it out; seeds/README.md lists the fields.',
    };
  }
  return {
    severity: 'error',
    code: 'bad-field',
    expected: `${field} to be ${expectedBy(issue)}`,
    found: value === undefined || value === null ? 'nothing' : quote(String(value)),
    remedy:
      value === null
        ? 'Give the field a value, or take it out; put a value that begins with “#” or “@” in quotes.'
        : 'Correct the field; seeds/README.md lists the fields.',
  };
}
