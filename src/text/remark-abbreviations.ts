import type { Root } from 'mdast';
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';
import { toString as textOf } from 'mdast-util-to-string';
import { type Definition, findDefinitions } from './abbreviations.ts';
import { type ContextFile, contextOf } from './abstract-context.ts';
import { isWhole } from './is-whole-word.ts';

/** An abbreviation in running text: a button that opens what it stands for, which the page holds elsewhere. */
interface Abbreviation {
  type: 'abbreviation';
  children: [{ type: 'text'; value: string }];
  data: { hName: 'button'; hProperties: { type: 'button'; popoverTarget: string } };
}

/** An abbreviation with the signs that touch it: a line may break beside a button, but not here. */
interface Unbroken {
  type: 'unbroken';
  children: (Abbreviation | { type: 'text'; value: string })[];
  data: { hName: 'span'; hProperties: { className: ['whole'] } };
}

/** What an abbreviation stands for. */
export interface ExplainedForm {
  /** Identifier of the element that says it. */
  readonly id: string;
  readonly short: string;
  readonly long: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    abbreviation: Abbreviation;
    unbroken: Unbroken;
  }
  interface RootContentMap {
    abbreviation: Abbreviation;
    unbroken: Unbroken;
  }
}

/** Makes every use of an abbreviation that the paper defines a button that opens its meaning. */
export function remarkAbbreviations() {
  return (tree: Root, file: ContextFile): void => {
    const meanings = meaningsOf(contextOf(file).definitions ?? findDefinitions(textOf(tree)));
    if (meanings.size === 0) return;
    const forms = [...meanings.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
    const use = (_: string, before: string, short: string, after: string, { index, input }: RegExpMatchObject) =>
      isWhole(input, index + before.length, short.length) &&
      unbroken(before, toAbbreviation(short, meanings.get(short)?.id ?? ''), after);
    // No `u`, and few classes, in a pattern that is compiled for each abstract: those cost most.
    const pattern = `([([“"]*)(${forms.join('|')})([)\\].,;:!?”"]*)`;
    findAndReplace(tree, [new RegExp(pattern, 'g'), use], {
      ignore: ['link', 'inlineMath', 'inlineCode', 'abbreviation', 'unbroken'],
    });
  };
}

/** What each short form stands for: as defined first, and then singular and plural of that. One long form, one identifier. */
function meaningsOf(definitions: readonly Pick<Definition, 'short' | 'long'>[]): ReadonlyMap<string, ExplainedForm> {
  const meanings = new Map<string, ExplainedForm>();
  const ids = new Map<string, string>();
  const add = (form: string, { short, long }: Pick<Definition, 'short' | 'long'>) => {
    if (form.length < 2 || meanings.has(form)) return;
    const id = ids.get(long) ?? `a${ids.size + 1}`;
    ids.set(long, id);
    meanings.set(form, { id, short, long });
  };
  for (const definition of definitions) add(definition.short, definition);
  for (const definition of definitions) {
    const { short } = definition;
    if (/\p{Lu}s$/u.test(short)) add(short.slice(0, -1), definition);
    else if (/\p{Lu}$/u.test(short)) add(`${short}s`, definition);
  }
  return meanings;
}

/** The meanings that the buttons of a rendered abstract open, each once. */
export function openedMeanings(
  html: string,
  definitions: readonly Pick<Definition, 'short' | 'long'>[],
): readonly ExplainedForm[] {
  const opened = new Set(Array.from(html.matchAll(/ popovertarget="(a\d+)"/g), ([, id]) => id));
  const seen = new Set<string>();
  return [...meaningsOf(definitions).values()].filter(({ id }) => {
    if (!opened.has(id) || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

function toAbbreviation(short: string, id: string): Abbreviation {
  return {
    type: 'abbreviation',
    children: [{ type: 'text', value: short }],
    data: { hName: 'button', hProperties: { type: 'button', popoverTarget: id } },
  };
}

function unbroken(before: string, abbreviation: Abbreviation, after: string): Abbreviation | Unbroken {
  if (before === '' && after === '') return abbreviation;
  const text = (value: string) => (value === '' ? [] : [{ type: 'text' as const, value }]);
  return {
    type: 'unbroken',
    children: [...text(before), abbreviation, ...text(after)],
    data: { hName: 'span', hProperties: { className: ['whole'] } },
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
