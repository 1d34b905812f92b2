import fc from 'fast-check';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { checkMarkdown } from '../../../src/loaders/check-markdown.ts';
import { curatedRehypePlugins, removedMarkup } from '../../../src/text/curated-markdown.ts';

function render(markdown: string): string {
  const processor = unified().use(remarkRehype, { allowDangerousHtml: true }).use(curatedRehypePlugins);
  return toHtml(processor.runSync(fromMarkdown(markdown)) as Root);
}

describe('a curator’s Markdown', () => {
  it('keeps its structure, links and harmless HTML', () => {
    expect(render('A *b* [c](https://example.org/) H<sub>2</sub>O\n\n- <kbd>d</kbd>')).toBe(
      '<p>A <em>b</em> <a href="https://example.org/">c</a> H<sub>2</sub>O</p>\n<ul>\n<li><kbd>d</kbd></li>\n</ul>',
    );
    expect(removedMarkup('A *b* [c](https://example.org/)\n\n- [ ] d\n\n> e\n')).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['x <img src="/a.png" onerror="alert(1)">', 'onerror'],
    ['[a](javascript:alert(1))', 'href="javascript:alert(1)"'],
    ['<a href="data:text/html,x">a</a>', 'href="data:text/html,x"'],
    ['<a href="JaVaScRiPt:x">a</a>', 'href="JaVaScRiPt:x"'],
    ['<iframe src="https://example.org/"></iframe>', '<iframe>'],
    ['<p style="color:red">a</p>', 'style'],
    ['<svg onload="x"></svg>', '<svg>'],
    ['<form action="x"><button>a</button></form>', '<form>'],
  ])('loses of “%s” what could act: %s', (markdown, what) => {
    expect(removedMarkup(markdown).map((removed) => removed.what)).toContain(what);
    expect(render(markdown)).not.toMatch(/<script|\son\w+=|javascript:|data:|<iframe|style=|<svg|<form/i);
  });

  it('warns with the place in the file', () => {
    const body = 'Fine.\n\n<p onclick="x">a</p>\n';
    const [warning, ...others] = checkMarkdown('seeds/topics/a.md', `---\nlabel: A\n---\n${body}`, body);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      severity: 'warning',
      code: 'unsafe-markup',
      line: 6,
      column: 1,
      found: '“onclick”',
    });
  });

  it('has no element or attribute that acts, whatever is written', () => {
    const parts = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=y>',
        '<a href="',
        'javascript:',
        'data:',
        '">',
        '[a](',
        ')',
        '<svg>',
      ],
      ...[
        '<p style="x">',
        '<!--',
        '-->',
        '<math>',
        '<style>',
        '\n\n',
        'a',
        '`',
        '<iframe srcdoc="',
        '&#106;avascript:',
      ],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (all) => {
        visit(fromHtml(render(all.join('')), { fragment: true }), 'element', ({ tagName, properties }) => {
          expect(tagName).not.toMatch(/^(?:script|svg|iframe|style|math|form|object)$/);
          for (const name of Object.keys(properties)) expect(name).not.toMatch(/^(?:on.*|style|srcDoc)$/i);
          expect(String(properties['href'] ?? '')).not.toMatch(/^\s*(?:javascript|data):/i);
        });
      }),
      { numRuns: 200 },
    );
  });
});
