import { newQuestions } from '../loaders/describe-vacant.ts';
import type { Library } from '../loaders/load-library.ts';
import { settleAddress } from '../loaders/settle-address.ts';
import { printable } from '../parser/diagnostic.ts';
import type { ReviewKey } from './review-session.ts';

const help = 'Enter or a: the same paper   o: another paper   s: skip   q: stop';

export interface AddressReview {
  /** Whether the curator goes on to what is next. */
  readonly goesOn: boolean;
  /** How many addresses were settled. */
  readonly settled: number;
}

/** Asks of each address that lost its paper whether a newer paper is the one it was given to, one key each. */
export async function reviewAddresses(
  folder: string,
  library: Pick<Library, 'permalinks' | 'vacated'>,
  keys: AsyncIterator<ReviewKey>,
): Promise<AddressReview> {
  const questions = newQuestions(library);
  if (questions.length === 0) return { goesOn: true, settled: 0 };
  console.log(`${questions.length} ${questions.length === 1 ? 'address' : 'addresses'} without a paper.\n${help}\n`);
  const placed = new Set<string>();
  let settled = 0;
  for (const { vacant, heir } of questions) {
    // A paper has one address: of others that it may have had, the next review asks.
    if (placed.has(heir.slug)) continue;
    console.log(printable(`/papers/${vacant.slug}/  ${vacant.titles.at(-1)}`));
    console.log(printable(`    is it now /papers/${heir.slug}/  ${heir.titles.at(-1)}`));
    const answer = await nextAnswer(keys);
    if (answer === 'quit') return { goesOn: false, settled };
    if (answer === 'skip') continue;
    await settleAddress(folder, { vacant: vacant.slug, heir, isSame: answer === 'accept' });
    if (answer === 'accept') placed.add(heir.slug);
    settled++;
  }
  return { goesOn: true, settled };
}

/** The next key that is an answer; the end of the input stops the review. */
async function nextAnswer(keys: AsyncIterator<ReviewKey>): Promise<'accept' | 'other' | 'skip' | 'quit'> {
  for (;;) {
    const { value, done } = await keys.next();
    if (done) return 'quit';
    if (value === 'accept' || value === 'other' || value === 'skip' || value === 'quit') return value;
  }
}
