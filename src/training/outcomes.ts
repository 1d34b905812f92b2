import type { Model } from '../parser/boundary/model.ts';
import { type RankedBody, rankTogether } from '../parser/boundary/rank-together.ts';
import { type Cut, scoreCuts } from '../parser/boundary/score-cuts.ts';
import { weighCuts } from '../parser/doubts.ts';
import { bodyOf, type Entry } from './read-truth.ts';

/** What a model said about an entry. */
export interface Outcome {
  readonly entry: Entry;
  /** The title it cut off. */
  readonly title: string;
  /** The probability of its cut, and of the true one. */
  readonly probability: number;
  readonly truthProbability: number;
  readonly correct: boolean;
}

/** An entry with the places where its title may end. */
export interface RankedEntry extends RankedBody {
  readonly entry: Entry;
}

/** Runs `model` over the bodies of `entries`, each by itself, and weighs the cuts as the parser does. */
export function rankEntries(model: Model, entries: readonly Entry[]): RankedEntry[] {
  return entries.map((entry) => {
    const body = bodyOf(entry);
    return { entry, body, cuts: weighCuts(body, scoreCuts(body, model)) };
  });
}

/** What comes out where entries are read together in listings of `size`, in their order; by themselves with 1. */
export function outcomesIn(ranked: readonly RankedEntry[], size: number): Outcome[] {
  return Array.from({ length: Math.ceil(ranked.length / size) }, (_, listing) => {
    const members = ranked.slice(listing * size, (listing + 1) * size);
    return rankTogether(members).map((cuts, index) => toOutcome(members[index]!.entry, cuts));
  }).flat();
}

/** What a model makes of entries, each by itself. */
export function findOutcomes(model: Model, entries: readonly Entry[]): Outcome[] {
  return outcomesIn(rankEntries(model, entries), 1);
}

function toOutcome(entry: Entry, cuts: readonly Cut[]): Outcome {
  const best = cuts.reduce((first, second) => (second.probability > first.probability ? second : first));
  const truth = cuts.find((cut) => cut.offset === entry.title.length);
  return {
    entry,
    title: bodyOf(entry).slice(0, best.offset),
    probability: best.probability,
    truthProbability: truth?.probability ?? 0,
    correct: best.offset === entry.title.length,
  };
}
