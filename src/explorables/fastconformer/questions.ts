import type { Stop } from '../kit/stops.ts';
import { measured } from './measured.ts';
import { rounding, sayDifference } from './meter.ts';
import { toy } from './model.ts';
import { look, type State } from './picture.ts';
import { frames } from './units.ts';

const end = toy.sound.frames.length;

/** Frames that the stream hears otherwise than the whole recording. */
function heardOtherwise(state: State): number {
  const { heard, heardOffline } = look(state);
  return heard.filter((label, at) => label !== heardOffline[at]).length;
}

function comparison(state: State): string {
  const seen = look(state);
  const otherwise = heardOtherwise(state);
  return `Over ${seen.differences.length} frames the outputs differ by ${seen.difference <= rounding ? 0 : `up to ${sayDifference(seen)}`}, and ${frames(otherwise)} ${otherwise === 1 ? 'is' : 'are'} heard otherwise.`;
}

/** Percent of the frames misheard at a look-ahead, and its standard error, from the measured rows. */
function percentAt(name: string, right: number): readonly [number, number] {
  const cells = measured.rows.find((row) => row.name.includes(name))?.cells ?? [];
  const [share = Number.NaN, error = Number.NaN] = (cells[toy.rights.indexOf(right as 0)] ?? '')
    .split(' ± ')
    .map(Number);
  return [share, error];
}

/** By how many points, and how many standard errors of the larger, empty caches mishear more. */
function lossAt(right: number) {
  const [kept, empty] = [percentAt('with caches', right), percentAt('caches empty', right)];
  const points = empty[0] - kept[0];
  return { kept: kept[0], empty: empty[0], points, errors: points / Math.max(kept[1], empty[1]) };
}

export const questions: readonly Stop<State>[] = [
  {
    ask: `Each layer keeps the ${toy.left} frames that it was trained to look back at. How far are the stream’s outputs from those of the whole recording?`,
    guesses: ['Equal to the last digit', 'Close', 'Clearly off'],
    state: { time: end },
    answer: (state) => (look(state).difference <= rounding ? 0 : look(state).difference < 0.01 ? 1 : 2),
    tell: (state) => `${comparison(state)} Nothing is lost by streaming.`,
  },
  {
    ask: 'And if each layer keeps one frame less?',
    guesses: ['Still equal', 'Off'],
    state: { time: end, kept: toy.left - 1 },
    answer: (state) => (look(state).difference <= rounding ? 0 : 1),
    tell: (state) => `${comparison(state)} Frames that training let a layer see are missing.`,
  },
  {
    ask: 'Why care? Empty the attention caches. When does the encoder mishear more?',
    guesses: ['Always', 'Only with little look-ahead', 'Never'],
    state: { time: end, kept: 0 },
    answer: () => {
      const hurts = toy.rights.map((right) => lossAt(right).errors > 2);
      return hurts.every(Boolean) ? 0 : hurts.some(Boolean) ? 1 : 2;
    },
    tell: () => {
      const [none, far] = [lossAt(0), lossAt(6)];
      return `Over ${measured.sounds} other sounds it mishears ${none.empty} % of the frames instead of ${none.kept} without look-ahead. With 6 frames ahead it is ${far.empty} instead of ${far.kept}: no difference that counts, because the chunk itself shows enough.`;
    },
  },
];
