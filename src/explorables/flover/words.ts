import { seconds } from './comparison.ts';
import { type Event, momentAt } from './events.ts';
import type { Policy } from './model.ts';
import { batchWindow } from './scene.ts';
import { measure, type Schedule } from './schedule.ts';

/** What a whole run comes to, compared with the same requests served one after the other and without moves. */
export function summary(policy: Policy, plans: Readonly<Record<'chosen' | 'serial' | 'fusion', Schedule>>): string {
  const { total, meanLatency, tokensPerPass, moves } = measure(plans.chosen);
  const requests = plans.chosen.outcomes.length;
  const all = requests === 1 ? 'The one request is' : `All ${requests} are`;
  const served = `${all} served after ${seconds(total)}`;
  const answer = `An answer takes ${seconds(meanLatency)} on average.`;
  if (policy === 'serial') return `${served}. ${answer} ${question}`;
  const sentences = [`${served}${compared(measure(plans.serial).total, total)}. ${answer}`];
  sentences.push(`A pass makes ${countOf(Number(tokensPerPass.toFixed(1)), 'token')}.`);
  if (policy === 'reordering' && moves > 0) {
    sentences.push(
      `${countOf(moves, 'move')} closed the holes; without them it takes ${seconds(measure(plans.fusion).total)}.`,
    );
  }
  return sentences.join(' ');
}

const question = 'And if others could join between any two tokens? Guess, then choose another way.';

function compared(serial: number, total: number): string {
  const ratio = serial / total;
  return ratio >= 1.05
    ? `, ${ratio.toFixed(1)} times as fast as one after the other`
    : ', no faster than one after the other';
}

/** What an event is, and what it means for the others. */
export function tell(policy: Policy, plan: Schedule, { kind, id, time }: Event): string {
  const request = `${seconds(time)}: request ${id + 1}`;
  const { live, holes, moves } = momentAt(plan.stretches, time);
  if (kind === 'arrival') return `${request} arrives. ${waits[policy]}`;
  if (kind === 'first') return `${request} begins. ${sharing(policy, live)}`;
  const after = moves > 0 ? ` ${countOf(moves, 'slot')} moved to close the gap.` : left(holes);
  return `${request} has its ${countOf(plan.outcomes[id]?.steps ?? 0, 'token')} and is answered.${after}`;
}

const waits: Readonly<Record<Policy, string>> = {
  serial: 'It waits until those before it are done.',
  batching: `It joins the open batch, which closes ${seconds(batchWindow)} after its first request and then waits for the machine.`,
  concurrent: 'It gets an instance of the model to itself.',
  fusion: 'It is pre-processed aside and joins before the next token.',
  reordering: 'It is pre-processed aside and joins before the next token.',
};

function sharing(policy: Policy, live: number): string {
  if (live < 2) return 'It has the machine to itself.';
  if (policy !== 'concurrent') return `A pass over the weights now makes ${live} tokens.`;
  return `${live} instances read all weights, each for itself, and slow each other down.`;
}

function left(holes: number): string {
  if (holes === 0) return '';
  return holes === 1 ? ' A pass still walks over one hole.' : ` A pass still walks over ${holes} holes.`;
}

const english = new Intl.NumberFormat('en');

/** A number with its noun; nouns in -s take -es. */
export function countOf(number: number, noun: string): string {
  const plural = noun.endsWith('s') ? 'es' : 's';
  return `${english.format(number)} ${noun}${number === 1 ? '' : plural}`;
}
