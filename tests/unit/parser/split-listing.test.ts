import { describe, expect, it } from 'vitest';
import { splitListing } from '../../../src/parser/split-listing.ts';

describe('splitListing', () => {
  it('numbers the entries by their lines, from 1', () => {
    expect(splitListing('a\nb\n')).toEqual([
      { line: 1, text: 'a' },
      { line: 2, text: 'b' },
    ]);
  });

  it('passes over empty lines, blank lines and comments, and counts them', () => {
    expect(splitListing('# what follows\n\n \t\na\n#b\nc')).toEqual([
      { line: 4, text: 'a' },
      { line: 6, text: 'c' },
    ]);
  });

  it('takes only a line that begins with # for a comment', () => {
    expect(splitListing(' # a\nb # c')).toEqual([
      { line: 1, text: ' # a' },
      { line: 2, text: 'b # c' },
    ]);
  });

  it('takes off a byte order mark, before a comment too', () => {
    expect(splitListing('\uFEFFa')).toEqual([{ line: 1, text: 'a' }]);
    expect(splitListing('\uFEFF# a\nb')).toEqual([{ line: 2, text: 'b' }]);
  });

  it('takes off Windows line ends', () => {
    expect(splitListing('a\r\n\r\nb\r\n')).toEqual([
      { line: 1, text: 'a' },
      { line: 3, text: 'b' },
    ]);
  });

  it('keeps white space within and around an entry', () => {
    expect(splitListing(' a  b \n')).toEqual([{ line: 1, text: ' a  b ' }]);
  });

  it('splits only at line feeds', () => {
    expect(splitListing('a\rb\u2028c\u0085d\fe')).toEqual([{ line: 1, text: 'a\rb\u2028c\u0085d\fe' }]);
  });

  it.each(['', '\n', '\uFEFF', '#', '\r\n'])('finds no entry in %j', (text) => {
    expect(splitListing(text)).toEqual([]);
  });
});
