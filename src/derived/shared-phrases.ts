import type { SharedTerms } from './shared-terms.ts';
import { stemWord } from './stem-word.ts';
import type { NumberedText, TermVectors } from './term-vectors.ts';

interface Written {
  readonly title: string;
  readonly abstract: string;
}

/** A paper as written and as numbered words. */
interface Side {
  readonly written: Written;
  readonly text: NumberedText;
}

/** Adjacent words of a text. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** Whether the general noun behind them belongs to the phrase. */
  readonly hasHead: boolean;
}

/** A word may end a phrase where its phrases end with it in this share of cases; adjectives stay below. */
const leastEndShare = 0.22;
/** And a single word must be a noun for certain. */
const leastAlone = 0.3;
/** A reason that counts for less than this share of the best is none. */
const leastShare = 0.3;
const mostReasons = 3;

/**
 * What brings two papers together, in the words of the first: up to three whole noun phrases that both have,
 * those that count for most first. A phrase is as long as both texts allow (“synthetic aperture radar”, not
 * “aperture radar”), begins at no verb and ends at a noun.
 */
export function sharedPhrases(
  a: Side,
  b: Side,
  terms: SharedTerms['terms'],
  { wordsOf, endShares }: TermVectors,
): readonly string[] {
  const least = (terms[0]?.weight ?? 0) * leastShare;
  const used = new Set<number>();
  const phrases: string[] = [];
  for (const { term, weight } of terms) {
    if (phrases.length === mostReasons || weight < least) break;
    const words = wordsOf(term);
    if (words.some((word) => used.has(word))) continue;
    const span = phraseAround(words, a, b, endShares);
    if (!span) continue;
    for (let at = span.from; at <= span.to; at++) used.add(a.text.words[at] ?? -1);
    phrases.push(asWritten(a, span));
  }
  return phrases;
}

/** The longest phrase around a term that may be shown, wherever in the first text it is. */
function phraseAround(term: readonly number[], a: Side, b: Side, endShares: Float32Array): Span | null {
  let best: Span | null = null;
  for (const at of placesOf(term, a.text)) {
    const span = trimmed(withHead(widened(at, term.length, a.text, b.text), a, b), a, endShares);
    if (!span || !covers(span, at, term.length) || !isWhole(span, a, b)) continue;
    if (lengthOf(span) === 0 && !isAlone(term, a, b, endShares)) continue;
    if (!best || lengthOf(span) > lengthOf(best)) best = span;
  }
  return best;
}

/** Whether a single word says enough: a noun, nowhere used as a verb, on which both papers lay stress. */
function isAlone(term: readonly number[], a: Side, b: Side, endShares: Float32Array): boolean {
  return (
    (endShares[term[0] ?? -1] ?? 0) >= leastAlone &&
    isStressed(term, a.text) &&
    isStressed(term, b.text) &&
    !placesOf(term, a.text).some((at) => isVerb(at, a))
  );
}

/** A word that is in the title, or more than once in the abstract. */
function isStressed([word = -1]: readonly number[], { words, titleLength }: NumberedText): boolean {
  const first = words.indexOf(word);
  return first >= 0 && (first < titleLength || words.indexOf(word, first + 1) >= 0);
}

/** How many words a phrase has beside one. */
function lengthOf({ from, to, hasHead }: Span): number {
  return to - from + Number(hasHead);
}

function covers({ from, to }: Span, at: number, length: number): boolean {
  return from <= at && to >= at + length - 1;
}

/** Where a term is in a text: in the abstract first, because titles are set in capitals. */
function placesOf(term: readonly number[], { words, isNext, titleLength }: NumberedText): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < words.length; at++)
    if (term.every((word, place) => words[at + place] === word && (place === 0 || isNext[at + place] === 1)))
      places.push(at);
  return [...places.filter((at) => at >= titleLength), ...places.filter((at) => at < titleLength)].slice(0, 8);
}

function widened(at: number, length: number, text: NumberedText, other: NumberedText): Span {
  let span = { from: at, to: at + length - 1 };
  for (let grown: typeof span | null = span; grown && grown.to - grown.from < 4; ) {
    span = grown;
    const wider = [
      { from: span.from - 1, to: span.to },
      { from: span.from, to: span.to + 1 },
    ];
    grown = wider.find((candidate) => isPhrase(text, candidate) && placeIn(other, text, candidate) >= 0) ?? null;
  }
  return { ...span, hasHead: false };
}

