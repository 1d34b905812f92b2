import type { Link, Root } from 'mdast';
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';
import { type ContextFile, contextOf } from './abstract-context.ts';
import { isWhole } from './is-whole-word.ts';

/** “DeepSeek-R1-Zero” is another system. */
const version = /^-[\p{Lu}\d]/u;

/** Links the systems that an abstract names, each where it is named first. */
export function remarkMentions() {
  return (tree: Root, file: ContextFile): void => {
    const addresses = new Map(contextOf(file).mentions.map(({ name, href }) => [name, href]));
    if (addresses.size === 0) return;
    const names = [...addresses.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
    const linked = new Set<string>();
    const toLink = (name: string, { index, input }: RegExpMatchObject): Link | false => {
      const isPart =
        !isWhole(input, index, name.length) ||
        input[index - 1] === '-' ||
        version.test(input.slice(index + name.length));
      if (isPart || linked.has(name)) return false;
      linked.add(name);
      return { type: 'link', url: addresses.get(name) ?? '', children: [{ type: 'text', value: name }] };
    };
    findAndReplace(tree, [new RegExp(names.join('|'), 'g'), toLink], {
      ignore: ['link', 'inlineMath', 'inlineCode', 'figure'],
    });
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
