import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { codeAddress } from './code-address.ts';

/** Sets addresses of code as code, where the address itself is the text of the link. */
export function remarkCodeAddresses() {
  return (tree: Root): void => {
    visit(tree, 'link', (link) => {
      const [text] = link.children;
      if (text?.type !== 'text' || !URL.canParse(text.value) || !codeAddress(link.url)) return;
      link.children = [{ type: 'inlineCode', value: text.value }, ...link.children.slice(1)];
    });
  };
}
