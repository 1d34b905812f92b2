import type { PhrasingContent } from 'mdast';
import { accented } from '../../parser/latex-to-text.ts';
import { formula, formulaIn, isPrice } from '../formula-ranges.ts';
import { pairBraces, protectsCase } from './braces.ts';
import { lineSeparator, pairTags, type TagPair } from './html-tags.ts';
import { inlineMath, markedMath, script, smallCaps } from './nodes.ts';
import { isFormula, isMarkdownEscaped } from './notation.ts';
import { plainPhrasing } from './plain-text.ts';
import { dashFor, isTie, quoteAt } from './quotes-and-dashes.ts';
import type { Found, Reading, Source } from './reading.ts';
import { applyCommand, readCommand, readSwitchedGroup } from './text-commands.ts';

/** Deeper than anyone writes; beyond it signs are text. */
const deepest = 40;
/** A sign that may begin something, or an address or path, in which signs mean nothing. */
const special =
  /[<\\{$`~\u00AD\u2028]|-{2,}|https?:\/\/[^\s<>"{}]{1,2000}|(?<![\p{L}\p{N}])[A-Za-z]:\\[^\s"'<>]{1,300}/gu;
const stickyFormula = new RegExp(formula.source, 'y');
const bareCommand = /(?<![\p{L}\\])(?:textbf|textit|textsc|textsf|textrm|textnormal|underline|emph|texttt|text)$/u;
/** A formula that holds words and nothing else is these words: `$\textit{near}$`. */
const wordsOnly = /^\s*\\(?:text\w*|emph|mathrm|mathtt|mathsf)\{[^{}$]*\}\s*$/;

/** The phrasing that a text in whatever notation stands for. A sign that means nothing is text. */
export function readPhrasing(text: string, isTitle: boolean): PhrasingContent[] {
  const isMarkdown = isMarkdownEscaped(text);
  const isTex = !isMarkdown && /\\[a-zA-Z]{2,}|\\["'`^~=.]\{?\p{L}|\$[^$]+\$|``/u.test(text);
  const escapesQuotes = /\\"(?![\p{L}{\\])/u.test(text);
  const source = { text, tags: pairTags(text), braces: pairBraces(text), isMarkdown, isTex, isTitle, escapesQuotes };
  return readRange(source, 0, text.length, 0);
}

function readRange(source: Source, start: number, end: number, depth: number): PhrasingContent[] {
  const reading: Reading = {
    source,
    read: (from, to) => readRange(source, from, to, depth + 1),
    plain: plainPhrasing,
  };
  const nodes: PhrasingContent[] = [];
  let done = start;
  for (let at = start; depth <= deepest; ) {
    special.lastIndex = at;
    const match = special.exec(source.text);
    if (!match || match.index >= end) break;
    const [sign] = match;
    const found = readSign(reading, sign, match.index);
    at = match.index + sign.length;
    if (!found || found.end > end || (found.start ?? match.index) < done) continue;
    addText(nodes, source.text.slice(done, found.start ?? match.index));
    for (const node of found.nodes) {
      if (node.type === 'text') addText(nodes, node.value === ' ' && endsWithSpace(nodes) ? '' : node.value);
      else nodes.push(node);
    }
    at = done = found.end;
  }
  addText(nodes, source.text.slice(done, end));
  return nodes;
}

function addText(nodes: PhrasingContent[], value: string): void {
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value += value;
  else if (value !== '') nodes.push({ type: 'text', value });
}

function endsWithSpace(nodes: readonly PhrasingContent[]): boolean {
  const last = nodes.at(-1);
  return last?.type === 'text' && last.value.endsWith(' ');
}

function readSign(reading: Reading, sign: string, at: number): Found | null {
  const { source } = reading;
  if (sign === '<') return readTag(reading, at);
  if (sign === '\\') return readBackslash(reading, at);
  if (sign === '{') return readGroup(reading, at);
  if (sign === '$') return readFormula(reading, at);
  if (sign === '`') return readQuote(reading, at);
  if (sign === '~') return isTie(source.text, at, source.isTex) ? textFound(' ', at + 1) : null;
  if (sign === '\u00AD') return textFound('', at + 1);
  if (sign === lineSeparator)
    return source.isTitle ? textFound(' ', at + 1) : { nodes: [{ type: 'break' }], end: at + 1 };
  if (sign.startsWith('-')) {
    const dash = dashFor(source.text, at, sign);
    return dash === null ? null : textFound(dash, at + sign.length);
  }
  // An address or a path: only what escapes signs in the notation of the text around goes.
  const isEscaped = source.isMarkdown || (source.isTex && sign.startsWith('http'));
  return textFound(isEscaped ? sign.replace(/\\([_%#&~.\-()])/g, '$1') : sign, at + sign.length);
}

function textFound(value: string, end: number): Found {
  return { nodes: value === '' ? [] : [{ type: 'text', value }], end };
}

function readTag(reading: Reading, at: number): Found | null {
  const pair = reading.source.tags.get(at);
  if (!pair) return null;
  return { nodes: pair.isEmpty ? [] : taggedNodes(reading, at, pair), end: pair.end };
}

function taggedNodes(
  { source: { text }, read, plain }: Reading,
  at: number,
  pair: TagPair,
): readonly PhrasingContent[] {
  const { effect, open, close, end } = pair;
  if (effect === 'math') return [markedMath(text.slice(at, end))];
  if (effect === 'tex') {
    const latex = text.slice(open, close).replace(/^[\s\S]*\\begin\{document\}|\\end\{document\}[\s\S]*$/g, '');
    return hasMathml(text, at, end) ? [] : [inlineMath(latex.trim().replace(/^\$+|\$+$/g, ''))];
  }
  const children = read(open, close);
  if (effect === 'em') return [{ type: 'emphasis', children }];
  if (effect === 'strong') return [{ type: 'strong', children }];
  if (effect === 'code') return [{ type: 'inlineCode', value: plain(children) }];
  if (effect === 'sub' || effect === 'sup') return [script(effect, children)];
  return effect === 'small-caps' ? [smallCaps(children)] : children;
}

/** Whether the formula whose TeX lies between two offsets is there in MathML too: then that is shown. */
function hasMathml(text: string, at: number, end: number): boolean {
  const from = Math.max(text.lastIndexOf('-formula', at), text.lastIndexOf('alternatives', at), 0);
  const close = /-formula>|alternatives>/g;
  close.lastIndex = end;
  return /<(?:mml:)?math[\s>]/.test(text.slice(from, close.exec(text)?.index));
}

function readQuote({ source: { text }, read }: Reading, at: number): Found | null {
  const quote = quoteAt(text, at);
  if (!quote) return null;
  const [open, close] = [quote.open, quote.close].map((value): PhrasingContent => ({ type: 'text', value }));
  return open && close ? { nodes: [open, ...read(quote.from, quote.to), close], end: quote.end } : null;
}

function readFormula({ source: { text }, read }: Reading, at: number): Found | null {
  stickyFormula.lastIndex = at;
  const [whole, ...groups] = stickyFormula.exec(text) ?? [];
  if (whole === undefined) return null;
  const latex = formulaIn(groups);
  if (isPrice(latex)) return null;
  const delimiter = /^(?:\$\$|\\\(|\$)/.exec(whole)?.[0].length ?? 1;
  if (wordsOnly.test(latex))
    return { nodes: read(at + delimiter, at + whole.length - delimiter), end: at + whole.length };
  return { nodes: [inlineMath(latex)], end: at + whole.length };
}

function readGroup(reading: Reading, at: number): Found | null {
  const { text, braces, isTitle } = reading.source;
  const close = braces.get(at);
  if (close === undefined) return null;
  const end = close + 1;
  const [name] = bareCommand.exec(text.slice(Math.max(0, at - 14), at)) ?? [];
  if (name !== undefined) return { nodes: applyCommand(reading, name, at + 1, close), start: at - name.length, end };
  if (/[\^_]$/.test(text.slice(Math.max(0, at - 1), at))) return null;
  const switched = readSwitchedGroup(reading, at, close);
  if (switched) return { nodes: switched, end };
  const content = text.slice(at + 1, close);
  const isWhole = isTitle && at === 0 && end === text.length;
  if (/^\\(?:[a-zA-Z]|["'`^~=.])/.test(content)) return { nodes: reading.read(at + 1, close), end };
  if (!isWhole && !protectsCase(content)) return null;
  return { nodes: [{ type: 'fixedCase', children: reading.read(at + 1, close) }], end };
}

const accentOnAccent = /\\(['"`^~=.])\{\s?\\(['"`^~=.])\s?(?:\{(\p{L})\}|(\p{L}))\s?\}/uy;
const accent = /\\(['"`^~=.])(?:\{\\?(\p{L})\}|\\([ij])(?![a-zA-Z])|(\p{L}))/uy;
const display = /\\\[([^\n]{1,500}?)\\\]/y;

function readBackslash(reading: Reading, at: number): Found | null {
  const { text, isMarkdown, isTex, isTitle } = reading.source;
  const next = text[at + 1] ?? '';
  if (isMarkdown) return /[!-/:-@[-`{-~]/.test(next) ? textFound(next, at + 2) : null;
  if (/[a-zA-Z]/.test(next)) return readCommand(reading, at);
  if (next === '(') return readBrackets(reading, at);
  if (next === '[') {
    display.lastIndex = at;
    const [whole, latex = ''] = display.exec(text) ?? [];
    return whole !== undefined && isFormula(latex) ? { nodes: [inlineMath(latex)], end: at + whole.length } : null;
  }
  if (next === '"' && reading.source.escapesQuotes) return textFound(next, at + 2);
  accentOnAccent.lastIndex = at;
  const [both, outer = '', inner = '', braced, bare = ''] = accentOnAccent.exec(text) ?? [];
  if (both !== undefined) return textFound(accented(accented(braced ?? bare, inner), outer), at + both.length);
  accent.lastIndex = at;
  const [whole, mark = '', ...letters] = accent.exec(text) ?? [];
  if (whole !== undefined) {
    const letter = letters.find((one) => one !== undefined) ?? '';
    return textFound(accented(letter, mark), at + whole.length);
  }
  if (next === '\\') {
    const [ends] = /^\\\\\*?(?:\[[^\]]{0,12}\])?\s{0,9}/.exec(text.slice(at, at + 30)) ?? [];
    if (ends === undefined || !(isTex || /^\\\\(?:\s|$)/.test(text.slice(at, at + 3)))) return null;
    return isTitle ? textFound(' ', at + ends.length) : { nodes: [{ type: 'break' }], end: at + ends.length };
  }
  if (/[\^~]/.test(next) && text.startsWith('{}', at + 2)) return textFound(next, at + 4);
  if (/[%&#_${}]/.test(next)) return textFound(next, at + 2);
  if (next === ' ') return textFound(' ', at + 2);
  if (/[,;:]/.test(next)) return textFound('\u202F', at + 2);
  return /[!/@-]/.test(next) && isTex ? textFound('', at + 2) : null;
}

/** `\(…\)`: a formula, or brackets that somebody escaped. */
function readBrackets(reading: Reading, at: number): Found | null {
  const { text } = reading.source;
  stickyFormula.lastIndex = at;
  const [whole, ...groups] = stickyFormula.exec(text) ?? [];
  if (whole === undefined) return null;
  if (isFormula(formulaIn(groups))) return readFormula(reading, at);
  const end = at + whole.length;
  const [open, close] = ['(', ')'].map((value): PhrasingContent => ({ type: 'text', value }));
  return open && close ? { nodes: [open, ...reading.read(at + 2, end - 2), close], end } : null;
}
