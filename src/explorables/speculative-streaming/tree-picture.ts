import { h, round, type Tree } from '../kit/tree.ts';
import { vocabulary } from './corpus.ts';
import type { Guess } from './draft.ts';
import type { Pass } from './write.ts';

/** The tree lies on its side: the last sure word at the left, then a column for each stream. */
export const layout = { width: 320, height: 150, root: 56, column: 66 } as const;

/** A guess’s place: its height is its part of its parent’s, by the stream’s probabilities of it and its siblings. */
export interface Place {
  readonly y: number;
  readonly height: number;
}

/** Places of all guesses; what has the same parent fills the parent’s height. */
export function placesOf(guesses: readonly Guess[]): Place[] {
  const places: Place[] = [];
  const filled = new Map<number, number>();
  const sums = new Map<number, number>();
  for (const { parent, chance } of guesses) sums.set(parent, (sums.get(parent) ?? 0) + chance);
  for (const { parent, chance } of guesses) {
    const around = places[parent] ?? { y: 0, height: layout.height };
    const height = (around.height * chance) / sums.get(parent)!;
    const y = around.y + (filled.get(parent) ?? 0);
    filled.set(parent, (filled.get(parent) ?? 0) + height);
    places.push({ y, height });
  }
  return places;
}

export type Fate = 'kept' | 'refused' | 'cut';

/** What became of a guess. */
export function fateOf({ kept, isLeft }: Pass, guess: number): Fate {
  if (kept.includes(guess)) return 'kept';
  return isLeft[guess]! ? 'refused' : 'cut';
}

export function drawTree(pass: Pass): Tree {
  const places = placesOf(pass.guesses);
  const last = vocabulary[pass.before.at(-1)!]!;
  return h(
    'svg',
    {
      class: 'ss-tree',
      viewBox: `0 0 ${layout.width} ${layout.height}`,
      'data-shows': 'prompt pass streams branches',
      role: 'img',
      'aria-label': `${pass.guesses.length} guesses after “${last}”; ${pass.isLeft.filter(Boolean).length} are checked and ${pass.kept.length} kept.`,
    },
    h('rect', { class: 'ss-root', x: 0, y: 0, width: layout.root - 2, height: layout.height }),
    h('text', { x: 5, y: layout.height / 2 + 4 }, last),
    pass.guesses.map((guess, at) => drawGuess(pass, guess, at, places[at]!)),
  );
}

function drawGuess(pass: Pass, { token, level, chance }: Guess, at: number, { y, height }: Place): Tree {
  const x = layout.root + level * layout.column;
  const [width, tall] = [layout.column - 2, Math.max(0.2, height - Math.min(1, height / 4))];
  const fate = fateOf(pass, at);
  const word = vocabulary[token]!;
  const percent = (part: number) => `${(100 * part).toFixed(0)} %`;
  return h(
    'g',
    { class: `ss-${fate}` },
    h('title', {}, `${word}: ${percent(chance)} by its stream, ${percent(pass.weights[at]!)} at the exit; ${fate}`),
    h('rect', { x, y, width, height: tall }),
    h('path', { d: fate === 'cut' ? `M${round(x)} ${round(y)}l${round(width)} ${round(tall)}` : '' }),
    height >= 12 && h('text', { x: x + 4, y: y + tall / 2 + 4 }, word),
  );
}
