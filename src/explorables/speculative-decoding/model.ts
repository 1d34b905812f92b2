import { type ChiSquareTest, chiSquareTest, limitFor } from '../kit/chi-square.ts';
import { choice, type StateOf, slider, stepper, text, values } from '../kit/fields.ts';
import { remember } from '../kit/remember.ts';
import { acceptance } from '../kit/verify-draft.ts';
import { bestLength, expectedTokens, speedUp, stepPrice } from './expected-speed.ts';
import { type JobName, type WrittenJob, writeJob } from './jobs.ts';
import { toPercents } from './shares.ts';
import { writeWords } from './written-words.ts';

/** The words that may follow “We walked down to the …”. */
export const words = ['park', 'river', 'sea', 'house', 'moon'] as const;

/** Words that are written from one step of the clock to the next. */
const wordsAStep = 25;

/** The most guesses in a step that the picture has room for. */
export const longest = 8;

/** A fair run passes the limit of the test once in a thousand times. */
const rarely = 0.001;

export const fields = {
  view: choice({
    label: 'Look at',
    value: 'sampling',
    options: {
      sampling: 'a small model’s guesses, checked by sampling',
      lookup: 'guesses from the text, checked by first choice',
      price: 'what each family buys',
    },
  }),
  target: values({ value: [42, 28, 15, 10, 5], min: 0, max: 100, step: 1 }),
  drafter: values({ value: [64, 8, 6, 20, 2], min: 0, max: 100, step: 1 }),
  repair: choice({
    label: 'A refused guess is replaced by a word drawn from',
    value: 'leftover',
    options: { leftover: 'what is missing', target: 'the whole target' },
  }),
  words: stepper({
    label: 'Words written',
    value: 40,
    max: 200,
    interval: 60,
    show: (steps) => (steps * wordsAStep).toLocaleString('en'),
  }),
  guesses: slider({ label: 'Guesses in a step', value: 4, min: 1, max: longest, step: 1 }),
  /** In passes of the target; moved in the picture, at the reader’s own dot. */
  cost: slider({
    label: 'Cost of a guess',
    value: 0.05,
    min: 0,
    max: 0.2,
    step: 0.01,
    show: (cost) => `${cost.toFixed(2)} passes`,
  }),
  job: choice<JobName>({
    label: 'The target is asked to',
    value: 'summarize',
    options: { write: 'write the abstract, given the title', summarize: 'sum it up', edit: 'change its wording' },
  }),
  own: text({ label: 'Your own text', longest: 600, example: 'the more it repeats, the better' }),
};

export type View = State['view'];

export type State = StateOf<typeof fields>;

/** Everything that the picture and its words tell. Shares are fractions of 1. */
export interface Seen {
  readonly target: readonly number[];
  readonly drafter: readonly number[];
  /** The chance that a guess is kept. */
  readonly alpha: number;
  readonly written: number;
  readonly counts: readonly number[];
  /** The share of guesses that were kept, or `null` before the first word. */
  readonly kept: number | null;
  readonly test: ChiSquareTest;
  readonly limit: number;
  /** Each word that the target knows is expected five times or more: with fewer the test can't be trusted. */
  readonly isEnough: boolean;
  /** The test says that the written words are not the target's. */
  readonly isAstray: boolean;
  readonly tokens: number;
  readonly price: number;
  readonly speedUp: number;
  readonly best: number;
  readonly bestSpeedUp: number;
  readonly job: WrittenJob;
}

export function look(state: State): Seen {
  const [target, drafter] = [state.target, state.drafter].map((shares) =>
    toPercents(shares, words.length).map((percent) => percent / 100),
  ) as [number[], number[]];
  const alpha = acceptance(target, drafter);
  const written = state.words * wordsAStep;
  const { counts, kept } = writeWords(target, drafter, written, state.repair);
  const test = chiSquareTest(counts, target);
  const limit = limitFor(rarely, test.freedom);
  const isEnough = written * Math.min(...target.filter((share) => share > 0)) >= 5 - 1e-9;
  const best = bestLength(alpha, state.cost, longest);
  return {
    target,
    drafter,
    alpha,
    written,
    counts,
    kept: written > 0 ? kept / written : null,
    test,
    limit,
    isEnough,
    isAstray: isEnough && test.statistic > limit,
    tokens: expectedTokens(alpha, state.guesses),
    price: stepPrice(state.guesses, state.cost),
    speedUp: speedUp(alpha, state.guesses, state.cost),
    best,
    bestSpeedUp: speedUp(alpha, best, state.cost),
    job: jobWith(state.job, state.guesses, state.own),
  };
}

/** The same value again as long as nothing about it has changed: dragging a bar does not write the text again. */
const jobWith = remember((name: JobName, guesses: number, own: string): WrittenJob => writeJob(name, guesses, own));
