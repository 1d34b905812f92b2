import { expect, it } from 'vitest';
import { glossaryPages, glossaryPath } from '../../../src/derived/glossary-pages.ts';
import { sentenceAt } from '../../../src/derived/sentence-at.ts';
import { shortTitle } from '../../../src/derived/short-title.ts';

it.each([
  ['DuoAttention: Efficient Long-Context Inference', 'DuoAttention'],
  ['No colon here', 'No colon here'],
  ['µP: A Study', 'µP'],
  [`${'Very '.repeat(20)}long`, /^(?:Very )+Very…$/],
])('calls “%s” %s', (title, name) => {
  if (name instanceof RegExp) expect(shortTitle(title)).toMatch(name);
  else expect(shortTitle(title)).toBe(name);
});

it('finds the sentence around a place, and does not end one at “e.g.” or a decimal point', () => {
  const text = 'One. It is fast, e.g. 2.5x here (vs. 3). Two.';
  const { start, end } = sentenceAt(text, text.indexOf('2.5x'), text.indexOf('2.5x') + 4);
  expect(text.slice(start, end)).toBe('It is fast, e.g. 2.5x here (vs. 3).');
  expect(sentenceAt('', 0, 0)).toEqual({ start: 0, end: 0 });
});

it('divides a long glossary by letters, and keeps a short one whole', () => {
  const entryOf = (short: string) => ({ key: short.toLowerCase(), short, meanings: [], usedBy: [] });
  const few = [entryOf('KV'), entryOf('LLM')];
  expect(glossaryPages(few).map(({ slug, entries }) => [slug, entries.length])).toEqual([['', 2]]);
  expect(glossaryPath(entryOf('KV'), glossaryPages(few))).toBe('glossary/#kv');
  const many = [
    ...Array.from({ length: 250 }, (_, index) => entryOf(`A${index}`)),
    entryOf('3DGS'),
    entryOf('ÄB'),
    entryOf('Ωx'),
  ];
  const pages = glossaryPages(many);
  expect(pages.map(({ slug, entries }) => [slug, entries.length])).toEqual([
    ['0-9', 1],
    ['a', 251],
    ['other', 1],
  ]);
  expect(glossaryPath(entryOf('3DGS'), pages)).toBe('glossary/0-9/#3dgs');
});
