import { type Alignment, alignShortForm } from './align-short-form.ts';

/** An abbreviation and what the text says that it stands for. */
export interface Definition {
  readonly short: string;
  readonly long: string;
  /** UTF-16 offset of the short form. */
  readonly offset: number;
}

/** A place that may define an abbreviation: the short form, and the text in which its long form may stand. */
interface Candidate {
  readonly short: string;
  readonly offset: number;
  /** The text that may hold the long form, and where it begins. */
  readonly text: string;
  readonly textOffset: number;
  readonly order: 'long-short' | 'short-long';
  /** How surely the notation says that this is a definition: brackets do, a comma does not. */
  readonly notation: 'bracket' | 'phrase' | 'comma';
}

const shortForm = String.raw`[\p{L}\p{N}][\p{L}\p{N}+^_*.&/-]{0,18}`;
const parenthesis = /\(([^()]{2,160})\)/g;
const lead =
  /^(?:(?:or|aka|a\.k\.a\.?|i\.e\.?|called|termed|henceforth|hereafter|hereinafter|in short|shortly|abbreviated(?: as)?|abbr\.?|denoted(?: as| by)?|short for|which stands for|stands? for|standing for)[,:]?\s+)+/i;
const notDefining =
  /^(?:e\.?g\.?|cf\.?|see|i\.e\.|such as|including|namely|for example|from|with|by|in|on|ours|vs\.?|Fig|Table|Section)\b/i;
const classNoun =
  'model|framework|method|approach|network|benchmark|dataset|corpus|task|algorithm|architecture|system|metric|score|module|loss';
const shortBefore = new RegExp(`(?<![\\p{L}\\p{N}])(${shortForm})(?:\\s+(?:${classNoun})s?)?\\s*$`, 'u');
const longThenShort = new RegExp(
  String.raw`(,?(?<!\s)\s+(?:(?:or|which we (?:call|term|dub|name|denote)|(?:here)?(?:after|inafter)|i\.e\.|a\.k\.a\.|(?:also )?known as|abbreviated(?: as| to| by)?|termed|dubbed|called|coined|named|denoted(?: as| by)?)),?\s+[“"‘']?)(${shortForm})(?![\p{L}\p{N}])`,
  'gu',
);
const gapBeforeLong =
  /,?(?<!\s)\s+(?:is )?(?:short for|stands? for|standing for|which stands for|an? (?:acronym|abbreviation) (?:for|of))\s+|,\s+(?:an?|the)\s+|,\s+i\.e\.,?\s+/g;
const shortAtEnd = new RegExp(`(?<![\\p{L}\\p{N}])${shortForm}$`, 'u');
/** A long form does not end so. */
const endsOpen = /\s(?:a|an|the|of|and|for|in|with|to|on|by|from|via|using|as|at)$/i;
const reach = 260;

/**
 * Abbreviations that a text defines: “long form (SHORT)” as in Schwartz and Hearst, “A simple algorithm
 * for identifying abbreviation definitions in biomedical text” (PSB 2003), and what that leaves out:
 * “SHORT (long form)”, “long form, or SHORT”, “SHORT, short for long form”, “SHORT, a Long Form”.
 * In the order of the text. What is only implied is not found.
 */
