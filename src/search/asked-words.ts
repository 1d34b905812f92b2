import type { ParsedQuery } from './parse-query.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { type Token, tokenize } from './tokenize.ts';

/** A word that a query asks for. */
export interface AskedWord {
  /** Folded. */
  readonly word: string;
  /** Count of the query's words before it. */
  readonly position: number;
  /** How often the query has it, in any form. */
  readonly times: number;
  /** True for the last word, which may be unfinished. */
  readonly isOpen: boolean;
}

/** What readers call what they look for, and the words that lead from there to what it is about. */
const things = /^(?:papers?|articles?|publications?|preprints?|works?|research|literature|studies)$/;
const links =
  /^(?:on|about|that|which|who|where|for|in|by|dealing|concerning|regarding|discussing|describing|exist|written)$/;
const mostTimes = 8;

/**
 * The words that count: no stop words and none about the query itself (“papers on …”), unless there is nothing
 * else; each stem once.
 */
export function askedWords({ text, isOpen }: Pick<ParsedQuery, 'text' | 'isOpen'>): AskedWord[] {
  const all = tokenize(text).filter(({ derived }) => !derived);
  const lastPosition = all.at(-1)?.position;
  const telling = all.filter(({ word }, at) => !stopWords.has(word) && !isAboutQuery(all, at));
  const words = new Map<string, AskedWord>();
  for (const { word, position } of telling.length > 0 ? telling : all) {
    const key = stem(word);
    const known = words.get(key);
    if (known) words.set(key, { ...known, times: Math.min(known.times + 1, mostTimes) });
    else words.set(key, { word, position, times: 1, isOpen: isOpen && position === lastPosition });
  }
  return [...words.values()];
}

/** True for “papers” in “papers about hallucination”, not in “scientific papers”. */
function isAboutQuery(words: readonly Token[], at: number): boolean {
  const [word, next] = [words[at]?.word ?? '', words[at + 1]?.word ?? ''];
  if (at > 0 && words.slice(0, at).some((before) => !stopWords.has(before.word)) && !/s$/.test(word)) return false;
  return things.test(word) ? links.test(next) : false;
}
