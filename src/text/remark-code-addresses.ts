import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { codeAddress } from './code-address.ts';

/** Marks the links that lead to code. */
export function remarkCodeAddresses() {
  return (tree: Root): void => {
    visit(tree, 'link', (link) => {
      const code = codeAddress(link.url);
      if (!code) return;
      link.data = { ...link.data, hProperties: { className: ['code-address'] } };
    });
  };
}
