import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/parser/parse-listing.ts';
import { seedLines } from '../support/records.ts';

const above = '7 Sparse Attention Works We make attention';
const below = 'Dense Retrieval Works We make retrieval dense and good. It gains more. 1 author · Mar 6, 2023 2';
const whole = '- Third Paper Title We do a third thing well. It works. 2 authors · May 5, 2023';

function read(...lines: readonly string[]) {
  const { records, diagnostics } = parseListing(lines.join('\n'), 'a.txt');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    read: records.map(({ line }) => line),
    errors: errors.map(({ line, code }) => [line, code]),
    errors_: errors,
  };
}

/** The lines of a text with as many words each as fit. */
function wrap(text: string, width: number): string {
  return (text.match(new RegExp(`.{1,${width}}(?: |$)`, 'g')) ?? []).map((line) => line.trimEnd()).join('\n');
}

describe('a line without its tail above one without its head', () => {
  const both = [
    [1, 'missing-tail'],
    [2, 'missing-upvotes'],
  ];

  it.each([
    ['mid-sentence', above],
    ['after a sentence', `${above} sparse and fast. It gains much.`],
    ['in its tail', `${above} sparse. 3 authors ·`],
    ['after its title', '7 Sparse Attention Works'],
  ])('is an error of both lines, where the first was cut %s', (_, line) => {
    const { read: lines, errors, errors_ } = read(line, below, whole);
    expect(lines).toEqual([3]);
    expect(errors).toEqual(both);
    for (const { remedy } of errors_) expect(remedy).toMatch(/^Complete lines 1 and 2 /);
  });

  it('is one also where most entries are wrapped', () => {
    const texts = seedLines.map((line) => wrap(line, 72));
    const [first = '', second = '', ...others] = seedLines;
    const torn = [wrap(first.slice(0, first.lastIndexOf('. ') + 1), 72), wrap(second.replace(/^\S+ /, ''), 72)];
    const listing = [...torn, ...others.map((line) => wrap(line, 72))].join('\n');
    expect(parseListing(texts.join('\n'), 'a.txt').diagnostics).toEqual([]);
    const { records, diagnostics } = parseListing(listing, 'a.txt');
    expect(records).toHaveLength(others.length);
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-tail', 'missing-upvotes']);
  });

  it('is no error where the parts of each entry are on lines of their own', () => {
    const parts = (line: string) =>
      line
        .replace(/^(\S+) /, '$1\n')
        .replace(/ (?=We )/, '\n')
        .replace(/ (?=\d+ authors?)/, '\n');
    const texts = [whole, `9 ${below}`, `${above} sparse. 3 authors · Oct 14, 2024`];
    const { records, diagnostics } = parseListing(texts.map(parts).join('\n'), 'a.txt');
    expect(diagnostics).toEqual([]);
    expect(records.map(({ title }) => title)).toEqual([
      'Third Paper Title',
      'Dense Retrieval Works',
      'Sparse Attention Works',
    ]);
  });

  it('is no error where every sentence has a line of its own', () => {
    const texts = [whole, `9 ${below}`, `${above} sparse. It is fast. 3 authors · Oct 14, 2024`];
    const { records, diagnostics } = parseListing(texts.join('\n').replaceAll('. ', '.\n'), 'a.txt');
    expect(records).toHaveLength(3);
    expect(diagnostics).toEqual([]);
  });
});
