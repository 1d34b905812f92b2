import type { Root } from 'mdast';
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';
import { toString as textOf } from 'mdast-util-to-string';
import { type Definition, findDefinitions } from './abbreviations.ts';
import { type ContextFile, contextOf } from './abstract-context.ts';
import { isWhole } from './is-whole-word.ts';

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

/** Explains every use of an abbreviation that the paper defines. */
export function remarkAbbreviations() {
  return (tree: Root, file: ContextFile): void => {
    const meanings = meaningsOf(contextOf(file).definitions ?? findDefinitions(textOf(tree)));
    if (meanings.size === 0) return;
    const forms = [...meanings.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
    const use = (short: string, { index, input }: RegExpMatchObject) =>
      isWhole(input, index, short.length) && toAbbreviation(short, meanings.get(short) ?? '');
    // No `u` and no classes in a pattern that is made anew for each abstract: to compile those costs most.
    findAndReplace(tree, [new RegExp(forms.join('|'), 'g'), use], {
      ignore: ['link', 'inlineMath', 'inlineCode', 'abbreviation'],
    });
  };
}

/** What each short form stands for: as defined first, and then singular and plural of that. */
function meaningsOf(definitions: readonly Pick<Definition, 'short' | 'long'>[]): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  const add = (short: string, long: string) => {
    if (short.length >= 2 && !meanings.has(short)) meanings.set(short, long);
  };
  for (const { short, long } of definitions) add(short, long);
  for (const { short, long } of definitions) {
    if (/\p{Lu}s$/u.test(short)) add(short.slice(0, -1), long);
    else if (/\p{Lu}$/u.test(short)) add(`${short}s`, long);
  }
  return meanings;
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
