import { findAcronyms } from './acronyms.ts';
import { hashWord, mix } from './hash.ts';
import { endings, shapes, type Tokens } from './tokens.ts';

/**
 * What the rest of the text says about the tokens of its head. All arrays are
 * indexed by head token.
 */
export interface Evidence {
  /** Later occurrences of the word inside sentences: in lower case; capitalized. */
  readonly laterLower: Uint8Array;
  readonly laterCapital: Uint8Array;
  /** Later occurrences of the pair (token, next token), case and plural ignored. */
  readonly laterPair: Uint8Array;
  /** Index of the first clause marker (`is`, `we`, `which` …) at or after the token, or -1. */
  readonly nextVerb: Int16Array;
  /** Index of the first token at or after this one that ends a sentence, or `count`. */
  readonly nextStop: Int16Array;
  /** First "(ABC)" at or after the token: its index, and where the words it abbreviates begin (-1: unknown). */
  readonly nextAcronym: Int16Array;
  readonly acronymStart: Int16Array;
}

/** Words that, in lower case, tell that a clause is under way: frequent finite verbs, pronouns, relatives. */
const clauseMarkers = new Set(
  (
    'is are was were has have had can could may might will would should must do does did remains remain ' +
    'plays play become becomes offers offer shows show requires require aims aim provides provide ' +
    'presents faces face struggle struggles suffer suffers ' +
    'often we it which that'
  )
    .split(' ')
    .map(hashWord),
);

const tableSize = 512;

/** Slot of `hash` in a small open-addressing table; 0 is remapped because it marks an empty slot. */
function findSlot(table: Int32Array, hash: number): number {
  const wanted = hash === 0 ? 1 : hash;
  let slot = (wanted ^ (wanted >>> 9)) & (tableSize - 1);
  while (table[slot] !== 0 && table[slot] !== wanted) slot = (slot + 1) & (tableSize - 1);
  return slot;
}

function insert(table: Int32Array, hash: number): void {
  table[findSlot(table, hash)] = hash === 0 ? 1 : hash;
}

function pairStem(tokens: Tokens, index: number): number {
  return mix(tokens.stems[index]!, tokens.stems[index + 1]! + 7);
}

export function endsSentence(ending: number): boolean {
  return ending === endings.period || ending === endings.question || ending === endings.exclamation;
}

/** Tables of `countLater`, emptied for each text. */
const words = new Int32Array(tableSize);
const pairs = new Int32Array(tableSize);
const lower = new Uint8Array(tableSize);
const capital = new Uint8Array(tableSize);
const together = new Uint8Array(tableSize);

/** Counts later occurrences by one pass from the end of the text to its start. */
function countLater(tokens: Tokens, head: number, evidence: Evidence): void {
  for (const table of [words, pairs, lower, capital, together]) table.fill(0);
  for (let index = 0; index < head; index += 1) {
    insert(words, tokens.words[index]!);
    if (index + 1 < tokens.count) insert(pairs, pairStem(tokens, index));
  }
  for (let index = tokens.count - 1; index >= 0; index -= 1) {
    const slot = findSlot(words, tokens.words[index]!);
    const pairSlot = index + 1 < tokens.count ? findSlot(pairs, pairStem(tokens, index)) : -1;
    if (index < head) {
      evidence.laterLower[index] = lower[slot]!;
      evidence.laterCapital[index] = capital[slot]!;
      if (pairSlot >= 0) evidence.laterPair[index] = together[pairSlot]!;
    }
    if (pairSlot >= 0 && pairs[pairSlot] !== 0 && together[pairSlot]! < 200) together[pairSlot]! += 1;
    if (words[slot] === 0) continue;
    if (tokens.shapes[index] === shapes.lower) lower[slot] = Math.min(200, lower[slot]! + 1);
    else if (index > 0 && !endsSentence(tokens.endings[index - 1]!)) capital[slot] = Math.min(200, capital[slot]! + 1);
  }
}

function findNext(tokens: Tokens, head: number, evidence: Evidence): void {
  let verb = -1;
  let stop = tokens.count;
  for (let index = Math.min(tokens.count, head + 40) - 1; index >= 0; index -= 1) {
    if (tokens.shapes[index] === shapes.lower && clauseMarkers.has(tokens.words[index]!)) verb = index;
    if (endsSentence(tokens.endings[index]!)) stop = index;
    if (index < head) {
      evidence.nextVerb[index] = verb;
      evidence.nextStop[index] = stop;
    }
  }
}

/** Gathers the evidence for the first `head` tokens of `text`. */
export function gatherEvidence(text: string, tokens: Tokens, head: number): Evidence {
  const evidence: Evidence = {
    laterLower: new Uint8Array(head),
    laterCapital: new Uint8Array(head),
    laterPair: new Uint8Array(head),
    nextVerb: new Int16Array(head).fill(-1),
    nextStop: new Int16Array(head),
    nextAcronym: new Int16Array(head).fill(-1),
    acronymStart: new Int16Array(head).fill(-1),
  };
  countLater(tokens, head, evidence);
  findNext(tokens, head, evidence);
  findAcronyms(text, tokens, head, evidence.nextAcronym, evidence.acronymStart);
  return evidence;
}
