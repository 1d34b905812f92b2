import { makeRandom } from '../kit/random.ts';
import { remember } from '../kit/remember.ts';
import { type Policy, policies, schedule } from './model.ts';
import { fittedSlotCost, gptjAlone, publishedSteps } from './reproduce.ts';
import { makeRequests } from './requests.ts';
import { type Machine, type Measures, measure, type Schedule } from './schedule.ts';

/** Requests in the picture; the block has as many slots, as in the authors' runs. */
export const count = 12;

/** Steps of a prompt in the authors' runs, and what the shortest and the longest text generate after it. */
const promptSteps = 8;
const [shortest, longest] = [128 - promptSteps, publishedSteps - promptSteps];

/** A draw in which lengths and gaps differ enough for slots to fall empty in the middle. */
const seed = 18;

export interface Setting {
  readonly gap: number;
  /** Extra time of an iteration for each further slot, in percent. */
  readonly cost: number;
}

export const usualCost = fittedSlotCost * 100;

/** How long a batch stays open, ms. Ours: the authors name none. */
export const batchWindow = 2000;

/** The requests of a setting, served in every way on the machine of the authors' GPT-J runs. */
const plans = remember((gap: number, cost: number): Readonly<Record<Policy, Schedule>> => {
  const stepTime = gptjAlone / publishedSteps;
  const machine: Machine = {
    stepTime,
    slotCost: cost / 100,
    promptTime: promptSteps * stepTime,
    slots: count,
    window: batchWindow,
  };
  const requests = makeRequests({ count, gap, arrivals: 'random', shortest, longest }, makeRandom(seed));
  const entries = policies.map((policy) => [policy, schedule(policy, requests, machine)] as const);
  return Object.fromEntries(entries) as Record<Policy, Schedule>;
});

/** One of those plans; the same object for the same setting. */
export function serve({ gap, cost }: Setting, policy: Policy): Schedule {
  return plans(gap, cost)[policy];
}

/** The totals of every policy under one setting. */
export function compare(setting: Setting): readonly { readonly policy: Policy; readonly measures: Measures }[] {
  return policies.map((policy) => ({ policy, measures: measure(serve(setting, policy)) }));
}
