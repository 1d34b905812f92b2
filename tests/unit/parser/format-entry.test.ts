import { describe, expect, it } from 'vitest';
import { formatEntry } from '../../../src/parser/format-entry.ts';
import { record } from '../support/records.ts';

describe('formatEntry', () => {
  it.each([
    ['all that a line can state', record({ comments: 4 }), '3 A Title We show this. 2 authors · Mar 24, 2025 4'],
    ['no upvotes as a hyphen', record({ upvotes: null }), '- A Title We show this. 2 authors · Mar 24, 2025'],
    ['zero upvotes as zero', record({ upvotes: 0 }), '0 A Title We show this. 2 authors · Mar 24, 2025'],
    ['zero comments as zero', record({ comments: 0 }), '3 A Title We show this. 2 authors · Mar 24, 2025 0'],
    ['one author in the singular', record({ authors: 1 }), '3 A Title We show this. 1 author · Mar 24, 2025'],
    ['no year', record({ year: null }), '3 A Title We show this. 2 authors · Mar 24'],
  ])('writes %s', (_, entry, line) => {
    expect(formatEntry(entry)).toBe(line);
  });

  it('does not write what was inferred', () => {
    expect(formatEntry(record({ year: null, yearInferred: 2025 }))).toBe('3 A Title We show this. 2 authors · Mar 24');
  });
});
