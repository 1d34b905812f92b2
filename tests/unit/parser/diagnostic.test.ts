import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, formatDiagnostic, ListingError, quote } from '../../../src/parser/diagnostic.ts';
import { anyCharacters, anyText } from '../support/any-text.ts';

const diagnostic: Diagnostic = {
  severity: 'error',
  code: 'missing-tail',
  file: 'seeds/a.txt',
  line: 41,
  column: 1018,
  expected: '“<N> authors · <date>”',
  found: 'end of line',
  remedy: 'Complete the line.',
};

describe('formatDiagnostic', () => {
  it('says where, what was expected, what was found, and the remedy', () => {
    expect(formatDiagnostic(diagnostic)).toBe(
      'seeds/a.txt:41:1018: expected “<N> authors · <date>”, found end of line. Complete the line.',
    );
  });

  it('leaves out the column of a whole line, and the line of a whole file', () => {
    expect(formatDiagnostic({ ...diagnostic, column: 0 })).toMatch(/^seeds\/a\.txt:41: expected/);
    expect(formatDiagnostic({ ...diagnostic, line: 0, column: 0 })).toMatch(/^seeds\/a\.txt: expected/);
    expect(formatDiagnostic({ ...diagnostic, line: 0, column: 7 })).toMatch(/^seeds\/a\.txt: expected/);
  });

  it('shows control characters as escapes', () => {
    const found = quote('\u001B[31mred\u0007\r\n\u202E\u2028\uD800');
    expect(formatDiagnostic({ ...diagnostic, found })).toContain(
      'found “\\u001b[31mred\\u0007\\u000d\\u000a\\u202e\\u2028\\ud800”.',
    );
  });

  it('is one line that cannot steer a terminal, whatever the input', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (file, found) => {
        expect(formatDiagnostic({ ...diagnostic, file, found })).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      }),
    );
  });
});

describe('quote', () => {
  it('shows a short text whole', () => {
    expect(quote('Mar 24')).toBe('“Mar 24”');
    expect(quote('12345', 5)).toBe('“12345”');
  });

  it('marks what it leaves out', () => {
    expect(quote('123456', 5)).toBe('“12345…”');
  });

  it('does not cut a character in two', () => {
    expect(quote('𝐱𝐲𝐳', 2)).toBe('“𝐱𝐲…”');
    expect(quote('a𝐱𝐲', 2)).toBe('“a𝐱…”');
  });

  it('shows a beginning of the text that is whole exactly where nothing is marked as left out', () => {
    fc.assert(
      fc.property(anyCharacters(60), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        fc.pre(!text.includes('…'));
        const [, shown = '', mark] = /^“([\s\S]*?)(…?)”$/.exec(quote(text, limit)) ?? [];
        expect(text.startsWith(shown)).toBe(true);
        expect([...shown].length).toBe(Math.min(limit, [...text].length));
        expect(mark === '…').toBe(shown !== text);
      }),
    );
  });
});

describe('ListingError', () => {
  it('lists everything that is wrong, one line each', () => {
    const error = new ListingError([diagnostic, { ...diagnostic, line: 42 }]);
    expect(error.message.split('\n').map((line) => line.slice(0, 15))).toEqual(['seeds/a.txt:41:', 'seeds/a.txt:42:']);
    expect(error.diagnostics).toHaveLength(2);
  });
});
