import type { Diagnostic } from '../parser/diagnostic.ts';
import { oneLine } from './fields/text-of.ts';
import { countLines, type FindCut, finderOf } from './find-entries.ts';
import type { EntryFinder, EntryReading } from './format.ts';
import { type Element, isFault, parseXml } from './xml-tree.ts';

/** An element that is not an entry but says something of those that follow: the head of a volume. */
export type ReadElement = (element: Element, place: { readonly file: string; readonly line: number }) => EntryReading;

/**
 * Finds elements of some names, wherever they are, and reads each by itself: a damaged one costs itself only.
 * @param names of elements that are entries, none of which holds another
 */
export function xmlFinder(file: string, names: readonly string[], read: ReadElement): EntryFinder {
  return finderOf(xmlCuts(names), (text, line) => ({
    line,
    text,
    read: () => {
      const element = parseXml(text);
      if (!isFault(element)) return read(element, { file, line });
      return { record: null, diagnostics: [badXml(text, element, { file, line })], remarks: [] };
    },
  }));
}

/**
 * Finds elements by their tags; one that does not end is cut off where the next begins.
 * @param heads names of elements of which only the opening tag is found, for its attributes
 */
export function xmlCuts(names: readonly string[], heads: readonly string[] = []): FindCut {
  const start = new RegExp(`<((?:\\w+:)?(?:${[...names, ...heads].join('|')}))(?=[\\s/>])`, 'g');
  return (text, from, isLast) => {
    start.lastIndex = from;
    const first = start.exec(text);
    if (!first) return null;
    const [, name = ''] = first;
    const tag = /[^>]*>/y;
    tag.lastIndex = start.lastIndex;
    const opening = tag.exec(text)?.[0];
    if (opening?.endsWith('/>') || (opening && heads.includes(name))) return { start: first.index, end: tag.lastIndex };
    const close = text.indexOf(`</${name}>`, start.lastIndex);
    const next = start.exec(text)?.index ?? -1;
    if (close >= 0 && (next < 0 || close < next)) return { start: first.index, end: close + name.length + 3 };
    if (next >= 0) return { start: first.index, end: next };
    return isLast ? { start: first.index, end: text.length } : null;
  };
}

/** The error for a piece that is not XML, at its place. */
export function badXml(
  text: string,
  { at, message }: { at: number; message: string },
  { file, line }: { file: string; line: number },
): Diagnostic {
  const before = text.slice(0, at);
  return {
    severity: 'error',
    code: 'bad-xml',
    file,
    line: line + countLines(before, 0, before.length),
    column: at - before.lastIndexOf('\n'),
    expected: 'well-formed XML',
    found: oneLine(message).replace(/\.$/, ''),
    remedy: `Correct the element that begins on line ${line}, or fetch the file again.`,
  };
}
