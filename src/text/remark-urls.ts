import type { Link, Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { someText } from './some-text.ts';

const address = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"'“”‘’{}|\\^`…。，、；：！？）」】]+/giu;

/** Makes links of the web addresses in text. Only `http` and `https` ever become a link. */
export function remarkUrls() {
  return (tree: Root): void => {
    if (!someText(tree, /:\/\//)) return;
    findAndReplace(tree, [address, toLink], { ignore: ['link', 'inlineMath'] });
  };
}

function toLink(found: string): false | (Link | { type: 'text'; value: string })[] {
  const url = withoutTrailing(found);
  if (!URL.canParse(url)) return false;
  const link: Link = { type: 'link', url, children: [{ type: 'text', value: url }] };
  const rest = found.slice(url.length);
  return rest === '' ? [link] : [link, { type: 'text', value: rest }];
}

/** Without the punctuation that ends a sentence, and without a bracket that the address does not open. */
export function withoutTrailing(url: string): string {
  let unopened = count(url, ')') - count(url, '(');
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1] ?? '';
    if (last === ')' && unopened > 0) unopened--;
    else if (!/[.,;:!?\]*_]/.test(last)) break;
  }
  return url.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
