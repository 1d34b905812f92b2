import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../src/parser/doubts.ts';
import { formatEntry } from '../../../src/parser/format-entry.ts';
import { bodies, complaints, readLine, statedCounts } from '../support/records.ts';

const usual = { upvotes: 3, authors: 2, month: 'Mar', day: 24, year: 2025, comments: 7 };

describe('parseEntry on a line in another notation', () => {
  it.each([
    [
      'counts in thousands',
      '1.2k A Title We show. 1,234 authors · Mar 24, 2025 3M',
      { upvotes: 1200, authors: 1234, comments: 3_000_000 },
    ],
    ['white space at either end', ' 3 A Title We show. 2 authors · Mar 24, 2025 7  ', {}],
    ['tabs', '3\tA Title We show.\t2 authors · Mar 24, 2025 7', {}],
    ['doubled spaces', '3  A Title We show.  2  authors  ·  Mar  24,  2025  7', {}],
    ['spaces that do not break', '3\u00A0A Title We show. 2\u00A0authors\u00A0·\u00A0Mar\u00A024, 2025 7', {}],
    ['no space before the year', '3 A Title We show. 2 authors · Mar 24,2025 7', {}],
    ['invisible marks', '\u200B3 A Title We show. 2 authors · Mar 24, 2025 7\u200E', {}],
  ])('reads %s, and keeps them as they were written', (_, line, stated) => {
    const parsed = readLine(line);
    expect(statedCounts(parsed)).toEqual({ ...usual, ...stated });
    expect(`${parsed.title} ${parsed.abstract}`).toBe('A Title We show.');
    expect(formatEntry(parsed)).toBe(line);
  });

  it('notes no notation where it is the usual one', () => {
    expect(readLine('3 A Title We show. 2 authors · Mar 24, 2025 7')).not.toHaveProperty('notation');
  });

  it('loses no character, whatever stands between the parts', () => {
    const gap = fc.stringMatching(/^[ \t\u00A0\u200B\u2009]{0,2} [ \t\u00A0\u200B\u2009]{0,2}$/);
    const count = fc.constantFrom('0', '7', '999', '1,234', '1.2k', '12K', '3.25M');
    fc.assert(
      fc.property(fc.array(gap, { minLength: 8, maxLength: 8 }), count, bodies, (gaps, upvotes, body) => {
        // Marks that stand beside the body are the body's.
        for (const beside of [0, 1]) gaps[beside] = (gaps[beside] ?? ' ').replace(/\u200B/g, '');
        const parts = [upvotes, body, '2', 'authors', '·', 'Mar', '24,', '2025'];
        const line = parts.map((part, index) => part + (gaps[index] ?? '')).join('');
        const parsed = readLine(line);
        expect(formatEntry(parsed)).toBe(line);
        expect(`${parsed.title} ${parsed.abstract}`).toBe(body);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts columns at the tab between title and abstract', () => {
    const line = '3\tA Title\tWe show.\t2 authors · Mar 24, 2025\t7';
    const parsed = readLine(line);
    expect(parsed).toMatchObject({ ...usual, title: 'A Title', abstract: 'We show.', confidence: 1 });
    expect(formatEntry(parsed)).toBe(line);
  });

  it.each(['\t', '\u00A0', '\u2003', '\u2028'])('is not sure of a cut where %j parts title and abstract', (gap) => {
    const body = `A Good Title for Testing Listings${gap}We show that a curator can trust the parser in every case.`;
    const line = `3 ${body} 2 authors · Mar 24, 2025`;
    const parsed = readLine(line);
    expect(`${parsed.title} ${parsed.abstract}`).toBe(body);
    expect(parsed.confidence).toBeLessThan(0.1);
    expect(readingsOf(body, 1)[0]?.title).toBe('A Good Title for Testing Listings');
  });

  it('says that a body has no plain space to be cut at', () => {
    expect(complaints('3 A\u00A0Title\u00A0We\u00A0show. 2 authors · Mar 24')).toEqual([
      expect.stringContaining('found “A\u00A0Title\u00A0We\u00A0show.”, with no plain space in it.'),
    ]);
  });
});
