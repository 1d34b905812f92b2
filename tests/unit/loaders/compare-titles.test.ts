import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTitles, haveMostWords } from '../../../src/loaders/identity/compare-titles.ts';
import { titleKey } from '../../../src/loaders/title-key.ts';

const words = 'a of the attention atention is enough reads rivers river models model for state spaces II 3'.split(' ');
const title = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 })
  .map((all) => titleKey(all.join(' ')));

it.each([
  ['attention is enough', 'atention is enough', 'mended'],
  ['attention is enough', 'attention is the enough', 'mended'],
  ['state spaces', 'statespaces', 'mended'],
  ['state spaces for rivers', 'state spaces', 'close'],
  ['state spaces 2', 'state spaces 3', 'other'],
])('compares “%s” with “%s”: %s', (a, b, relation) => {
  expect(compareTitles(a, b)).toBe(relation);
});

it('never passes over two titles of which one is the other mended', () => {
  fc.assert(
    fc.property(title, title, fc.nat(9), fc.constantFrom(...words), (a, b, at, word) => {
      const mended = a.split(' ').toSpliced(at, 1, word).join(' ');
      for (const other of [b, mended]) {
        const isMended = ['equal', 'mended'].includes(compareTitles(a, other));
        expect(isMended && !haveMostWords(a, other)).toBe(false);
      }
    }),
  );
});
