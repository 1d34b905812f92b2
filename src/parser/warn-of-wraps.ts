import { countPattern, space } from './counts.ts';
import { type Diagnostic, quote } from './diagnostic.ts';
import { listPlaces } from './list-places.ts';
import { placeIn, type RawEntry } from './split-listing.ts';

/** A count, and a word with a capital that ends no part of a sentence. */
const headThenTitle = new RegExp(`^${space}*(?:-|${countPattern})${space}+["“‘(]?\\p{Lu}[^\\s.,;]*\\s`, 'u');

/**
 * Warns of entries that may be two: a line that lost its end, above one that lost its beginning, looks just
 * like a wrapped entry.
 * @returns where most entries of a listing stand on one line: one warning for all that do not; else one for
 *   all whose later lines begin as an entry does
 */
export function warnOfWraps(entries: readonly RawEntry[], file: string): readonly Diagnostic[] {
  const wrapped = entries.filter(({ breaks }) => breaks !== undefined);
  return wrapped.length * 2 < entries.length ? warnOfFew(wrapped, file) : warnOfHeads(wrapped, file);
}

function warnOfFew(wrapped: readonly RawEntry[], file: string): readonly Diagnostic[] {
  const [first] = wrapped;
  if (!first) return [];
  return [
    {
      ...warning(file, first.line),
      expected: 'each entry on one line, as most of this listing are',
      found: `entries that were joined from ${listPlaces(wrapped.map(({ line, breaks = [] }) => `${line} to ${line + breaks.length}`))}`,
      remedy: 'See that these lines belong together.',
    },
  ];
}

function warnOfHeads(wrapped: readonly RawEntry[], file: string): readonly Diagnostic[] {
  const heads = wrapped.flatMap((entry) =>
    (entry.breaks ?? [])
      .map((at) => ({ line: placeIn(entry, at + 1).line, text: entry.text.slice(at) }))
      .filter(({ text }) => headThenTitle.test(text)),
  );
  const [first] = heads;
  if (!first) return [];
  return [
    {
      ...warning(file, first.line),
      expected: 'no line within an entry that begins as an entry does',
      found: `${listPlaces(heads.map(({ line }) => line))}, joined to the line above: ${quote(first.text)}`,
      remedy: 'If an entry begins there, the one above lost its authors and date: complete it.',
    },
  ];
}

function warning(file: string, line: number): Pick<Diagnostic, 'severity' | 'code' | 'file' | 'line' | 'column'> {
  return { severity: 'warning', code: 'wrapped-entry', file, line, column: 0 };
}
