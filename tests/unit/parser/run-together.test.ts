import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { formatEntry } from '../../../src/parser/format-entry.ts';
import { parseListing } from '../../../src/parser/parse-listing.ts';
import { lines } from '../support/records.ts';

const first = '7 Sparse Attention Works We make attention sparse and fast. It gains much. 3 authors · Oct 14';
const second = 'Dense Retrieval Works We make retrieval dense and good. It gains more. 1 author · Mar 6, 2023 2';

function read(text: string) {
  const { records, diagnostics } = parseListing(text, 'a.txt');
  return {
    texts: records.map(formatEntry),
    severities: diagnostics.map(({ severity }) => severity),
    messages: diagnostics.map(formatDiagnostic),
  };
}

describe('two entries on one line', () => {
  it.each([
    ['a space', ', 2024', ' ', '9 '],
    ['nothing', ', 2024', '', '9 '],
    ['nothing, where no upvotes are shown', ', 2024 3', '', '- '],
    ['a comma', ', 2024', ', ', '9 '],
    ['a bullet', ', 2024 3', ' • ', '9 '],
    ['a bar', ', 2024 3', ' | ', '- '],
    ['a tab', ', 2024 3', '\t', '9 '],
    ['a space after comments', ', 2024 3', ' ', '1,200 '],
    ['a comma after a date without a year', '', ', ', '9 '],
  ])('are split, with a warning, where between them is %s', (_, year, gap, head) => {
    const { texts, severities } = read(`${first}${year}${gap}${head}${second}`);
    expect(texts).toEqual([`${first}${year}`, `${head}${second}`]);
    expect(severities).toEqual(['warning']);
  });

  it('are told with the place of the second', () => {
    expect(read(`# a\n${first}, 2024 9 ${second}`).messages).toEqual([
      'a.txt:2:101: expected each entry on a line of its own, found one that follows the authors and date of another ' +
        '(line 2): “9 Dense Retrieval Works We make retrieva…”. They were read as two; begin a line there.',
    ]);
  });

  it.each([
    ['digits could be comments or upvotes', `${first}, 2024 29 ${second}`],
    ['digits could be of the day or upvotes', `${first}9 ${second}`],
    ['the second has no upvotes', `${first}, 2024 ${second}`],
    ['the second has no abstract', `${first}, 2024 9 Dense 1 author · Mar 6`],
    ['the first has no upvotes', `${first.slice(2)}, 2024 9 ${second}`],
    ['the first has an impossible date', `${first.replace('Oct 14', 'Jun 31')} 9 ${second}`],
    ['nothing is left for the second', `${first} 1 author · Mar 6`],
  ])('are an error where %s', (_, text) => {
    const { texts, severities } = read(text);
    expect(texts).toEqual([]);
    expect(severities).toContain('error');
  });

  it('are split within a wrapped entry, each at its line', () => {
    const text = `${first}, 2024 9 ${second}`
      .replace('sparse and', 'sparse\nand')
      .replace('retrieval dense', 'retrieval\ndense');
    const { records } = parseListing(text, 'a.txt');
    expect(records.map(({ line, upvotes }) => [line, upvotes])).toEqual([
      [1, 7],
      [2, 9],
    ]);
  });

  it('are never read as one, whatever they say', () => {
    const gaps = fc.constantFrom(' ', '', ', ', ' • ', ' | ', '\t', '; ');
    fc.assert(
      fc.property(lines, lines, gaps, (one, two, gap) => {
        const { texts, severities } = read(`${one.text}${gap}${two.text}`);
        expect(severities).not.toEqual([]);
        if (!severities.includes('error')) expect(texts).toHaveLength(2);
      }),
    );
  });
});
