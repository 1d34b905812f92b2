import fc from 'fast-check';

const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit));
const character = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0x20, max: 0x7e }).map((point) => String.fromCodePoint(point)) },
  { weight: 2, arbitrary: fc.integer({ min: 0xa0, max: 0xd7ff }).map((point) => String.fromCodePoint(point)) },
  { weight: 1, arbitrary: fc.integer({ min: 0x10000, max: 0x10ffff }).map((point) => String.fromCodePoint(point)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('é', 'e\u0301', 'ß', 'ﬁ', 'İ', 'א', '注', '𝐱', '👩‍🔬', '\u200B', '\u00A0', '\uFEFF'),
  },
);

/** Any string that JavaScript can hold: control characters and halves of characters too. */
export function anyText(maxLength = 20): fc.Arbitrary<string> {
  const unit = fc.oneof(
    { weight: 4, arbitrary: character },
    { weight: 1, arbitrary: codeUnit },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x1f }).map((unit) => String.fromCharCode(unit)) },
  );
  return fc.string({ unit, maxLength });
}

/** Any string of whole characters that are not controls. */
export function anyCharacters(maxLength = 20): fc.Arbitrary<string> {
  return fc.string({ unit: character, maxLength });
}
