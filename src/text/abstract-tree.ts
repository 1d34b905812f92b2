import type { Root } from 'mdast';

/**
 * The tree of a text that is not Markdown: one paragraph with one text node. Every character stays a
 * character, whatever Markdown or HTML would have made of it.
 */
export function abstractTree(text: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] };
}
