import { type AskedWord, askedWords } from './asked-words.ts';
import { type Correction, correctWord } from './correct-word.ts';
import type { ParsedQuery } from './parse-query.ts';
import { intersectionOf, unionOf } from './postings.ts';
import type { IndexReader } from './read-index.ts';
import { type Alternative, type Group, idfOf } from './score.ts';
import { stem } from './stem.ts';
import { contentStems, shortStem } from './synonyms.ts';
import { type Synonym, toldForms, type WordEntry } from './word-part.ts';

/** A word that the papers do not have, and what was looked for in its stead. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** What was done with the words of a query besides looking them up. */
export interface Notes {
  readonly replacements: Replacement[];
  /** Words that neither the collection has nor anything like them. */
  readonly unknown: string[];
  /** Abbreviations that were looked for under their other name too. */
  readonly synonyms: Synonym[];
}

/** Shares that what stands in for a word counts with. */
export const shares = { completion: 0.75, synonym: 0.8, correction: 0.9, joined: 0.9 };

/** Longer queries say what they mean: no abbreviation is added for its long form. */
const mostShortened = 6;
/** Still shorter ones get all that may be meant: long forms, and words that two neighbors make together. */
const mostWidened = 3;
/** Files that are fetched for what an unfinished word may become, in a query of few words, and in a longer one. */
const completionParts = { few: 3, many: 1 };
/** An unfinished word of so few letters may become anything. */
const shortest = 2;
/** A last word that so few papers have, beside those with longer ones, is more likely unfinished than meant. */
const leastOwn = 0.2;
/** Words of a pasted text that are looked for. */
const mostAsked = 32;

/** A group for each word of the query, with what the collection has for it. */
export async function findGroups(index: IndexReader, query: ParsedQuery, notes: Notes): Promise<Group[]> {
  const words = mostTelling(askedWords(query));
  const isShort = words.length <= mostWidened;
  const parts = isShort ? completionParts.few : completionParts.many;
  const groups = await Promise.all(words.map((word) => findGroup(index, word, parts, notes)));
  if (words.length > mostShortened) return groups;
  return addSynonyms(index, words, isShort ? await addJoined(index, groups) : groups, notes);
}

/**
 * The words for which files are fetched, in the order of the query: of a whole paragraph those that it has more
 * than once, then the longest, since how many papers have a word is not known before its file is here.
 */
function mostTelling(words: readonly AskedWord[]): readonly AskedWord[] {
  if (words.length <= mostAsked) return words;
  const byWorth = words.toSorted(
    (a, b) => b.times - a.times || b.word.length - a.word.length || a.position - b.position,
  );
  const chosen = new Set(byWorth.slice(0, mostAsked));
  return words.filter((word) => chosen.has(word));
}

async function findGroup(
  index: IndexReader,
  { word, position, times, isOpen }: AskedWord,
  parts: number,
  notes: Notes,
): Promise<Group> {
  const { papers } = index.head;
  const alternatives: Alternative[] = [];
  const key = stem(word);
  const [entry, completion] = await Promise.all([
    index.word(key),
    isOpen && !isNumber(word) ? complete(index, word, key, parts) : null,
  ]);
  if (entry) {
    const own = alternative(entry, word, papers);
    const isBeginning = completion !== null && entry.count < leastOwn * completion.postings.papers.length;
    alternatives.push(isBeginning ? { ...own, form: 0 } : own);
  }
  if (completion) alternatives.push({ ...completion, weight: entry ? shares.completion : 1 });
  if (alternatives.length === 0) {
    const corrections = await correctWord(index, word, isOpen);
    const [best] = corrections;
    if (best) notes.replacements.push({ from: word, to: best.form });
    else notes.unknown.push(word);
    alternatives.push(...(await alternativesOf(index, corrections)));
  }
  return { word, position, times, isRequired: !isOpen || word.length > shortest || isNumber(word), alternatives };
}

/** A number is whole as it is typed: “GPT-5” is not the beginning of “GPT-5.6”. */
export const isNumber = (word: string): boolean => /^[\d.,]+$/.test(word);

/** The likeliest corrections as alternatives, none of which gains by being rarer than the others. */
export async function alternativesOf(index: IndexReader, corrections: readonly Correction[]): Promise<Alternative[]> {
  const { papers } = index.head;
  const chosen = likely(corrections);
  const idf = idfOf(Math.max(...chosen.map(({ count }) => count)), papers);
  const entries = await Promise.all(chosen.map(({ form }) => index.word(stem(form))));
  return entries.flatMap((entry, at) =>
    entry ? [{ ...alternative(entry, chosen[at]?.form ?? '', papers), idf, weight: shares.correction }] : [],
  );
}