export function findDefinitions(text: string): readonly Definition[] {
  if (!/\p{Lu}/u.test(text)) return [];
  const found = new Map<number, Definition>();
  for (const candidate of [...inBrackets(text), ...inPhrases(text)]) {
    const definition = define(candidate);
    if (definition && !found.has(definition.offset)) found.set(definition.offset, definition);
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

/** What a title defines: in brackets, or by its first words, “NAME: Long Form of It”. */
export function findTitleDefinitions(title: string): readonly Definition[] {
  const definitions = findDefinitions(title);
  const [, short, gap = ''] = new RegExp(`^(${shortForm})(\\s*:\\s*)`, 'u').exec(title) ?? [];
  if (!short) return definitions;
  const textOffset = short.length + gap.length;
  const text = title.slice(textOffset, textOffset + reach);
  const named = define({ short, offset: 0, text, textOffset, order: 'short-long', notation: 'comma' });
  return named ? [named, ...definitions] : definitions;
}

function inBrackets(text: string): readonly Candidate[] {
  return [...text.matchAll(parenthesis)].flatMap(({ 0: whole, 1: inner = '', index }) => {
    const open = index + 1;
    const skip = lead.exec(inner)?.[0].length ?? 0;
    const content = inner.slice(skip);
    if (skip === 0 && notDefining.test(content)) return [];
    const before = textBefore(text, index);
    const shorts = shortsIn(content).map(
      (short): Candidate => ({
        short,
        offset: open + skip + content.indexOf(short),
        text: before,
        textOffset: index - before.length,
        order: 'long-short',
        notation: 'bracket',
      }),
    );
    const name = shortBefore.exec(before);
    if (!name?.[1] || whole.length < name[1].length + 4) return shorts;
    const named: Candidate = {
      short: name[1],
      offset: index - before.length + name.index,
      text: content,
      textOffset: open + skip,
      order: 'short-long',
      notation: 'bracket',
    };
    return [...shorts, named];
  });
}

/** The short forms that the content of a bracket may be: whole, up to a comma, or its first word. */
function shortsIn(content: string): readonly string[] {
  const [first = ''] = content.split(/[,;]| or /, 1);
  const bare = first.replace(/^[“"‘'`]+|[”"’'`]+$/g, '').trim();
  const [word = ''] = bare.split(/\s+/, 1);
  return [...new Set([bare, word])].filter((short) => new RegExp(`^${shortForm}(?: ${shortForm})?$`, 'u').test(short));
}

function inPhrases(text: string): readonly Candidate[] {
  const after = [...text.matchAll(longThenShort)].map(({ 0: whole, 1: gap = '', 2: short = '', index }): Candidate => {
    const before = textBefore(text, index);
    return {
      short: withoutStop(short),
      offset: index + whole.length - short.length,
      text: before,
      textOffset: index - before.length,
      order: 'long-short',
      notation: /\bor\b|i\.e\./.test(gap) ? 'comma' : 'phrase',
    };
  });
  const before = [...text.matchAll(gapBeforeLong)].flatMap(({ 0: gap, index }): Candidate[] => {
    const short = shortAtEnd.exec(text.slice(Math.max(0, index - 20), index))?.[0];
    if (short === undefined || !isShortForm(short)) return [];
    const textOffset = index + gap.length;
    const rest = untilStop(text.slice(textOffset, textOffset + reach));
    const notation = /for|of/.test(gap) ? 'phrase' : 'comma';
    return [{ short, offset: index - short.length, text: rest, textOffset, order: 'short-long', notation }];
  });
  return [...after, ...before];
}

function withoutStop(short: string): string {
  return short.replace(/[./&-]+$/, '');
}

/** The sentence so far, from the last bracket on. */
function textBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - reach), index);
  return before.split(/(?<=[.!?;:])\s|[()[\]]/).at(-1) ?? '';
}

function untilStop(text: string): string {
  return text.split(/[.;:()[\]]|,\s+(?:which|that|an?|the)\s/, 1)[0] ?? '';
}

function define(candidate: Candidate): Definition | null {
  const { short, offset, text, textOffset, order, notation } = candidate;
  if (!isShortForm(short)) return null;
  const isLongFirst = order === 'long-short';
  const window = isLongFirst ? lastWords(text, wordLimit(short)) : text;
  const windowOffset = isLongFirst ? textOffset + text.length - window.length : textOffset;
  const names = [short, ...(notation === 'phrase' ? [short.replace(/^.*-(?=\p{L}{3,}$)/u, '')] : [])];
  for (const name of new Set(names)) {
    const alignment = alignShortForm(name, window, {
      fromStart: !isLongFirst,
      toEnd: isLongFirst || notation === 'bracket',
    });
    if (!alignment) continue;
    const long = longForm(candidate, window, alignment);
    if (!isDefinition(name, long, alignment, candidate)) continue;
    return windowOffset + alignment.start === offset ? null : { short, long, offset };
  }
  return null;
}

/** The words that the letters use; where nothing closes the long form, the name that they are part of. */
function longForm({ order, notation }: Candidate, window: string, { start, end }: Alignment): string {
  const isOpen = order === 'short-long' && notation !== 'bracket';
  const rest = isOpen
    ? (/^(?:[-‐][\p{L}\p{N}]+)*(?:\s+\p{Lu}[\p{L}\p{N}-]+){0,2}/u.exec(window.slice(end))?.[0] ?? '')
    : '';
  const isName = /\p{Lu}[^\s-]*$/u.test(window.slice(0, end));
  const long = isOpen
    ? window.slice(start, end) + (isName ? rest : (rest.split(/\s/, 1)[0] ?? ''))
    : window.slice(start);
  return long.replace(/[\s,“”"‘’'`]+$/, '');
}

function isShortForm(short: string): boolean {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length >= 2 && letters.length <= 16 && /\p{Lu}/u.test(short) && !/^\d+\p{Lu}?$/u.test(letters);
}

/** True for what cannot be a word: a capital behind the first letter, or a digit. */
function isMarked(short: string): boolean {
  return /(?<!^)[\p{Lu}\d]/u.test(short.replace(/-\p{Lu}/gu, '-'));
}

/**
 * Whether the letters fit well enough for the notation. A bracket behind the long form leaves the fewest
 * doubts; a comma, or a name that may be an ordinary word, must be spelled out by every letter.
 */
function isDefinition(short: string, long: string, found: Alignment, { notation, order }: Candidate): boolean {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').length;
  if (long.length <= short.length || long.split(/[\s(),]+/).includes(short)) return false;
  const isWhole = found.strength === 1 && found.skipped === 0;
  if (notation === 'comma')
    return isMarked(short) && isWhole && found.used >= 3 && found.score >= 2.4 && !endsOpen.test(long);
  if (!isMarked(short)) return found.strength === 1 && found.used >= 2 && found.skipped <= 1;
  if (notation === 'phrase') return found.strength === 1 && found.used >= 2 && found.skipped <= 1 && found.score >= 1.9;
  if (order === 'short-long')
    return found.strength === 1 && found.used >= 2 && found.skipped <= 1 && !hasOtherDigits(short, long);
  if (found.used === 1) return !/\s/.test(long) && long.length >= letters * 3;
  return found.score >= 1.6;
}

/** “LLMs (Llama-3.1-8B)” is an example, no definition. */
function hasOtherDigits(short: string, long: string): boolean {
  return /\d/.test(long) && !/\d/.test(short);
}

function wordLimit(short: string): number {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').length + (/[2-5]/.test(short) ? 4 : 0);
  return Math.min(letters + 5, letters * 2);
}

function lastWords(text: string, count: number): string {
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  return text.slice(starts.at(-count) ?? 0);
}
