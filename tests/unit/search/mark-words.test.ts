import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, type MarkKeys, markerOf, markText, type Piece } from '../../../src/search/mark-words.ts';
import { stem } from '../../../src/search/stem.ts';
import { anyText } from '../support/any-text.ts';

/** Pieces as text, with brackets around what is marked. */
const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

describe('markText', () => {
  it.each<[string, MarkKeys, string]>([
    ['Fast LLM inference', [['infer']], 'Fast LLM [inference]'],
    ['Inferring, inferred, infernal', [['infer']], '[Inferring], [inferred], infernal'],
    ['DuoAttention', [[stem('attention')]], 'Duo[Attention]'],
    ['a key-value cache', [['keyvalu']], 'a [key-value] cache'],
    ['a key-value cache', [['valu'], ['cach']], 'a key-[value] [cache]'],
    ['streaming streams', [['str*']], '[streaming] [streams]'],
    ['Müller in C++', [['muller'], ['c++']], '[Müller] in [C++]'],
    ['注意力', [['意力']], '注[意力]'],
    ['nothing', [['x']], 'nothing'],
    ['', [['x']], ''],
  ])('marks in “%s” what meets %j', (text, keys, expected) => {
    expect(shown(markText(text, markerOf(keys)))).toBe(expected);
  });

  it('gives pieces that join to the text, whatever it is', () => {
    fc.assert(
      fc.property(anyText(60), someKeys(), (text, keys) => {
        const pieces = markText(text, markerOf(keys));
        expect(joined(pieces)).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });
});

describe('excerptOf', () => {
  const long = `${'word '.repeat(50)}Needle here and ${'more '.repeat(50)}hay needle stack end.`;

  it('is a whole text that is short enough', () => {
    expect(shown(excerptOf('A short needle.', markerOf([['needl']]), 10))).toBe('A short [needle].');
  });

  it('begins with the text where nothing in it was looked for', () => {
    expect(shown(excerptOf(long, markerOf([['absent']]), 4))).toBe('word word word word …');
  });

  it('is the part with the words, a little before them, with ellipses', () => {
    expect(shown(excerptOf(long, markerOf([['needl']]), 6))).toBe('… word [Needle] here and more more …');
  });

  it('is the part with the most different words, not the most words', () => {
    const text = `${'cache '.repeat(20)}${'x '.repeat(20)}cache with heads`;
    expect(shown(excerptOf(text, markerOf([['cach'], ['head']]), 6))).toBe('… x x x [cache] with [heads]');
  });

  it('shows the end of a text with its full stop', () => {
    expect(shown(excerptOf(long, markerOf([['stack']]), 6))).toBe('… more more hay needle [stack] end.');
  });

  it('joins to a part of the text of the length asked for, whatever the text', () => {
    fc.assert(
      fc.property(anyText(200), someKeys(), fc.integer({ min: 1, max: 12 }), (text, keys, length) => {
        const pieces = excerptOf(text, markerOf(keys), length);
        const body = pieces.filter(
          (piece) => (piece.text !== '… ' && piece.text !== ' …') || text.includes(piece.text),
        );
        expect(text).toContain(joined(body));
      }),
    );
  });
});

/** Keys that meet words of arbitrary texts, some of them by their beginning. */
function someKeys(): fc.Arbitrary<MarkKeys> {
  const key = fc.oneof(
    anyText(4).map((text) => stem(text.toLowerCase())),
    fc.constantFrom('a*', 'e*', '0*', 'a', 'e', '1'),
  );
  return fc.array(fc.array(key, { maxLength: 4 }), { maxLength: 4 });
}