/** The corrections that are about as likely as the first. */
function likely(corrections: readonly Correction[]): readonly Correction[] {
  const [first] = corrections;
  return first ? corrections.filter(({ distance }) => distance <= first.distance).slice(0, 3) : [];
}

function alternative(
  { postings, count, forms, stem: key, vector }: WordEntry,
  word: string,
  papers: number,
): Alternative {
  const form = forms.indexOf(word);
  return {
    postings,
    key,
    idf: idfOf(count, papers),
    weight: 1,
    form: form >= 0 && form < toldForms ? 1 << form : 0,
    vector,
  };
}

/** Papers with a longer word that begins with `prefix`, as if it were one word. */
async function complete(
  index: IndexReader,
  prefix: string,
  key: string,
  parts: number,
): Promise<Omit<Alternative, 'weight'> | null> {
  if (/^[a-z0-9]?$/.test(prefix)) return null;
  const around = await index.wordsAround(prefix, parts);
  const longer = around.filter(
    ({ stem: other, forms }) => other !== key && forms.some((form) => form.startsWith(prefix)),
  );
  if (longer.length === 0) return null;
  const { papers } = index.head;
  const postings = unionOf(
    longer.map((entry) => entry.postings),
    papers,
  );
  return { postings, key: `${prefix}*`, idf: idfOf(postings.papers.length, papers), form: 0, vector: null };
}

/** Lets two neighbors be met by the one word that they make together: “pre-training” by “pretraining”. */
async function addJoined(index: IndexReader, groups: readonly Group[]): Promise<Group[]> {
  const { papers } = index.head;
  const added: Alternative[][] = groups.map(() => []);
  for (const [at, { word, position }] of groups.entries()) {
    const next = groups[at + 1];
    if (!next || next.position !== position + 1) continue;
    const joined = word + next.word;
    const entry = await index.word(stem(joined));
    if (!entry) continue;
    for (const part of [at, at + 1]) {
      const own = groups[part]?.alternatives[0]?.idf ?? Number.POSITIVE_INFINITY;
      const found = alternative(entry, joined, papers);
      added[part]?.push({ ...found, idf: Math.min(found.idf, own), weight: shares.joined });
    }
  }
  return groups.map((group, at) => ({ ...group, alternatives: [...group.alternatives, ...(added[at] ?? [])] }));
}

/** Lets an abbreviation be met by its long form, and the words of a long form by the abbreviation. */
async function addSynonyms(
  index: IndexReader,
  words: readonly AskedWord[],
  groups: readonly Group[],
  notes: Notes,
): Promise<Group[]> {
  const stems = words.map(({ word }) => stem(word));
  const added: Alternative[][] = groups.map(() => []);
  for (const [at, key] of stems.entries()) {
    const entry = await index.word(key);
    for (const pair of entry?.synonyms ?? []) {
      const long = contentStems(pair.long);
      const short = shortStem(pair.short);
      const isLongAsked = long.every((part, offset) => stems[at + offset] === part);
      const found = isLongAsked
        ? await shortFor(index, short, long, stems)
        : short === key && words.length <= mostWidened && !long.every((part) => stems.includes(part))
          ? await longFor(index, short, long)
          : [];
      if (found.length > 0) notes.synonyms.push(pair);
      for (const [offset, made] of found.entries()) added[at + offset]?.push(made);
    }
  }
  return groups.map((group, at) => ({ ...group, alternatives: [...group.alternatives, ...(added[at] ?? [])] }));
}

/** The abbreviation in the stead of each word of its long form; it counts no more than that word. */
async function shortFor(
  index: IndexReader,
  short: string,
  long: readonly string[],
  asked: readonly string[],
): Promise<Alternative[]> {
  const entry = asked.includes(short) ? undefined : await index.word(short);
  if (!entry) return [];
  const { papers } = index.head;
  const words = await Promise.all(long.map((part) => index.word(part)));
  return words.map((word) => ({
    ...alternative(entry, '', papers),
    idf: Math.min(idfOf(word?.count ?? 0, papers), idfOf(entry.count, papers)),
    weight: shares.synonym,
  }));
}

/** The papers with all words of the long form in the stead of the abbreviation. */
async function longFor(index: IndexReader, short: string, long: readonly string[]): Promise<Alternative[]> {
  const [own, ...words] = await Promise.all([short, ...long].map((part) => index.word(part)));
  if (!own || words.some((word) => word === undefined)) return [];
  const postings = intersectionOf(words.flatMap((word) => (word ? [word.postings] : [])));
  if (postings.papers.length === 0) return [];
  const idf = idfOf(own.count, index.head.papers);
  return [{ postings, key: long.join(' '), idf, weight: shares.synonym, form: 0, vector: null }];
}
