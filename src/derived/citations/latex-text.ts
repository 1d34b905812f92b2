import { latexToText } from '../../parser/latex-to-text.ts';
import { formula } from '../../text/formula-ranges.ts';

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
}

/** A group that a command begins; a command with its arguments; an accent; an escaped sign. */
const command =
  /\{\\(?:[a-zA-Z]+\b|['"`^~=.])[^{}$]*(?:\{[^{}]*\})?\}|\\[a-zA-Z]+\*?(?:\{(?:[^{}]|\{[^{}]*\})*\})*|\\['"`^~=.](?:\{\p{L}\}|\p{L})|\\[%&#_$]/u;
const latexPiece = new RegExp(`${formula.source}|${command.source}`, 'uy');

/**
 * A title as a BibTeX field: its LaTeX stays LaTeX, everything else is escaped, and words whose capitals
 * a style may not lower (“LLM”, “DuoAttention”, formulas) stand in braces.
 */
export function latexTitle(title: string): string {
  return words(pieces(title)).map(protectedWord).join(' ');
}

function pieces(text: string): readonly Piece[] {
  const found: Piece[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    latexPiece.lastIndex = at;
    const [value] = latexPiece.exec(text) ?? [];
    if (value !== undefined && isLatex(value)) {
      if (plain !== '') found.push({ latex: false, value: plain });
      plain = '';
      found.push({ latex: true, value: asInline(withoutComments(value)) });
      at += value.length;
    } else {
      plain += text[at];
      at++;
    }
  }
  return plain === '' ? found : [...found, { latex: false, value: plain }];
}

/** Braces that do not pair would end the field; a command that nobody knows is a backslash and a word. */
function isLatex(value: string): boolean {
  let depth = 0;
  for (const sign of value) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0 && (value.startsWith('$') || value.startsWith('\\(') || latexToText(value) !== value);
}

/** A bare `%` would hide the rest of the line, a bare `#` is an error; `&` only outside of formulas. */
function withoutComments(value: string): string {
  const bare = /^\$|^\\\(/.test(value) ? /\\[\s\S]|[%#]/g : /\\[\s\S]|[%#&]/g;
  return value.replace(bare, (sign) => (sign.startsWith('\\') ? sign : `\\${sign}`));
}

/** A title has no display of its own, and its `{\deg}` is a degree sign. */
function asInline(value: string): string {
  return value === '{\\deg}' ? '$^\\circ$' : value.replace(/^\$\$|\$\$$/g, '$$');
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
  return word.some(({ latex, value }) => (latex ? /[a-z]/i.test(value) : hasFixedCapital(value)))
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
