import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packMemory, unpackMemory } from '../../../src/build/kept-memory.ts';

test('what is kept of papers is read back as it was', () => {
  const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(fc.dictionary(digest, fc.string({ unit: 'grapheme' })), (papers) => {
      const memory = new Map(Object.entries(papers).map(([key, text]) => [key, JSON.stringify({ text })]));
      expect(unpackMemory(Buffer.from(packMemory(memory)))).toEqual(memory);
    }),
  );
  expect(unpackMemory(null)).toEqual(new Map());
});
