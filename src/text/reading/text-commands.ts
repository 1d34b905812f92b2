import type { PhrasingContent } from 'mdast';
import { accented, operators, signs } from '../../parser/latex-to-text.ts';
import { script, smallCaps } from './nodes.ts';
import type { Found, Reading } from './reading.ts';
import { unitText } from './unit-text.ts';

/** What commands make of the group that follows them. */
const effects: Readonly<Record<string, (children: PhrasingContent[], plain: string) => readonly PhrasingContent[]>> = {
  textbf: (children) => [{ type: 'strong', children }],
  textit: (children) => [{ type: 'emphasis', children }],
  textsl: (children) => [{ type: 'emphasis', children }],
  emph: (children) => [{ type: 'emphasis', children }],
  texttt: (_, value) => [{ type: 'inlineCode', value }],
  textsc: (children) => [smallCaps(children)],
  textsuperscript: (children) => [script('sup', children)],
  textsubscript: (children) => [script('sub', children)],
};
const emphases: Readonly<Record<string, string>> = {
  em: 'emph',
  it: 'emph',
  sl: 'emph',
  itshape: 'emph',
  slshape: 'emph',
  bf: 'textbf',
  bfseries: 'textbf',
  tt: 'texttt',
  ttfamily: 'texttt',
  sc: 'textsc',
  scshape: 'textsc',
};
/** Commands that show their group as it is. */
const wrappers =
  /^(?:text(?:rm|sf|normal|up|md|greek|cyrillic)?|underline|uline|sout|st|num|[mh]box|fbox|ensuremath|operatorname|boldsymbol|bm|math\w+|title|lowercase|uppercase|protect|centerline|acs?|gls|url|path|nolinkurl|textnormal|enquote)$/;
const switches =
  /^(?:em|it|sl|bf|tt|sc|rm|sf|\w+(?:shape|series|family)|large|Large|LARGE|huge|Huge|small|footnotesize|scriptsize|tiny|normalsize|centering|noindent|protect|displaystyle|textstyle|par|newline|linebreak|newpage|maketitle|relax|xspace|smallskip|medskip|bigskip|hfill|vfill|quad|qquad)$/;
const citing = /^(?:no|paren|text|auto|foot|full)?[cC]ite(?:\w{0,9})$|^(?:page|eq|auto|c|C|name|v|V)?ref$/;
/** Nothing of it is shown, its groups included. */
const silent =
  /^(?:label|[vh]space|index|footnotemark|thispagestyle|pagestyle|vskip|hskip|color|fontsize|selectfont|includegraphics|input|bibliography\w*|setlength)$/;
const notes = /^(?:thanks|footnote(?:text)?|titlenote|tnoteref|fnref|tnote|note)$/;
/** TeX takes no space after these: `Stra\ss e`, `ship\textquoteright s`. */
const letterSign = /^(?:ss|ae|AE|oe|OE|o|O|l|L|aa|AA|i|j|textquote\w+|guillemot\w+|textendash|textemdash)$/;

/** Commands that papers define for words they often need, and the names of TeX. */
const words = new Map([
  ['ie', 'i.e.'],
  ['eg', 'e.g.'],
  ['etal', 'et al.'],
  ['etc', 'etc.'],
  ['TeX', 'TeX'],
  ['LaTeX', 'LaTeX'],
  ['BibTeX', 'BibTeX'],
]);

const commandName = /\\([a-zA-Z]+)(\*?)/y;
const bracket = /\s{0,3}\[[^[\]]{0,200}\]/y;

/** Reads a command that begins at `start` with a backslash and a letter. `null`: nobody knows it, and it is text. */
export function readCommand(reading: Reading, start: number): Found | null {
  const { text } = reading.source;
  commandName.lastIndex = start;
  const [whole, name = ''] = commandName.exec(text) ?? [];
  if (whole === undefined) return null;
  const after = start + whole.length;
  if (citing.test(name)) return readCitation(reading, after, start);
  if (effects[name] || wrappers.test(name)) {
    const group = groupAt(reading, after);
    if (!group) return null;
    return { nodes: applyCommand(reading, name, group.from, group.to), end: group.end };
  }
  if (notes.test(name)) return readNote(reading, after, start);
  if (silent.test(name)) return { nodes: [], end: behindGroups(reading, after, 2) };
  if (/^(?:href|foreignlanguage|textcolor|colorbox|fontfamily|raisebox|scalebox|resizebox|rotatebox)$/.test(name))
    return readLastGroup(reading, after);
  if (name === 'texorpdfstring') return readFirstGroup(reading, after);
  if (/^(?:SI|qty|si|unit)$/.test(name)) return readUnit(reading, after);
  if (/^[cvuHkrbdt]$/.test(name)) return readAccent(reading, name, after);
  if (switches.test(name)) return { nodes: [], end: behindSpace(text, after) };
  return readSign(reading, name, after);
}

