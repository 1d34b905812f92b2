import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';

/**
 * The opening of an abstract: its first sentence, or as much of it as fits.
 * @param limit in characters; a cut falls between words and is marked with an ellipsis
 */
export function firstSentence(abstract: string, limit: number): string {
  const end = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|al|Fig|Eq|resp|a\.k\.a))[.!?](?=\s+[\p{Lu}\d"“(])/u.exec(abstract);
  const sentence = end ? abstract.slice(0, end.index + 1) : abstract;
  return shorten(sentence, limit);
}

/** A text of at most `limit` characters, cut between words. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text
    .slice(0, limit - 1)
    .replace(/\s+\S*$/u, '')
    .replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')}…`;
}

/** Markdown as plain text on one line: without its signs, addresses of links and raw HTML. */
export function plainMarkdown(markdown: string): string {
  return fromMarkdown(markdown)
    .children.map((block) => textOf(block, { includeHtml: false }).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}
