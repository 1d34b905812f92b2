import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleKey } from '../../../src/loaders/title-key.ts';

describe('titleKey', () => {
  it.each([
    ['  “KV-Cache”: ﬁne? ', 'kv cache fine'],
    ['zero\u200Bwidth and soft\u00ADhyphen', 'zerowidth and softhyphen'],
    ['注意力!', '注意力'],
    ['?!', '?!'],
    ['', ''],
  ])('of “%s” is “%s”', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });

  it('passes over case, and over spaces and punctuation between words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcxyz019'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.constantFrom('-', ': ', '  ', ', ', ' – '),
        (words, separator) => {
          expect(titleKey(`“${words.join(separator).toUpperCase()}”`)).toBe(words.join(' '));
        },
      ),
    );
  });
});
