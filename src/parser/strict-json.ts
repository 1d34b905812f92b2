/** What is wrong with a JSON text, and where. */
export interface JsonProblem {
  readonly kind: 'syntax' | 'depth' | 'repetition';
  /** UTF-16 offset in the text; of a fault of syntax 0, for the engine does not always say. */
  readonly offset: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** Deeper than any file that a person or a program keeps, and far from what overflows a stack. */
export const maximumDepth = 100;

/**
 * Reads JSON and refuses what `JSON.parse` lets pass: an object that names a field twice, of which it would
 * keep the last without a word, and nesting so deep that a recursive reader of the value would fail.
 */
export function parseStrictJson(text: string): { readonly value: unknown } | { readonly problem: JsonProblem } {
  const { tooDeep, repeated } = scan(text);
  if (tooDeep) return { problem: tooDeep };
  try {
    const value: unknown = JSON.parse(text);
    return repeated ? { problem: repeated } : { value };
  } catch {
    return { problem: notJson };
  }
}

/** Walks over the brackets, the strings and the colons of a text, whether it is JSON or not. */
function scan(text: string): { readonly tooDeep: JsonProblem | null; readonly repeated: JsonProblem | null } {
  const open: (Set<string> | null)[] = [];
  let last = { start: 0, end: 0 };
  let repeated: JsonProblem | null = null;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      last = { start: at, end: endOfString(text, at) };
      at = last.end - 1;
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? new Set() : null);
      if (open.length > maximumDepth) return { tooDeep: depthProblem(at), repeated };
    } else if (character === '}' || character === ']') open.pop();
    else if (character === ':' && !repeated) {
      const literal = text.slice(last.start, last.end);
      const key = readKey(literal);
      const keys = open.at(-1);
      if (keys?.has(key)) repeated = repetition(literal, last.start);
      keys?.add(key);
    }
  }
  return { tooDeep: null, repeated };
}

/** Offset behind the quote that ends a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** A key by its value: `"a"` and `"\u0061"` are the same field. */
function readKey(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}

function depthProblem(offset: number): JsonProblem {
  return {
    kind: 'depth',
    offset,
    expected: `lists and groups nested at most ${maximumDepth} deep`,
    found: 'one more',
    remedy: 'Correct the file: something opened brackets and did not close them.',
  };
}

function repetition(literal: string, offset: number): JsonProblem {
  return {
    kind: 'repetition',
    offset,
    expected: 'each field once',
    found: `“${literal}” again`,
    remedy: 'Take one of the two out.',
  };
}

const notJson: JsonProblem = {
  kind: 'syntax',
  offset: 0,
  expected: 'JSON',
  found: 'something else',
  remedy: 'Correct the file.',
};
