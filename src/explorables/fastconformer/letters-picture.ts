import { h, type Tree } from '../kit/tree.ts';
import { blank } from './collapse.ts';
import { toy } from './model.ts';
import { vowels } from './sound.ts';

/** A row of frames with a letter where a vowel begins; frames for which `isOff` holds stand out. */
export function drawLetters(className: string, labels: readonly number[], isOff: (at: number) => boolean): Tree {
  return h(
    'div',
    { class: `fc-letters ${className}` },
    toy.sound.frames.map((_, at) => {
      const label = labels[at] ?? blank;
      const begins = label !== blank && label !== labels[at - 1];
      return h('span', { class: isOff(at) && 'fc-off' }, begins && vowels[label]);
    }),
  );
}

/** Labels that `collapse` has left, as letters. */
export function spell(labels: readonly number[]): string {
  return labels.map((label) => vowels[label] ?? '').join(' ');
}
