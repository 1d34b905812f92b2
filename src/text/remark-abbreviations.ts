import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { toString as textOf } from 'mdast-util-to-string';
import { findDefinitions } from './abbreviations.ts';

/** An abbreviation in running text, with what it stands for. */
interface Abbreviation {
  type: 'abbreviation';
  children: [{ type: 'text'; value: string }];
  data: { hName: 'abbr'; hProperties: { title: string } };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    abbreviation: Abbreviation;
  }
  interface RootContentMap {
    abbreviation: Abbreviation;
  }
}

/** Explains every use of an abbreviation that the same text defines. */
export function remarkAbbreviations() {
  return (tree: Root): void => {
    const meanings = new Map<string, string>();
    for (const { short, long } of findDefinitions(textOf(tree))) {
      if (!meanings.has(short)) meanings.set(short, long);
      const singular = short.replace(/(?<=\p{Lu})s$/u, '');
      if (singular.length >= 2 && !meanings.has(singular)) meanings.set(singular, long);
    }
    if (meanings.size === 0) return;
    const forms = [...meanings.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
    const use = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    findAndReplace(tree, [use, (short: string) => toAbbreviation(short, meanings.get(short) ?? '')], {
      ignore: ['link', 'inlineMath', 'inlineCode', 'abbreviation'],
    });
  };
}

function toAbbreviation(short: string, long: string): Abbreviation {
  return {
    type: 'abbreviation',
    children: [{ type: 'text', value: short }],
    data: { hName: 'abbr', hProperties: { title: long } },
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
