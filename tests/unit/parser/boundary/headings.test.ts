import { expect, it } from 'vitest';
import { headingKind, headingKinds } from '../../../../src/parser/boundary/headings.ts';
import { readTokens } from '../../../../src/parser/boundary/tokens.ts';

const { none, marked, stopped, capitals, plain } = headingKinds;

it.each([
  ['Background: We', marked],
  ['Background and Aims: We', marked],
  ['BACKGROUND & OBJECTIVES: We', marked],
  ['[Purpose] We', marked],
  ['Summary. We', stopped],
  ['ABSTRACT We', capitals],
  ['OBJECTIVES To assess', capitals],
  ['Objective To assess', plain],
  ['Background and what follows it: We', plain],
  ['Methods: We', marked],
  ['Methods We', none],
  ['background: We', none],
  ['Backgrounds: We', none],
  ['Neural Background: We', none],
])('“%s” begins with a heading of kind %i', (text, kind) => {
  expect(headingKind(readTokens(text, 48), 0)).toBe(kind);
});

it('there is none outside of the text', () => {
  const tokens = readTokens('Abstract', 48);
  expect([-1, 1].map((at) => headingKind(tokens, at))).toEqual([none, none]);
});
