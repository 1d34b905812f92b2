import { control } from '../kit/controls.ts';
import { choice, type StateOf, slider, stepper, text } from '../kit/fields.ts';
import { remember } from '../kit/remember.ts';
import { h, type Tree } from '../kit/tree.ts';
import { chart, timeAt } from './chart.ts';
import { comparison, names, seconds } from './comparison.ts';
import { eventsOf, momentAt } from './events.ts';
import { legend } from './legend.ts';
import { most, readRequests } from './own-requests.ts';
import { count, firstCost, serve } from './scene.ts';
import type { Schedule } from './schedule.ts';
import { countOf, summary, tell } from './words.ts';

/** A request arrives, begins and is answered: three events each. */
const steps = 3 * count;

export const fields = {
  gap: slider({
    label: 'Mean time between requests',
    value: 500,
    stops: [20, 50, 100, 200, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 4000, 5000],
    show: (gap) => `${(gap / 1000).toLocaleString('en')} s`,
  }),
  cost: slider({
    label: 'Extra time for each further slot',
    value: firstCost,
    stops: [0, 0.5, 1, 2, 5, 10, 20, 30, 50, 75, 100],
    show: (cost) => `${cost} %`,
  }),
  way: choice({ label: 'Way of serving', value: 'serial', options: names }),
  step: stepper({
    label: 'Event by event',
    value: steps,
    max: steps,
    interval: 500,
    show: (step) => `${step} of ${steps}`,
  }),
  own: text({ label: 'Your own requests (seconds, tokens)', longest: 120, example: '0 400, 0.5 120, 2 300' }),
};

/** The controls above the picture; the way is chosen in the table, the step beside the chart. */
export const controls = ['gap', 'cost', 'own'];

export type State = StateOf<typeof fields>;

export function draw(state: State): Tree {
  const plan = serve(state, state.way);
  const time = timeOf(plan, state.step);
  const memoryTitle = state.way === 'concurrent' ? 'Memory, one row an instance' : 'The shared memory, one row a slot';
  return h(
    'div',
    { class: 'fl-picture' },
    table(state.gap, state.cost, state.own, state.way),
    control('step', fields.step, state.step),
    h('p', { class: 'fl-clock', 'data-shows': 'step' }, instruments(plan, time)),
    chart(plan, time, memoryTitle),
    legend,
  );
}

const table = remember((gap: number, cost: number, own: string, way: State['way']) =>
  comparison({ gap, cost, own }, way, 'way'),
);

/** The step that a place in the chart stands for: as many events as have happened by then. */
export function stepAt(state: State, x: number): number {
  const plan = serve(state, state.way);
  const time = timeAt(plan, x);
  return eventsOf(plan).filter((event) => event.time <= time).length;
}

export function says(state: State): string {
  if (state.own.trim() !== '' && !readRequests(state.own)) {
    return `These requests cannot be read. Write up to ${most.requests}, each as its arrival in seconds and its tokens (at most ${most.tokens.toLocaleString('en')}), as in “${fields.own.example}”.`;
  }
  const plan = serve(state, state.way);
  const event = eventsOf(plan)[state.step - 1];
  if (state.step === 0) return 'Nothing has happened yet. Play, or take a step.';
  if (event && state.step < lastStep(state)) return tell(state.way, plan, event);
  return summary(state.way, { chosen: plan, serial: serve(state, 'serial'), fusion: serve(state, 'fusion') });
}

/** The step after the last event. */
export function lastStep(state: State): number {
  return eventsOf(serve(state, state.way)).length;
}

function timeOf(plan: Schedule, step: number): number {
  const events = eventsOf(plan);
  return events[Math.min(step, events.length) - 1]?.time ?? 0;
}

/** Time, passes and requests, as on a panel of instruments. */
function instruments({ outcomes, stretches }: Schedule, time: number): string {
  const { passes, live, holes } = momentAt(stretches, time);
  const answered = outcomes.filter(({ finish }) => finish <= time).length;
  const parts = [
    seconds(time),
    `${countOf(passes, 'pass')} over the weights`,
    `${answered} of ${outcomes.length} answered`,
  ];
  if (live > 0) parts.push(`${live} at work`);
  if (holes > 0) parts.push(countOf(holes, 'hole'));
  return parts.join(' · ');
}
