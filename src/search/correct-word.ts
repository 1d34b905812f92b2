import { editDistance } from './edit-distance.ts';
import type { IndexReader } from './read-index.ts';

/** A word of the collection that may be meant by one that it does not have. */
export interface Correction {
  readonly form: string;
  readonly distance: number;
  /** Number of papers. */
  readonly count: number;
}

/** Parts that are fetched for one word. */
const mostParts = 6;
/** Fewer letters with a slip may be the beginning of anything. */
const shortestBeginning = 5;

/** How many slips are forgiven: none in short words, two in long ones. */
const forgiven = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * Words of the collection that differ from `word` by a slip or two, the likeliest first: fewest slips,
 * then a common first letter, then how many papers have it.
 * @param isOpen also words of which `word` may be the misspelt beginning
 */
export async function correctWord(index: IndexReader, word: string, isOpen: boolean): Promise<Correction[]> {
  const limit = forgiven(word);
  if (limit === 0 || /\d/.test(word)) return [];
  const { beginnings, ends } = wholeSides(index, word);
  const [alike, ending] = await Promise.all([
    Promise.all(beginnings.map((beginning) => index.wordsBeginning(beginning))),
    Promise.all(ends.map((end) => index.formsEndingIn(end, mostParts))),
  ]);
  const found = new Map<string, Correction>();
  const consider = (form: string, count: number) => {
    if (found.has(form) || form === word) return;
    const distance = slipsBetween(word, form, limit, isOpen);
    if (distance !== null) found.set(form, { form, distance, count });
  };
  for (const { forms, count } of alike.flat()) for (const form of forms) consider(form, count);
  for (const { form, count } of ending.flat()) consider(form, count);
  const cost = ({ form, distance, count }: Correction) =>
    distance + (form[0] === word[0] ? 0 : 0.5) - (0.12 * Math.log2(1 + count)) / 2;
  return [...found.values()].sort((a, b) => cost(a) - cost(b) || (a.form < b.form ? -1 : 1));
}

/**
 * A slip leaves whole what is before it and what is after it. For each place where it may be, one of these is
 * looked for: the one that takes fewer parts of the index; the cheapest first, as far as the parts go.
 */
function wholeSides(index: IndexReader, word: string): { beginnings: string[]; ends: string[] } {
  const sides = Array.from({ length: word.length }, (_, at) => {
    const [beginning, end] = [word.slice(0, at), word.slice(at + 2)];
    const [before, after] = [index.partsBeginning(beginning), index.partsEnding(end)];
    return at > 0 && before <= after ? { beginning, parts: before } : { end, parts: after };
  });
  const chosen = { beginnings: new Set<string>(), ends: new Set<string>() };
  let parts = 0;
  for (const side of sides.sort((a, b) => a.parts - b.parts)) {
    parts += side.parts;
    if (parts > mostParts * 2 && chosen.beginnings.size + chosen.ends.size > 0) break;
    if (side.beginning !== undefined) chosen.beginnings.add(side.beginning);
    else if (side.end !== undefined) chosen.ends.add(side.end);
  }
  return { beginnings: [...chosen.beginnings], ends: [...chosen.ends] };
}

/** Slips from a word to a form, or to a form's beginning, which counts as half a slip more; `null` for too many. */
function slipsBetween(word: string, form: string, limit: number, isOpen: boolean): number | null {
  const whole = editDistance(word, form, limit);
  if (whole <= limit) return whole;
  if (!isOpen || form.length <= word.length || word.length < shortestBeginning) return null;
  const begun = editDistance(word, form.slice(0, word.length), 1);
  return begun <= 1 ? begun + 0.5 : null;
}
