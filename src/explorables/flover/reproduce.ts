import { makeRandom, type Random } from '../kit/random.ts';
import { schedule } from './model.ts';
import { type constantRuns, printedRun } from './published.ts';
import { makeRequests, type Traffic } from './requests.ts';
import { type Machine, measure } from './schedule.ts';

/** Steps of a request in the published runs: 8 of the prompt and 504 generated, counted alike there. */
export const publishedSteps = 512;

/** GPT-J 6B alone, ms, as the runs with random arrivals state it. */
export const gptjAlone = 5800;

/**
 * The part of an iteration's time that each further slot adds: the one fitted constant, the same for all of the
 * authors' runs. Anywhere in the range every total stays within 4 %, and every run with random arrivals within two
 * standard deviations.
 */
export const fittedSlotCost = 0.005;
export const slotCostRange = [0, 0.01] as const;

const publishedMachine: Machine = { stepTime: 1, slotCost: fittedSlotCost, promptTime: 0, slots: 32, window: 0 };

/** Seconds for 32 requests, one every `gap` ms, under fusion; the time for one alone is the authors'. */
export function constantTotal(
  { alone }: Pick<(typeof constantRuns)[number], 'alone'>,
  { gap = 500, slotCost = fittedSlotCost } = {},
): number {
  const machine = { ...publishedMachine, slotCost, stepTime: (alone * 1000) / publishedSteps };
  return measure(schedule('fusion', publishedRequests(gap, 'even', makeRandom(0)), machine)).total / 1000;
}

/** Iterations for 32 requests with random arrivals: mean and standard deviation over a number of draws. */
export function poissonIterations(
  gap: number,
  slotCost = fittedSlotCost,
  draws = 400,
): { readonly mean: number; readonly deviation: number } {
  const random = makeRandom(2305);
  const machine = { ...publishedMachine, slotCost, stepTime: gptjAlone / publishedSteps };
  const counts = Array.from(
    { length: draws },
    () => measure(schedule('fusion', publishedRequests(gap, 'random', random), machine)).iterations,
  );
  const mean = counts.reduce((sum, count) => sum + count, 0) / draws;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (draws - 1)) };
}

function publishedRequests(gap: number, arrivals: Traffic['arrivals'], random: Random) {
  return makeRequests({ count: 32, gap, arrivals, shortest: publishedSteps, longest: publishedSteps }, random);
}

/**
 * The iterations of the printed run, with its own lengths. The mean time of an iteration is taken from the run itself
 * (seconds by iterations), so its seconds say nothing about the model; how many iterations there are follows from the
 * gap.
 *
 * As the repository's code counts, a length includes the prompt, and the shown counter begins at the prompt's length.
 */
export function replayPrintedRun(gap: number, slotCost = fittedSlotCost): number {
  const { prompt, lengths, iterations, seconds } = printedRun;
  const requests = lengths.map((length, id) => ({ id, arrival: id * gap, steps: length - prompt }));
  const meanTime = (seconds * 1000) / (iterations - prompt);
  const run = (stepTime: number) =>
    measure(schedule('reordering', requests, { ...publishedMachine, slotCost, stepTime }));
  let [low, high] = [0, meanTime];
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (low + high) / 2;
    const { total, iterations: count } = run(middle);
    if (total / count < meanTime) low = middle;
    else high = middle;
  }
  return run(high).iterations + prompt;
}
