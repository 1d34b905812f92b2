import type { PhrasingContent } from 'mdast';
import { readTitle } from '../../text/read-field.ts';
import { plainNode } from '../../text/reading/plain-text.ts';

/** Signs that mean something to LaTeX. Braces are named, because BibTeX counts those with a backslash too. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
};

/** Text that LaTeX prints as it is. Letters beyond ASCII stay: today's LaTeX reads UTF-8. */
export function latexText(text: string): string {
  return text.replace(/[\\{}~^<>|$%&#_]/g, (sign) => escapes[sign] ?? sign);
}

interface Piece {
  readonly latex: boolean;
  readonly value: string;
  /** In braces already. */
  readonly isProtected?: true;
}

/**
 * A title as a BibTeX field: emphasis, formulas, raised and lowered text as LaTeX, everything else escaped,
 * and words whose capitals a style may not lower (“LLM”, “DuoAttention”, formulas) in braces.
 * @param title as listed, in whatever notation
 */
export function latexTitle(title: string): string {
  const tree = readTitle(title);
  const [paragraph] = tree.children;
  return words(paragraph?.type === 'paragraph' ? paragraph.children.flatMap(pieces) : [])
    .map(protectedWord)
    .join(' ');
}

function pieces(node: PhrasingContent): readonly Piece[] {
  switch (node.type) {
    case 'text':
      return [{ latex: false, value: node.value }];
    case 'inlineMath':
      return [mathPiece(node.value)];
    case 'emphasis':
      return [{ latex: true, value: `\\emph{${inside(node.children)}}` }];
    case 'strong':
      return [{ latex: true, value: `\\textbf{${inside(node.children)}}` }];
    case 'inlineCode':
      return [{ latex: true, value: `\\texttt{${latexText(node.value)}}` }];
    case 'smallCaps':
      return [{ latex: true, value: `\\textsc{${inside(node.children)}}` }];
    case 'script':
      return [{ latex: true, value: `${scripts[node.data.hName]}{${inside(node.children)}}` }];
    case 'fixedCase':
      return [{ latex: true, value: `{${inside(node.children)}}`, isProtected: true }];
    default:
      return [{ latex: false, value: plainNode(node) }];
  }
}

const scripts = { sub: '\\textsubscript', sup: '\\textsuperscript' };

function inside(children: readonly PhrasingContent[]): string {
  return children
    .flatMap(pieces)
    .map(({ latex, value }) => (latex ? value : latexText(value)))
    .join('');
}

/** A formula, if its braces pair: others would end the field. A bare `%` would hide the rest of its line, a bare `#` is an error. */
function mathPiece(latex: string): Piece {
  if (!isPaired(latex)) return { latex: false, value: `$${latex}$` };
  const value = latex.replace(/\\[\s\S]|[%#]/g, (sign) => (sign.startsWith('\\') ? sign : `\\${sign}`));
  return { latex: true, value: `$${value}$` };
}

function isPaired(latex: string): boolean {
  let depth = 0;
  for (const sign of latex) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

function words(all: readonly Piece[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [[]];
  for (const piece of all) {
    if (piece.latex) {
      found.at(-1)?.push(piece);
      continue;
    }
    for (const [index, value] of piece.value.split(' ').entries()) {
      if (index > 0) found.push([]);
      if (value !== '') found.at(-1)?.push({ latex: false, value });
    }
  }
  return found.filter((word) => word.length > 0);
}

function protectedWord(word: readonly Piece[]): string {
  const [only, ...more] = word;
  if (only && more.length === 0 && !only.latex) {
    if (!hasFixedCapital(only.value)) return latexText(only.value);
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([.,:;!?)\]”’"']*)$/u.exec(only.value) ?? [];
    return latexText(before) + inBraces(latexText(core)) + latexText(after);
  }
  const written = word.map(({ latex, value }) => (latex ? value : latexText(value))).join('');
  return word.some(
    ({ latex, value, isProtected }) => !isProtected && (latex ? /[a-z]/i.test(value) : hasFixedCapital(value)),
  )
    ? inBraces(written)
    : written;
}

/** A group that opens with a command is one letter to BibTeX, which then changes its case after all. */
function inBraces(written: string): string {
  return written.startsWith('\\') ? `{{${written}}}` : `{${written}}`;
}

/** A capital after another letter or digit (“LLM”, “GPT-4o”, “3D”), or one that is the whole of a word (“C++”). */
function hasFixedCapital(word: string): boolean {
  if (/[\p{L}\p{N}]\p{Lu}/u.test(word) || /\p{Ll}.*\p{Ll}\p{Lu}/u.test(word)) return true;
  return /(?<![\p{L}\p{N}])\p{Lu}(?![\p{L}’'])/u.test(word) && !/^[^\p{L}]*[AI][^\p{L}]*$/u.test(word);
}
