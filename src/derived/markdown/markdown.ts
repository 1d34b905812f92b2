import type { Heading, Html, Link, List, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { plainBlock } from './plain-block.ts';

/** Markdown source of blocks. Text is escaped, so that none of it becomes markup. */
export function markdown(blocks: readonly RootContent[]): string {
  // Two lists in a row need something between them, which is the serializer's to know.
  if (blocks.some(({ type }, index) => type === 'list' && blocks[index - 1]?.type === 'list')) return serialize(blocks);
  const all = blocks.map((block) => plainBlock(block) ?? serialize([block]).replace(/\n$/, '')).join('\n\n');
  return all === '' || /[\r\n]$/.test(all) ? all : `${all}\n`;
}

function serialize(blocks: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, { bullet: '-', listItemIndent: 'one', rule: '-' });
}

/** Text that means nothing else in Markdown, wherever it stands: most text, and to look for escapes in it costs much. */
const plain = /^[\p{L}(“][^\\`*_[\]<>&~|#!\n]*$/u;

const text = (value: string): Text | Html => {
  const line = value.replace(/\s+/g, ' ');
  return { type: plain.test(line) ? 'html' : 'text', value: line };
};
const inline = (parts: readonly (string | PhrasingContent)[]): PhrasingContent[] =>
  parts.flatMap((part) => (part === '' ? [] : [typeof part === 'string' ? text(part) : part]));

export const heading = (depth: Heading['depth'], value: string): Heading => ({
  type: 'heading',
  depth,
  children: inline([value]),
});

export const paragraph = (...parts: readonly (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: inline(parts),
});

export const link = (url: string, label: string): Link => ({
  type: 'link',
  url,
  children: label === url ? [{ type: 'text', value: label }] : inline([label]),
});

/** A list of one-paragraph items; no block at all where there is none. */
export function list(items: readonly (readonly (string | PhrasingContent)[])[]): List[] {
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: items.map((parts) => ({ type: 'listItem', spread: false, children: [paragraph(...parts)] })),
    },
  ];
}

/** Markdown that a curator wrote, as it is. */
export const written = (value: string): RootContent[] => (value === '' ? [] : [{ type: 'html', value }]);

export const code = (lang: string, value: string): RootContent => ({ type: 'code', lang, value });
