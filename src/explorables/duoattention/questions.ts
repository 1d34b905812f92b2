import { gibibyte } from '../kit/kv-cache.ts';
import type { Stop } from '../kit/stops.ts';
import { foundAfter, search } from './find-heads.ts';
import { isOpen } from './found-picture.ts';
import { lookBack, toy } from './model.ts';
import { memoryOf, type State } from './picture.ts';

const lost = (state: State) => lookBack(state.needle).streaming[state.needle] ?? 0;
const open = (state: State) => (foundAfter(state.step).gates.at(-1) ?? []).filter(isOpen).length;

function ratio(state: State): number {
  const { full, duo } = memoryOf(state);
  return full.total / duo.total;
}

export const questions: readonly Stop<State>[] = [
  {
    ask: `A head keeps only the first ${toy.sink} and the last ${toy.recent} of ${toy.words} words. How much of its attention reaches a needle 35 words back?`,
    guesses: ['As much as a full head’s', 'A little', 'None'],
    state: { needle: toy.words - 36 },
    answer: (state) => (lost(state) === 0 ? 2 : lost(state) > 0.5 ? 0 : 1),
    tell: (state) =>
      `${Math.round(100 * lost(state))} %: the word is gone. A head that keeps everything gives it ${Math.round(100 * (lookBack(state.needle).retrieval[state.needle] ?? 0))} %.`,
  },
  {
    ask: `Give each of ${search.heads} heads a gate between “keeps everything” and “streams”, put a small price on open gates, and ask for hidden passkeys. How many stay open?`,
    guesses: ['All', 'About half or fewer', 'None'],
    state: { view: 'found', step: search.steps },
    answer: (state) => (open(state) === search.heads ? 0 : open(state) > 0 ? 1 : 2),
    tell: (state) => {
      const { gates, onPasskey } = foundAfter(state.step);
      const last = gates.at(-1) ?? [];
      const attention = (keep: (gate: number) => boolean) =>
        onPasskey.filter((_, head) => keep(last[head] ?? 0)).map((share) => Math.round(100 * share));
      const [kept, closed] = [attention(isOpen), attention((gate) => !isOpen(gate))];
      return `${open(state)} of ${search.heads}: those that put ${Math.min(...kept)} % or more of their attention on the passkey. The others put at most ${Math.max(...closed)} % there.`;
    },
  },
  {
    ask: 'A quarter of Llama-2-7B’s heads keep everything. How much less memory does a text of 134,000 tokens need in all?',
    guesses: ['4 times', 'About 2.5 times', 'About 1.5 times'],
    state: { view: 'saves', share: 25, context: 134_000 },
    answer: (state) => (ratio(state) > 3.25 ? 0 : ratio(state) > 2 ? 1 : 2),
    tell: (state) => {
      const { full, duo } = memoryOf(state);
      const gib = (bytes: number) => (bytes / gibibyte).toFixed(1);
      return `${ratio(state).toFixed(2)} times: ${gib(duo.total)} instead of ${gib(full.total)} GiB. The weights, ${gib(duo.weights)} GiB, stay what they are.`;
    },
  },
];
