import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { parseListing } from '../../../src/parser/parse-listing.ts';

function messages(lines: readonly string[]) {
  return parseListing(lines.join('\n'), 'a.txt').diagnostics.map(formatDiagnostic);
}

const body = '3 A Title We show this. 2 authors · Oct 14';

describe('parseListing on a year without its comma', () => {
  it('reads it as comments, as the format has it, and says so once', () => {
    expect(messages([`${body} 2024`])).toEqual([
      'a.txt:1: expected a comma between day and year, or a count of comments that is no year, ' +
        'found “Oct 14 2024”, read as 2,024 comments, on line 1. If it is the year, write “Oct 14, 2024”.',
    ]);
    const many = Array.from({ length: 7 }, () => `${body} 1998`);
    expect(messages(many)).toEqual([
      expect.stringContaining('read as 1,998 comments, on lines 1, 2, 3, 4, 5 and 2 more.'),
    ]);
  });

  it('is quiet where comments are meant', () => {
    for (const tail of ['', ' 7', ' 199', ' 1500', ' 2,024', ' 2k', ', 2024', ', 2024 2024', ' 20240'])
      expect(messages([`${body}${tail}`])).toEqual([]);
  });
});
