import { editDistance } from './edit-distance.ts';
import type { IndexReader } from './read-index.ts';

/** A word of the collection that may be meant by one that it does not have. */
export interface Correction {
  readonly form: string;
  readonly distance: number;
  /** Number of papers. */
  readonly count: number;
}

const mostParts = 3;
/** Fewer letters with a slip may be the beginning of anything. */
const shortestBeginning = 5;

/** How many slips are forgiven: none in short words, two in long ones. */
const forgiven = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * Words of the collection that differ from `word` by a slip or two, the likeliest first: fewest slips,
 * then a common first letter, then how many papers have it. A single slip leaves one half of a word
 * whole, so words with the same beginning or the same end are all that has to be looked at.
 * @param isOpen also words of which `word` may be the misspelt beginning
 */
export async function correctWord(index: IndexReader, word: string, isOpen: boolean): Promise<Correction[]> {
  const limit = forgiven(word);
  if (limit === 0 || /\d/.test(word)) return [];
  const half = Math.max(2, Math.floor(word.length / 2));
  const [alike, ending] = await Promise.all([
    index.wordsAround(word.slice(0, half), mostParts),
    index.formsEndingIn(word.slice(half - word.length), mostParts),
  ]);
  const found = new Map<string, Correction>();
  const consider = (form: string, count: number) => {
    if (found.has(form) || form === word) return;
    const distance = slipsBetween(word, form, limit, isOpen);
    if (distance !== null) found.set(form, { form, distance, count });
  };
  for (const { forms, count } of alike) for (const form of forms) consider(form, count);
  for (const { form, count } of ending) consider(form, count);
  const cost = ({ form, distance, count }: Correction) =>
    distance + (form[0] === word[0] ? 0 : 0.5) - (0.12 * Math.log2(1 + count)) / 2;
  return [...found.values()].sort((a, b) => cost(a) - cost(b) || (a.form < b.form ? -1 : 1));
}

/** Slips from a word to a form, or to a form's beginning, which counts as half a slip more; `null` for too many. */
function slipsBetween(word: string, form: string, limit: number, isOpen: boolean): number | null {
  const whole = editDistance(word, form, limit);
  if (whole <= limit) return whole;
  if (!isOpen || form.length <= word.length || word.length < shortestBeginning) return null;
  const begun = editDistance(word, form.slice(0, word.length), 1);
  return begun <= 1 ? begun + 0.5 : null;
}
