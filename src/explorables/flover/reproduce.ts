import { makeRandom, type Random } from '../kit/random.ts';
import { schedule } from './model.ts';
import { type constantRuns, printedRun } from './published.ts';
import { makeRequests, type Traffic } from './requests.ts';
import { type Machine, type Measures, measure } from './schedule.ts';

/** Steps of a request in the published runs: 8 of the prompt and 504 generated, counted alike there. */
export const publishedSteps = 512;

/** GPT-J 6B alone, ms, as the runs with random arrivals state it. */
export const gptjAlone = 5800;

/**
 * What a further request adds to an iteration. The one constant that is fitted: to the iterations of the 14 runs with
 * random arrivals. From 0.005 to 0.03 all of them stay within two standard deviations.
 */
export const fittedSlotCost = 0.02;

const publishedMachine: Machine = { stepTime: 1, slotCost: 0, promptTime: 0, slots: 32, window: 0 };

/** Seconds for 32 requests, one every `gap` ms, under fusion. Nothing is fitted: time alone and gap are the authors'. */
export function constantTotal({ alone }: Pick<(typeof constantRuns)[number], 'alone'>, gap = 500): number {
  const machine = { ...publishedMachine, stepTime: (alone * 1000) / publishedSteps };
  return measure(schedule('fusion', publishedRequests(gap, 'even', makeRandom(0)), machine)).total / 1000;
}

/** Iterations for 32 requests with random arrivals: mean and standard deviation over so many draws. */
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
 * The printed run again, with its own lengths. The time of an iteration is fitted to the mean of the run itself
 * (seconds by iterations); how many iterations and seconds there are then follows from the gap.
 *
 * As the repository's code counts, a length takes in the prompt, and the shown counter begins at the prompt's length.
 */
export function replayPrintedRun(gap: number, slotCost = fittedSlotCost): Measures {
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
  const result = run(high);
  return { ...result, iterations: result.iterations + prompt };
}