/** Adjacent words, all of the title or all of the abstract. */
function isPhrase({ words, isNext, titleLength }: NumberedText, { from, to }: { from: number; to: number }): boolean {
  if (from < 0 || to >= words.length || (from < titleLength && to >= titleLength)) return false;
  for (let at = from + 1; at <= to; at++) if (isNext[at] === 0) return false;
  return true;
}

/** The first place from `start` at which another text has the words of a span, or −1. */
function placeIn(other: NumberedText, text: NumberedText, { from, to }: { from: number; to: number }, start = 0) {
  const first = text.words[from] ?? -1;
  for (let at = other.words.indexOf(first, start); at >= 0; at = other.words.indexOf(first, at + 1)) {
    let length = 1;
    while (
      length <= to - from &&
      other.words[at + length] === text.words[from + length] &&
      other.isNext[at + length] === 1
    )
      length++;
    if (length > to - from) return at;
  }
  return -1;
}

/** Takes the general noun behind a phrase along where the other text has it there too. */
function withHead(span: Span, a: Side, b: Side): Span {
  const head = headAfter(a, span.to);
  if (head === '') return span;
  const length = span.to - span.from;
  for (let at = placeIn(b.text, a.text, span); at >= 0; at = placeIn(b.text, a.text, span, at + 1))
    if (headAfter(b, at + length) === head) return { ...span, hasHead: true };
  return span;
}

function headAfter({ written, text }: Side, at: number): string {
  const end = text.headEnds[at] ?? 0;
  if (end === 0) return '';
  const source = at < text.titleLength ? written.title : written.abstract;
  return stemWord(source.slice((text.ends[at] ?? 0) + 1, end).toLowerCase());
}

/** Without a verb or an adverb before the phrase, and without adjectives behind it. */
function trimmed(span: Span, side: Side, endShares: Float32Array): Span | null {
  let { from, to } = span;
  while (from <= to && (isVerb(from, side) || /ly$/i.test(wordAt(from, side)))) from++;
  if (span.hasHead) return from <= to ? { ...span, from } : null;
  while (to >= from && (endShares[side.text.words[to] ?? -1] ?? 0) < leastEndShare) to--;
  return from <= to ? { from, to, hasHead: false } : null;
}

function wordAt(at: number, { written, text }: Side): string {
  const source = at < text.titleLength ? written.title : written.abstract;
  return source.slice(text.starts[at], text.ends[at]);
}

/** By the word before: “to compress videos”, “by compressing videos”. */
function isVerb(at: number, side: Side): boolean {
  const { written, text } = side;
  const isInTitle = at < text.titleLength;
  const source = isInTitle ? written.title : written.abstract;
  const before = source.slice(Math.max(0, (text.starts[at] ?? 0) - 24), text.starts[at]);
  if (/\b(?:to|we|can|could|will|would|may|might|must|should|not|they|that)\s$/i.test(before)) return true;
  if (!/ing$/i.test(wordAt(at, side))) return false;
  return /(?:^|\b(?:by|for|of|in|when|while|without|and|from|before|after|than|at|on|is|are|thus|thereby)\s|[,;:.]\s)$/i.test(
    before,
  );
}

/** Whether neither end cuts a compound: “view” is no phrase of “multi-view”, unless the other text has it whole. */
function isWhole(span: Span, a: Side, b: Side): boolean {
  const [start, end, source] = offsetsOf(span, a);
  const before = /[\p{L}\p{N}]+-$/u.exec(source.slice(Math.max(0, start - 30), start))?.[0];
  const after = /^-[\p{L}\p{N}]+/u.exec(source.slice(end, end + 30))?.[0];
  if (before === undefined && after === undefined) return true;
  return placeIn(b.text, a.text, span) < 0;
}

function offsetsOf({ from, to, hasHead }: Span, { written, text }: Side): readonly [number, number, string] {
  const source = from < text.titleLength ? written.title : written.abstract;
  return [text.starts[from] ?? 0, (hasHead ? text.headEnds[to] : text.ends[to]) ?? 0, source];
}

/** A phrase in the words of a paper; only words with capitals inside keep them. */
function asWritten(side: Side, span: Span): string {
  const [start, end, source] = offsetsOf(span, side);
  const written = source
    .slice(start, end)
    .replace(/[’']s?$/, '')
    .replace(/\s+/g, ' ');
  return written.replace(/(?<!\p{L})\p{Lu}\p{Ll}+(?![\p{L}\p{N}])/gu, (name) => name.toLowerCase());
}
