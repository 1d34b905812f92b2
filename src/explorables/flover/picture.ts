import { choice, type StateOf, slider, stepper, toggle } from '../kit/fields.ts';
import { h, type Tree } from '../kit/tree.ts';
import { chart, legend, timeAt } from './chart.ts';
import { comparison, names, seconds } from './comparison.ts';
import { type Event, eventsOf, momentAt } from './events.ts';
import { batchWindow, count, serve, usualCost } from './scene.ts';
import { measure, type Schedule } from './schedule.ts';

/** A request arrives, begins and is answered: three events each. */
const steps = 3 * count;

export const fields = {
  way: choice({ label: 'Way of serving', value: 'reordering', options: names }),
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
  irregular: toggle({ label: 'Arrivals and lengths at random', value: true }),
  step: stepper({
    label: 'Event by event',
    value: steps,
    max: steps,
    interval: 500,
    show: (step) => `${step} of ${steps}`,
  }),
};

export type State = StateOf<typeof fields>;

export function draw(state: State): Tree {
  const plan = serve(state, state.way);
  const time = timeOf(plan, state.step);
  return h(
    'div',
    { class: 'fl-picture' },
    legend(),
    h('p', { class: 'fl-clock' }, clock(plan, time)),
    chart(plan, time),
    comparison(state, state.way),
  );
}

/** What the machine's instruments show. */
function clock({ outcomes, stretches }: Schedule, time: number): string {
  const { passes, live, holes } = momentAt(stretches, time);
  const answered = outcomes.filter(({ finish }) => finish <= time).length;
  const parts = [seconds(time), `${countOf(passes, 'pass')} over the weights`, `${answered} of ${count} answered`];
  if (live > 0) parts.push(`${live} at work`);
  if (holes > 0) parts.push(countOf(holes, 'hole'));
  return parts.join(' · ');
}

/** The step that a place in the chart stands for: as many events as have happened by then. */
export function stepAt(state: State, x: number): number {
  const plan = serve(state, state.way);
  const time = timeAt(plan, x);
  return eventsOf(plan).filter((event) => event.time <= time).length;
}

function timeOf(plan: Schedule, step: number): number {
  return eventsOf(plan)[step - 1]?.time ?? 0;
}

export function says(state: State): string {
  const plan = serve(state, state.way);
  const event = eventsOf(plan)[state.step - 1];
  if (state.step === steps) return summary(state, plan);
  return event
    ? `${seconds(event.time)}: ${happening(state, plan, event)}`
    : 'Nothing has happened yet. Play, or take a step.';
}

function summary(state: State, plan: Schedule): string {
  const { total, meanLatency, tokensPerPass, moves } = measure(plan);
  const serial = measure(serve(state, 'serial')).total;
  const rivals =
    state.way === 'serial'
      ? ''
      : ` One after the other they would take ${seconds(serial)}, ${(serial / total).toFixed(1)} times as long.`;
  const moved = state.way === 'reordering' ? ` The block stayed without holes through ${countOf(moves, 'move')}.` : '';
  return (
    `All ${count} are served after ${seconds(total)}; an answer takes ${seconds(meanLatency)} on average. ` +
    `Each pass over the weights makes ${countOf(Number(tokensPerPass.toFixed(1)), 'token')}.${moved}${rivals}`
  );
}

function happening({ way }: State, plan: Schedule, { kind, id, time }: Event): string {
  const request = `request ${id + 1}`;
  const { live, holes, moves } = momentAt(plan.stretches, time);
  const tokens = countOf(plan.outcomes[id]?.steps ?? 0, 'token');
  if (kind === 'arrival') return `${request} arrives. ${waitsFor[way]}`;
  if (kind === 'first') return `${request} begins. ${sharing(way, live)}`;
  const after = moves > 0 ? ` ${countOf(moves, 'slot')} moved to close the gap.` : holesLeft(holes);
  return `${request} has its ${tokens} and is answered.${after}`;
}

const waitsFor: Readonly<Record<State['way'], string>> = {
  serial: 'It waits until those before it are done.',
  batching: `It joins the batch that is open; a batch closes ${seconds(batchWindow)} after its first request, then waits for the machine.`,
  concurrent: 'It gets an instance of its own.',
  fusion: 'It is pre-processed aside and joins before the next token.',
  reordering: 'It is pre-processed aside and joins before the next token.',
};

function sharing(way: State['way'], live: number): string {
  if (live < 2) return 'It has the machine to itself.';
  if (way === 'concurrent') return `${live} instances read all weights, each for itself, and slow each other down.`;
  return `One pass over the weights now makes ${live} tokens.`;
}

function holesLeft(holes: number): string {
  if (holes === 0) return '';
  return holes === 1
    ? ' Its slot is a hole that is still walked over.'
    : ` ${holes} slots are holes that are still walked over.`;
}

function countOf(number: number, noun: string): string {
  const plural = noun.endsWith('s') ? 'es' : 's';
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : plural}`;
}
