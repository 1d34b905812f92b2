import type { Root } from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { formula, formulaIn, isPrice } from './formula-ranges.ts';
import { someText } from './some-text.ts';

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

/** Makes formulas of LaTeX in text. */
export function remarkFormulas() {
  return (tree: Root): void => {
    if (!someText(tree, /\$|\\\(/)) return;
    findAndReplace(tree, [formula, (_: string, ...groups: (string | undefined)[]) => toMath(formulaIn(groups))]);
  };
}

/** A formula that holds a word and nothing else is that word: `$\textit{near}$`. */
const wordOnly = /^\s*\\(?:text\w+|emph|mathrm|mathtt)\{[^{}\\]*\}\s*$/;

function toMath(value: string): InlineMath | { type: 'text'; value: string } | false {
  if (isPrice(value)) return false;
  if (wordOnly.test(value))
    return { type: 'text', value: value.trim().replace('\\mathrm', '\\text').replace('\\mathtt', '\\texttt') };
  return {
    type: 'inlineMath',
    value,
    data: { hName: 'code', hProperties: { className: ['math'] }, hChildren: [{ type: 'text', value }] },
  };
}
