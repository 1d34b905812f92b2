import { type FirstModel, scoreBoundaries } from '../parser/boundary/first-pass.ts';
import { readHead } from '../parser/boundary/head.ts';
import type { KeyTable } from '../parser/boundary/key-table.ts';
import type { Lexicon } from '../parser/boundary/lexicon.ts';
import { readInput } from '../parser/boundary/network-input.ts';
import { contenderLimit, pickContenders } from '../parser/boundary/second-pass.ts';
import { bodyOf, type Entry } from './read-truth.ts';
import type { NetworkExample } from './train-network.ts';

/** The entry with the boundaries that the first pass likes best, the true one among them; undefined: nothing to tell. */
export function makeNetworkExample(
  entry: Entry,
  lexicon: Lexicon,
  model: FirstModel,
  words: KeyTable,
): NetworkExample | undefined {
  const head = readHead(bodyOf(entry), lexicon);
  const truth = head.tokens.starts.indexOf(entry.title.length + 1);
  if (truth < 1 || truth > head.candidates) return undefined;
  const contenders = pickContenders(scoreBoundaries(head, model));
  const place = contenders.indexOf(truth);
  if (place < 0) contenders[Math.min(contenders.length, contenderLimit - 1)] = truth;
  if (contenders.length < 2) return undefined;
  return { input: readInput(head, contenders, words), truth: place < 0 ? contenders.length - 1 : place };
}
