import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { homeMarkdown, llmsText, topicMarkdown } from '../../../../src/derived/markdown/list-markdown.ts';
import { paperMarkdown } from '../../../../src/derived/markdown/paper-markdown.ts';
import { paperDate } from '../../../../src/derived/paper-date.ts';
import { anyText } from '../../support/any-text.ts';
import { cite } from '../citations/citable.ts';

const paper = {
  date: paperDate({ month: 'Oct', day: 14, year: null, yearInferred: 2024 }),
  topics: [{ topic: 'kv-cache', field: 'title' as const, start: 0, end: 1, phrase: 'x', via: null }],
  upvotes: 7,
  comments: null,
  sources: [{ file: 'seeds/a.txt', line: 3 }],
  facts: { keywords: null },
};
const topicOf = (slug: string) => ({ label: 'KV cache', url: `https://site.example/topics/${slug}.md` });

/** Kinds of nodes in a tree, text left out. */
function kinds(node: Nodes): readonly string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kinds) : [])].filter((kind) => kind !== 'text');
}

describe('paperMarkdown', () => {
  it('holds what the page holds', () => {
    const text = paperMarkdown(paper, cite({ title: 'On $x^2$: A_b *Study*' }), topicOf);
    expect(text.split('\n## ')[0]).toBe(
      '# On x²: A_b \\*Study\\*\n\n8 authors\n\nOctober 14, 2024 (year inferred) · 7 upvotes\n\nWe show this.\n',
    );
    expect(text).toContain('- [KV cache](https://site.example/topics/kv-cache.md)');
    expect(text).toContain('```bibtex\n@misc{key2024,');
    expect(text).toContain('line 3 of seeds/a.txt');
  });

  it('lets no text become markup', () => {
    const expected = kinds(fromMarkdown(paperMarkdown(paper, cite(), topicOf)));
    fc.assert(
      fc.property(anyText(40), anyText(80), (title, abstract) => {
        const citation = cite({ title: `T${title}`, abstract: `A${abstract}` });
        const tree = fromMarkdown(paperMarkdown(paper, citation, topicOf));
        expect(kinds(tree)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '<script>x</script>',
    '[a](javascript:x)',
    '![a](b)',
    '# h',
    '- a',
    '1. a',
    '> q',
    '`c`',
    '&lt;',
    '<http://a.b>',
    '***',
    '=== ',
  ])('%s stays text', (hostile) => {
    const tree = fromMarkdown(paperMarkdown(paper, cite({ abstract: hostile }), topicOf));
    expect(kinds(tree)).toEqual(kinds(fromMarkdown(paperMarkdown(paper, cite(), topicOf))));
  });
});

describe('lists', () => {
  const listed = { title: 'A [Title]', url: 'https://site.example/papers/a.md', date: 'October 14, 2024' };
  const topic = { label: 'KV cache', url: 'https://site.example/topics/kv-cache.md', count: 1 };

  it('link to the twins', () => {
    const text = homeMarkdown({
      name: 'Site',
      tagline: 'Papers',
      newest: [listed],
      all: 'https://site.example/papers.md',
      topics: [topic],
    });
    expect(text).toContain('- [A \\[Title\\]](https://site.example/papers/a.md), October 14, 2024');
    expect(text).toContain('- [KV cache](https://site.example/topics/kv-cache.md), 1 paper');
  });

  it('keep a curator’s description as it was written', () => {
    const text = topicMarkdown({
      label: 'L',
      description: 'The *keys*.',
      phrases: ['KV'],
      papers: [listed],
      narrower: [],
    });
    expect(text).toContain('\nThe *keys*.\n');
    expect(text).not.toContain('Narrower');
  });

  it('llms.txt has the form of llmstxt.org: a title, a summary, lists of links', () => {
    const file = { label: 'papers.json', url: 'https://site.example/papers.json', note: 'all papers' };
    const tree = fromMarkdown(
      llmsText({ name: 'Site', summary: 'S.', total: 2, papers: [listed], topics: [topic], files: [file] }),
    );
    expect(tree.children.map(({ type }) => type)).toEqual([
      'heading',
      'blockquote',
      ...['heading', 'list', 'heading', 'list', 'heading', 'list'],
    ]);
  });
});
