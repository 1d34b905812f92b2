import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { formatEntry } from '../../../src/parser/format-entry.ts';
import { parseListing } from '../../../src/parser/parse-listing.ts';
import { seedLines } from '../support/records.ts';

function read(...lines: readonly string[]) {
  const { records, diagnostics } = parseListing(lines.join('\n'), 'a.txt');
  return {
    entries: records.map((record) => [record.line, formatEntry(record)]),
    messages: diagnostics.map(formatDiagnostic),
  };
}

describe('parseListing on wrapped entries', () => {
  it('joins the lines of an entry with a space, and keeps the line on which it begins', () => {
    expect(read('# wrapped', '3 A Title We', 'show this', 'and that. 2 authors · Mar', '24, 2025 7')).toEqual({
      entries: [[2, '3 A Title We show this and that. 2 authors · Mar 24, 2025 7']],
      messages: [],
    });
  });

  it('joins upvotes that stand on a line of their own', () => {
    expect(read('3', 'A Title We show this.', '2 authors · Mar 24').entries).toEqual([
      [1, '3 A Title We show this. 2 authors · Mar 24'],
    ]);
  });

  it('points at a problem on the line on which it stands', () => {
    expect(read('3 A Title We', 'show this', 'and that. 2 authors · Feb', '30, 2025 7').messages).toEqual([
      'a.txt:3:23: expected a day from 1 to 28 in Feb, found “Feb 30”. Correct the date.',
    ]);
  });

  it('does not join over an empty line or a comment', () => {
    expect(read('3 A Title We', '', 'show this. 2 authors · Mar 24').entries).toEqual([]);
    expect(read('3 A Title We', '# and', 'show this. 2 authors · Mar 24').entries).toEqual([]);
  });

  it('reads the wrapped seed lines as it reads the seed lines', () => {
    const wrapped = seedLines.flatMap((line) => line.match(/.{1,90}(?: |$)/g) ?? []).map((line) => line.trimEnd());
    expect(read(...wrapped).messages).toEqual([]);
    expect(read(...wrapped).entries.map(([, text]) => text)).toEqual(seedLines);
  });

  it('does not let a seed line that was cut short swallow the next', () => {
    const [first = '', second = ''] = seedLines;
    for (const length of [10, 80, 300, 900]) {
      const { entries, messages } = read(first.slice(0, length), second);
      expect(entries).toEqual([[2, second]]);
      expect(messages).toEqual([expect.stringMatching(/^a\.txt:1:\d+: expected “<N> authors/)]);
    }
  });
});
