import type { Diagnostic } from './diagnostic.ts';
import type { RawEntry } from './split-listing.ts';

const shown = 5;

/**
 * One warning where a few entries were joined from several lines in a listing whose entries mostly stand
 * on one: a line that lost its end, above one that lost its beginning, looks just like a wrapped entry.
 */
export function warnOfWraps(entries: readonly RawEntry[], file: string): readonly Diagnostic[] {
  const wrapped = entries.filter(({ breaks }) => breaks !== undefined);
  const [first] = wrapped;
  if (!first || wrapped.length * 2 >= entries.length) return [];
  const places = wrapped.slice(0, shown).map(({ line, breaks = [] }) => `${line} to ${line + breaks.length}`);
  const rest = wrapped.length > shown ? ` and ${wrapped.length - shown} more` : '';
  return [
    {
      severity: 'warning',
      code: 'wrapped-entry',
      file,
      line: first.line,
      column: 0,
      expected: 'each entry on one line, as most of this listing are',
      found: `entries that were joined from lines ${places.join(', ')}${rest}`,
      remedy: 'See that these lines belong together.',
    },
  ];
}
