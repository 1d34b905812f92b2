import { control } from '../kit/controls.ts';
import { choice, type StateOf, slider, stepper } from '../kit/fields.ts';
import { remember } from '../kit/remember.ts';
import { h, type Tree } from '../kit/tree.ts';
import { chart, timeAt } from './chart.ts';
import { comparison, names, seconds } from './comparison.ts';
import { eventsOf, momentAt } from './events.ts';
import { legend } from './legend.ts';
import { count, serve, usualCost } from './scene.ts';
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
    value: usualCost,
    stops: [0, 1, 2, 5, 10, 20, 30, 50, 75, 100],
    show: (cost) => `${cost} %`,
  }),
  way: choice({ label: 'Way of serving', value: 'reordering', options: names }),
  step: stepper({
    label: 'Event by event',
    value: steps,
    max: steps,
    interval: 500,
    show: (step) => `${step} of ${steps}`,
  }),
};

/** The controls above the picture; the way is chosen in the table, the step beside the chart. */
export const controls = ['gap', 'cost'];

export type State = StateOf<typeof fields>;

export function draw(state: State): Tree {
  const plan = serve(state, state.way);
  const time = timeOf(plan, state.step);
  const memoryTitle = state.way === 'concurrent' ? 'Memory, one row an instance' : 'The shared memory, one row a slot';
  return h(
    'div',
    { class: 'fl-picture' },
    table(state.gap, state.cost, state.way),
    control('step', fields.step, state.step),
    h('p', { class: 'fl-clock' }, instruments(plan, time)),
    chart(plan, time, memoryTitle),
    legend,
  );
}

const table = remember((gap: number, cost: number, way: State['way']) => comparison({ gap, cost }, way, 'way'));

/** The step that a place in the chart stands for: as many events as have happened by then. */
export function stepAt(state: State, x: number): number {
  const plan = serve(state, state.way);
  const time = timeAt(plan, x);
  return eventsOf(plan).filter((event) => event.time <= time).length;
}

export function says(state: State): string {
  const plan = serve(state, state.way);
  if (state.step === steps) return summary(state.way, plan, serve(state, 'serial'));
  const event = eventsOf(plan)[state.step - 1];
  return event ? tell(state.way, plan, event) : 'Nothing has happened yet. Play, or take a step.';
}

function timeOf(plan: Schedule, step: number): number {
  return eventsOf(plan)[step - 1]?.time ?? 0;
}

/** Time, passes and requests, as on a panel of instruments. */
function instruments({ outcomes, stretches }: Schedule, time: number): string {
  const { passes, live, holes } = momentAt(stretches, time);
  const answered = outcomes.filter(({ finish }) => finish <= time).length;
  const parts = [seconds(time), `${countOf(passes, 'pass')} over the weights`, `${answered} of ${count} answered`];
  if (live > 0) parts.push(`${live} at work`);
  if (holes > 0) parts.push(countOf(holes, 'hole'));
  return parts.join(' · ');
}
