import type { Link, Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { type ContextFile, contextOf } from './abstract-context.ts';

/** Links the systems that an abstract names, each where it is named first. */
export function remarkMentions() {
  return (tree: Root, file: ContextFile): void => {
    const addresses = new Map(contextOf(file).mentions.map(({ name, href }) => [name, href]));
    if (addresses.size === 0) return;
    const names = [...addresses.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
    const mention = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names.join('|')})(?![\\p{L}\\p{N}])(?!-[\\p{Lu}\\d])`, 'gu');
    const linked = new Set<string>();
    const toLink = (name: string): Link | false => {
      if (linked.has(name)) return false;
      linked.add(name);
      return { type: 'link', url: addresses.get(name) ?? '', children: [{ type: 'text', value: name }] };
    };
    findAndReplace(tree, [mention, toLink], { ignore: ['link', 'inlineMath', 'inlineCode', 'figure'] });
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
