import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';

/** A formula in running text; `value` is LaTeX without its delimiters. */
export interface InlineMath {
  type: 'inlineMath';
  value: string;
  data: { hName: 'code'; hProperties: { className: ['math'] }; hChildren: [{ type: 'text'; value: string }] };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
  }
}

/**
 * `$…$` and `\(…\)`. As in Pandoc, a dollar sign opens a formula only before a character that is not
 * white space and closes one only after such a character and before no digit, so that “$5 to $10” stays.
 */
const formula = /\$(?!\s)((?:[^$\\]|\\[\s\S])+?)(?<!\s)\$(?!\d)|\\\((.{1,500}?)\\\)/g;

/** Makes formulas of LaTeX in text. */
export function remarkFormulas() {
  return (tree: Root): void => {
    findAndReplace(tree, [formula, (_: string, dollars?: string, parens?: string) => toMath(dollars ?? parens ?? '')]);
  };
}

/** A formula that holds a word and nothing else is that word: `$\textit{near}$`. */
const wordOnly = /^\s*\\(?:text\w+|emph|mathrm|mathtt)\{[^{}\\]*\}\s*$/;

/** “$5M and 10M$” is money, not a formula. */
const price = /^\d[\d.,]*\s?[kKMB]?\s+\p{L}{2,}/u;

function toMath(value: string): InlineMath | { type: 'text'; value: string } | false {
  if (price.test(value)) return false;
  if (wordOnly.test(value))
    return { type: 'text', value: value.trim().replace('\\mathrm', '\\text').replace('\\mathtt', '\\texttt') };
  return {
    type: 'inlineMath',
    value,
    data: { hName: 'code', hProperties: { className: ['math'] }, hChildren: [{ type: 'text', value }] },
  };
}
