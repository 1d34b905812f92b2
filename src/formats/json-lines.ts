import { statementReader } from './fields/statements.ts';
import { type FindCut, finderOf } from './find-entries.ts';
import type { Format } from './format.ts';
import { readJsonEntry } from './json-entry.ts';
import { isWrapped } from './json-scan.ts';

/** JSON Lines: one object a line, so that a damaged line costs itself only. */
export const jsonLines: Format = {
  name: 'json-lines',
  label: 'JSON Lines',
  extensions: ['jsonl', 'ndjson'],
  recognizes: (head, extension) => {
    const [first, second] = contentLines(head);
    if (first === undefined) return extension === 'jsonl' || extension === 'ndjson';
    if (!first.startsWith('{') || first === '{' || isWrapped(first)) return isNamed(extension) && !/^[[{]/.test(first);
    const isObject = isJsonObject(first);
    if (isNamed(extension)) return isObject || second === undefined || !/^["}]/.test(second);
    return isObject && second?.startsWith('{') === true;
  },
  open({ file, fields }) {
    const state = statementReader(fields);
    return finderOf(findLine, (text, line) => ({
      line,
      text,
      read: () => readJsonEntry(text, { file, line }, state),
    }));
  },
};

const isNamed = (extension: string) => extension === 'jsonl' || extension === 'ndjson';

function contentLines(head: string): readonly string[] {
  return head
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function isJsonObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** The next line that is not blank or a comment, without its line end. */
const findLine: FindCut = (text, from, isLast) => {
  for (let start = from; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    if (feed < 0 && !isLast) return null;
    const next = feed < 0 ? text.length : feed + 1;
    const skipped = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
    const line = text.slice(skipped, feed < 0 ? text.length : feed);
    const end = skipped + (line.endsWith('\r') ? line.length - 1 : line.length);
    if (line.trim() !== '' && !line.startsWith('#')) return { start: skipped, end };
    start = next;
  }
  return null;
};