/** `{\em words}`: the group whose `{` stands at `start`, shown as the switch at its beginning says. */
export function readSwitchedGroup(reading: Reading, start: number, close: number): readonly PhrasingContent[] | null {
  const [whole, name = ''] =
    /^\{\s?\\([a-z]{2,8})(?![a-zA-Z])\s?/.exec(reading.source.text.slice(start, start + 14)) ?? [];
  const command = emphases[name];
  if (whole === undefined || command === undefined) return null;
  return applyCommand(reading, command, start + whole.length, close);
}

/** What a command makes of the text from `from` to `to`. */
export function applyCommand(reading: Reading, name: string, from: number, to: number): readonly PhrasingContent[] {
  const effect = effects[name];
  if (name === 'url' || name === 'path' || name === 'nolinkurl')
    return [{ type: 'text', value: reading.source.text.slice(from, to).replace(/\\([_%#&~])/g, '$1') }];
  const children = reading.read(from, to);
  return effect ? effect(children, reading.plain(children)) : children;
}

function readSign(reading: Reading, name: string, after: number): Found | null {
  const { text } = reading.source;
  const sign = signs[name] ?? words.get(name) ?? (operators.has(name) ? name : undefined);
  if (sign === undefined) return null;
  const group = groupAt(reading, after);
  const value: PhrasingContent = { type: 'text', value: sign };
  if (group && text[after] === '{') return { nodes: [value, ...reading.read(group.from, group.to)], end: group.end };
  return { nodes: [value], end: letterSign.test(name) ? behindSpace(text, after) : after };
}

function readAccent(reading: Reading, name: string, after: number): Found | null {
  const [whole, inGroup, behind] =
    /^(?:\{\\?(\p{L})\}|\s+(\p{L}))/u.exec(reading.source.text.slice(after, after + 8)) ?? [];
  const letter = inGroup ?? behind;
  if (whole === undefined || letter === undefined) return null;
  return { nodes: [{ type: 'text', value: accented(letter, name) }], end: after + whole.length };
}

function readCitation(reading: Reading, after: number, start: number): Found | null {
  const { text } = reading.source;
  const group = groupAt(reading, behindBrackets(text, after));
  if (!group) return null;
  const keys = text
    .slice(group.from, group.to)
    .split(',')
    .map((key) => key.trim())
    .join(', ');
  return { nodes: [{ type: 'text', value: `${gapBefore(text, start)}[${keys}]` }], end: group.end };
}

/** A note is no part of a title; in an abstract it stands in brackets. */
function readNote(reading: Reading, after: number, start: number): Found | null {
  const { text } = reading.source;
  const group = groupAt(reading, behindBrackets(text, after));
  if (!group) return null;
  if (reading.source.isTitle) return { nodes: [], end: group.end };
  const open: PhrasingContent = { type: 'text', value: `${gapBefore(text, start)}(` };
  return { nodes: [open, ...reading.read(group.from, group.to), { type: 'text', value: ')' }], end: group.end };
}

function readLastGroup(reading: Reading, after: number): Found | null {
  const first = groupAt(reading, behindBrackets(reading.source.text, after));
  const second = first && groupAt(reading, first.end);
  const shown = second ?? first;
  return shown && { nodes: reading.read(shown.from, shown.to), end: shown.end };
}

/** What is set, of the two groups that say how a text is set and how a table of contents has it. */
function readFirstGroup(reading: Reading, after: number): Found | null {
  const first = groupAt(reading, after);
  return first && { nodes: reading.read(first.from, first.to), end: groupAt(reading, first.end)?.end ?? first.end };
}

/** `\\SI{3}{\\kilo\\metre}`, `\\si{\\micro\\gram}`: a number, if there is one, and its unit. */
function readUnit(reading: Reading, after: number): Found | null {
  const { text } = reading.source;
  const first = groupAt(reading, behindBrackets(text, after));
  if (!first) return null;
  const second = groupAt(reading, first.end);
  const [number, unit] = second ? [first, second] : [null, first];
  const value = [...(number ? [text.slice(number.from, number.to)] : []), unitText(text.slice(unit.from, unit.to))];
  return { nodes: [{ type: 'text', value: value.join('\u202F') }], end: unit.end };
}

function gapBefore(text: string, start: number): string {
  return start === 0 || /[\s~([]/.test(text[start - 1] ?? '') ? '' : ' ';
}

interface Group {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

function groupAt({ source: { text, braces } }: Reading, at: number): Group | null {
  const open = behindSpace(text, at);
  const close = text[open] === '{' ? braces.get(open) : undefined;
  return close === undefined ? null : { from: open + 1, to: close, end: close + 1 };
}

function behindGroups(reading: Reading, at: number, most: number): number {
  let end = behindBrackets(reading.source.text, at);
  for (let count = 0; count < most; count++) end = groupAt(reading, end)?.end ?? end;
  return end;
}

function behindBrackets(text: string, at: number): number {
  let end = at;
  for (let count = 0; count < 2; count++) {
    bracket.lastIndex = end;
    end += bracket.exec(text)?.[0].length ?? 0;
  }
  return end;
}

function behindSpace(text: string, at: number): number {
  let end = at;
  while (end < at + 4 && /[ \t]/.test(text[end] ?? '')) end++;
  return end;
}
