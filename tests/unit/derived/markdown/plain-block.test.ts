import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { code, heading, link, list, markdown, paragraph, written } from '../../../../src/derived/markdown/markdown.ts';
import { plainBlock } from '../../../../src/derived/markdown/plain-block.ts';
import { anyText } from '../../support/any-text.ts';

const serialize = (blocks: readonly RootContent[]) =>
  toMarkdown({ type: 'root', children: [...blocks] }, { bullet: '-', listItemIndent: 'one', rule: '-' });

const words = fc.constantFrom(
  'We show this.',
  'A “quoted” word',
  'Größe: 3',
  '(a)',
  '1. first',
  '*',
  'a_b',
  'x\ny',
  '',
);
const text = fc.oneof(words, anyText(30));
const address = fc.constantFrom(
  'https://a.example/b-c/',
  'https://a.example/b_c',
  'https://a.example/(b)',
  'mailto:a',
  '/a',
);
const inline = fc.oneof(
  text,
  fc.tuple(address, fc.oneof(address, text)).map(([url, label]) => link(url, label)),
);
const block: fc.Arbitrary<readonly RootContent[]> = fc.oneof(
  fc.tuple(fc.constantFrom(1 as const, 2 as const), text).map(([depth, value]) => [heading(depth, value)]),
  fc.array(inline, { maxLength: 3 }).map((parts) => [paragraph(...parts)]),
  fc.array(fc.array(inline, { minLength: 1, maxLength: 3 }), { maxLength: 3 }).map(list),
  text.map((value) => [code('bibtex', value)]),
  text.map(written),
);

describe('markdown', () => {
  it('is what the serializer writes', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        expect(markdown(blocks.flat())).toBe(serialize(blocks.flat()));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('plainBlock', () => {
  it.each([
    [heading(2, 'Cite'), '## Cite'],
    [paragraph('We show this.'), 'We show this.'],
    [list([[link('https://a.example/b/', 'One'), ': note']])[0], null],
    [list([[link('https://a.example/b/', 'One')], ['Two']])[0], '- [One](https://a.example/b/)\n- Two'],
    [paragraph('Page: ', link('https://a.example/b/', 'https://a.example/b/')), 'Page: <https://a.example/b/>'],
    [code('bibtex', '@misc{a}'), '```bibtex\n@misc{a}\n```'],
    [paragraph('a_b'), null],
    [code('bibtex', 'a ` b'), null],
  ])('of %j is %j', (of, plain) => {
    expect(of && plainBlock(of)).toBe(plain);
  });
});
