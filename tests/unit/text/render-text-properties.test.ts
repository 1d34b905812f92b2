import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderAbstract, renderTitle } from '../../../src/text/render-text.ts';
import { anyCharacters, anyText } from '../support/any-text.ts';

const textElements = 'p a button code data em strong span sub sup br ul ol li'.split(' ');
const mathElements =
  'math mrow mi mn mo ms mtext mspace msub msup msubsup munder mover munderover mfrac msqrt mroot mtable mtr mtd mpadded mphantom menclose mstyle';
const allowedElements = new Set([...textElements, ...mathElements.split(' ')]);
const forbiddenAttributes = /^(on.*|style|src|srcset|action|formaction|id|name|xlinkHref)$/i;

/** Texts that are likely to trip what makes markup of text. */
const texts = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: anyText(6) },
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          ...[
            '$',
            '$',
            '$x$',
            '\\(',
            '\\)',
            '\\',
            '{',
            '}',
            '^',
            '_',
            '\\frac',
            '\\text{',
            '\\href{',
            '\\url{',
            '\\begin{matrix}',
          ],
          ...[
            'http://',
            'https://example.org/',
            'https://github.com/a/b',
            'javascript:',
            'data:',
            ')',
            '.',
            '"',
            "'",
            '>',
            ']',
          ],
          ...[
            '<script>',
            '<i>',
            '</i>',
            '<sub onclick=x>',
            '</sub>',
            '<mml:math>',
            '</mml:math>',
            '<jats:p>',
            '<li>',
            '</li>',
            '<br/>',
            '&lt;script&gt;',
            '&amp;lt;b&amp;gt;',
            '</p>',
            '<img src=x onerror=y>',
            '<!--',
            '&lt;',
            '&#0;',
            '<svg><style>',
            '<math>',
            ']]>',
            '\u0000',
            '\n',
          ],
          ...[
            'Large language models (LLMs)',
            'LLM',
            '(',
            'A"B (AB)',
            ' ',
            ' ',
            '2',
            'times',
            '^circ',
            '\\textbf{',
            'emph{',
            '%',
            '2.5x',
            '3-5%',
            ' 12 videos',
            '$1.5\\times$',
            '~10K',
          ],
        ),
      },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

/** What browsers make of a piece of HTML. */
function parse(html: string): Root {
  return fromHtml(html, { fragment: true });
}

function elementsOf(tree: Root): readonly Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => void found.push(element));
  return found;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function expectOnlyOwnMarkup(tree: Root): void {
  for (const { tagName, properties } of elementsOf(tree)) {
    expect(allowedElements).toContain(tagName);
    for (const [name, value] of Object.entries(properties)) {
      if (tagName === 'data' && name === 'id') expect(value).toMatch(/^f[1-9]\d*$/);
      else expect(name).not.toMatch(forbiddenAttributes);
    }
    if ('href' in properties)
      expect([tagName, properties['href']]).toEqual(['a', expect.stringMatching(/^https?:\/\//i)]);
  }
}

describe('renderAbstract, for any text', () => {
  it('gives paragraphs and lists, and in them only the markup that the reading makes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tree = parse(renderAbstract(text));
        const blocks = tree.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
        expect(blocks.length).toBeGreaterThan(0);
        for (const node of blocks)
          expect(['p', 'ul', 'ol']).toContain(node.type === 'element' ? node.tagName : node.type);
        expectOnlyOwnMarkup(tree);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps to that when what it gave is given to it again', () => {
    fc.assert(
      fc.property(texts, (text) => expectOnlyOwnMarkup(parse(renderAbstract(renderAbstract(text))))),
      { numRuns: 100 },
    );
  });

  it('loses no character where no plugin has anything to do', () => {
    const plain = fc
      .array(
        fc.oneof(
          anyCharacters(),
          fc.constantFrom('<b>', '<unk>', 'a < b', 'List<T>', '**', ' ', '- ', '# ', 'We show'),
        ),
      )
      .map((parts) => parts.join(''))
      // NUL and carriage returns are altered by any parser of HTML.
      .filter((text) => !/[$\\^_{(&`~\p{Cc}\u00AD\u2028\u2029\d]|--|http|times/iu.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        const tree = parse(renderAbstract(text));
        expect(textOf(tree)).toBe(text);
        expect(elementsOf(tree).map(({ tagName }) => tagName)).toEqual(['p']);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no character to links and explanations', () => {
    const words = fc.constantFrom(
      ...[
        'https://github.com/a/b.',
        '(https://example.org/a_(b))',
        'http://',
        'Large language models (LLMs)',
        'LLM,',
        'LLMs',
        '2.5x faster',
        'over 1,121 videos',
        '1.8 - 3.1X',
      ],
      ...['Key and Value (KV)', 'KV', '(', ')', '<i>', 'text', '“https://example.org/”', 'https://example.org/KV!?'],
    );
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom(' ', '  ', ', ', ''), (parts, separator) => {
        const text = parts.join(separator);
        expect(textOf(parse(renderAbstract(text)))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('renderTitle, for any text', () => {
  it('gives only the markup that the plugins make, and nothing that can be clicked', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tree = parse(renderTitle(text));
        expectOnlyOwnMarkup(tree);
        expect(elementsOf(tree).map(({ tagName }) => tagName)).not.toContain('a');
        expect(elementsOf(tree).map(({ tagName }) => tagName)).not.toContain('p');
      }),
      { numRuns: 300 },
    );
  });
});

describe('an abstract of many signs of one kind', () => {
  it.each([
    ['white space', `authors${' '.repeat(60_000)}end`],
    ['white space behind a command', `x\\cite${' '.repeat(60_000)}\\`],
    ['digits', '1,'.repeat(30_000)],
    ['stripped factors', '1times'.repeat(10_000)],
    ['open groups', '{\\em '.repeat(12_000)],
    ['dollar signs', '$$a'.repeat(2000)],
    ['dashes', ' -- '.repeat(15_000)],
    ['items', '- a\n'.repeat(15_000)],
    ['open tags', '<i>'.repeat(15_000)],
    ['nested formulas', `${'<mml:math>'.repeat(6000)}${'</mml:math>'.repeat(6000)}`],
    ['nested commands', `${'\\textbf{'.repeat(7000)}${'}'.repeat(7000)}`],
    ['open quotes', '``a '.repeat(15_000)],
  ])('is rendered soon: %s', (_, text) => {
    const start = performance.now();
    renderAbstract(text);
    renderTitle(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
