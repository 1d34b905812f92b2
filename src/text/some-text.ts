import type { Nodes } from 'mdast';

/**
 * Whether a pattern is found in any one text of a tree. Most abstracts have no formula, no address and no
 * command: to ask first costs a fraction of a walk that finds none.
 */
export function someText(node: Nodes, pattern: RegExp): boolean {
  if (node.type === 'text') return pattern.test(node.value);
  return 'children' in node && node.children.some((child) => someText(child, pattern));
}
