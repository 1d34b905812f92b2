import type { Request } from './requests.ts';
import { empty, type Move, type Slots } from './slot-block.ts';

/** What the requests run on. Times in ms. */
export interface Machine {
  /** One iteration for a single request: above all the time to read the weights once. */
  readonly stepTime: number;
  /** The part of `stepTime` that each further slot adds to an iteration: 0 where it is free, 1 where nothing is shared. */
  readonly slotCost: number;
  /** Pre-processing of one request: its prompt and its buffers. */
  readonly promptTime: number;
  /** Requests that fit into the shared block. */
  readonly slots: number;
  /** Dynamic batching: how long a batch stays open after its first request. */
  readonly window: number;
}

/** When a request's stages began, in ms: waiting until `prompt`, pre-processing and boarding until `first`, its own tokens until `last`, then held until `finish`. */
export interface Outcome extends Request {
  readonly prompt: number;
  readonly ready: number;
  readonly first: number;
  readonly last: number;
  readonly finish: number;
}

/** A run of like iterations: nobody joins, leaves or moves in it. Iterations may be broken numbers where instances share. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly slots: Slots;
  /** Slots that the kernel walks over though they are empty. */
  readonly holes: readonly number[];
  /** Slots that it walks over, holes or not. */
  readonly width: number;
  /** Passes over the weights. */
  readonly iterations: number;
  /** Moves made just before it. */
  readonly moves: readonly Move[];
}

export interface Schedule {
  readonly outcomes: readonly Outcome[];
  readonly stretches: readonly Stretch[];
}

/** Time of one iteration over `width` slots: t(b) = t1 (1 + s (b − 1)). */
export function iterationTime({ stepTime, slotCost }: Machine, width: number): number {
  return stepTime * (1 + slotCost * (width - 1));
}

/** Totals of a schedule; times in ms from the first arrival. */
export interface Measures {
  readonly total: number;
  readonly meanLatency: number;
  readonly iterations: number;
  /** Tokens for each reading of the weights: what memory-bound inference lives on. */
  readonly tokensPerPass: number;
  readonly moves: number;
  readonly peak: number;
}

export function measure({ outcomes, stretches }: Schedule): Measures {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const iterations = sum(stretches.map((stretch) => stretch.iterations));
  return {
    total: Math.max(0, ...outcomes.map(({ finish }) => finish)),
    meanLatency: sum(outcomes.map(({ arrival, finish }) => finish - arrival)) / (outcomes.length || 1),
    iterations,
    tokensPerPass: sum(outcomes.map(({ steps }) => steps)) / (iterations || 1),
    moves: sum(stretches.map(({ moves }) => moves.length)),
    peak: Math.max(0, ...stretches.map(({ slots }) => slots.filter((id) => id !== empty).length)),
  };
}
