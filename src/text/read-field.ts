import type { Root } from 'mdast';
import { abstractTree } from './abstract-tree.ts';
import { decodeEntities } from './reading/decode-entities.ts';
import { blocksToLines } from './reading/html-tags.ts';
import { formulasOf, layOut } from './reading/plain-text.ts';
import { readBlocks } from './reading/read-blocks.ts';
import { readPhrasing } from './reading/read-phrasing.ts';
import { environmentsToLines } from './reading/tex-environments.ts';
import { remarkStrippedFormulas } from './remark-stripped-formulas.ts';
import { remarkUrls } from './remark-urls.ts';
import { withoutLabel } from './without-label.ts';

/** Without one of these, a field is its own text: most are, and cost one look. */
const markup = /[<&\\{$`~^_\u00AD\n\r\t\u2028\u2029]|--|\dtimes|(?:sim|approx|geq|leq|pm)\d|:\/\//;
const repairs = remarkStrippedFormulas();
const links = remarkUrls();

/**
 * What a field of a record means, as a tree of paragraphs, lists and phrasing. The field may be in HTML or
 * JATS, with entities once or twice over, in TeX, with BibTeX's braces, or with Markdown's escapes: the text
 * itself says which, and a sign that begins nothing is text. The tree holds no markup but ours: no node of it
 * is `html`, and only `http` and `https` addresses become links. A label “Abstract”
 * is not part of it.
 */
export function readAbstract(source: string): Root {
  if (!markup.test(source)) return abstractTree(withoutLabel(source));
  const lines = withoutLabel(linesOf(source));
  const tree = readBlocks(lines, (text) => readPhrasing(text, false));
  links(tree);
  repairs(tree);
  return tree;
}

/** The same for a title: one paragraph of one line, without notes. */
export function readTitle(source: string): Root {
  if (!markup.test(source)) return abstractTree(source);
  const line = onOneLine(linesOf(source));
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: readPhrasing(line, true) }] };
  repairs(tree);
  return tree;
}

/** Whether a field is its own text: nothing in it could be markup. */
export function isPlain(source: string): boolean {
  return !markup.test(source);
}

/** A title as plain text on one line, for addresses, feeds, citations and search. */
export function plainTitle(source: string): string {
  if (!markup.test(source)) return source;
  return layOut(readTitle(source)).plain.replace(/\s+/g, ' ').trim();
}

/** An abstract as plain text, and where its formulas lie in it. */
export interface AbstractText {
  /** Paragraphs parted by an empty line, items on lines of their own. */
  readonly plain: string;
  readonly formulas: readonly (readonly [number, number])[];
}

/** An abstract as plain text: what figures, abbreviations, topics and search are found in. */
export function plainAbstract(source: string): AbstractText {
  if (!markup.test(source)) return { plain: withoutLabel(source), formulas: [] };
  const layout = layOut(readAbstract(source));
  return { plain: layout.plain, formulas: formulasOf(layout) };
}

function onOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

function linesOf(source: string): string {
  const text = source.replace(/\r\n?|\u2029/g, '\n').replace(/\t/g, ' ');
  return environmentsToLines(blocksToLines(decodeEntities(text)))
    .replace(/ {0,9}\u2028 {0,9}/g, '\u2028')
    .replace(/\u2028{2,}/g, '\n\n');
}
