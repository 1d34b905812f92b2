import { makeRandom } from '../kit/random.ts';
import { remember } from '../kit/remember.ts';
import { runFromQueue, runInBatches } from './baselines.ts';
import { type Policy, policies, schedule } from './model.ts';
import { readRequests } from './own-requests.ts';
import { gptjAlone, publishedSteps } from './reproduce.ts';
import { makeRequests } from './requests.ts';
import { type Machine, type Measures, measure, type Schedule } from './schedule.ts';

/** Requests in the picture; the block has as many slots, as in the authors' runs. */
export const count = 12;

/** Steps of a prompt in the authors' runs, and the tokens of the shortest and the longest text. */
const promptSteps = 8;
const [shortest, longest] = [128 - promptSteps, publishedSteps - promptSteps];

const seed = 5;

export interface Setting {
  readonly gap: number;
  /** Extra time of an iteration for each further slot, in percent. */
  readonly cost: number;
  /** The reader's own requests in place of the drawn ones, as `readRequests` reads them; empty for none. */
  readonly own: string;
}

/** What a further slot costs at first, in percent: ten times what fits the authors' runs, so that holes can be felt. */
export const firstCost = 5;

/** How long a batch stays open, ms. Ours: the authors name none. */
export const batchWindow = 2000;

function machineOf(cost: number, window = batchWindow): Machine {
  const stepTime = gptjAlone / publishedSteps;
  return { stepTime, slotCost: cost / 100, promptTime: promptSteps * stepTime, slots: count, window };
}

function drawRequests(gap: number, from = seed) {
  return makeRequests({ count, gap, arrivals: 'random', shortest, longest }, makeRandom(from));
}

/** The requests of a setting, served in every way on the machine of the authors' GPT-J runs. */
const plans = remember((gap: number, cost: number, own: string): Readonly<Record<Policy, Schedule>> => {
  const requests = readRequests(own) ?? drawRequests(gap);
  const entries = policies.map((policy) => [policy, schedule(policy, requests, machineOf(cost))] as const);
  return Object.fromEntries(entries) as Record<Policy, Schedule>;
});

/** One of those plans; the same object for the same setting. */
export function serve({ gap, cost, own }: Setting, policy: Policy): Schedule {
  return plans(gap, cost, own)[policy];
}

/** The totals of every policy under one setting. */
export function compare(setting: Setting): readonly { readonly policy: Policy; readonly measures: Measures }[] {
  return policies.map((policy) => ({ policy, measures: measure(serve(setting, policy)) }));
}

/** When all are served, ms, by batchers with other rules than the picture's. */
export function otherBatchers({ gap, cost }: Omit<Setting, 'own'>, window: number) {
  const requests = drawRequests(gap);
  return {
    longerWindow: measure(runInBatches(requests, machineOf(cost, window))).total,
    fromQueue: measure(runFromQueue(requests, machineOf(cost))).total,
  };
}

/** How many times as long fusion takes without reordering: the mean over a number of draws, and the extremes. */
export function reorderingGain({ gap, cost }: Omit<Setting, 'own'>, draws: number) {
  const gains = Array.from({ length: draws }, (_, from) => {
    const requests = drawRequests(gap, from);
    const total = (policy: Policy) => measure(schedule(policy, requests, machineOf(cost))).total;
    return total('fusion') / total('reordering');
  });
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / draws;
  return { mean, least: Math.min(...gains), most: Math.max(...gains) };
}
