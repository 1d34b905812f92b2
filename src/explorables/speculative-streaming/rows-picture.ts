import { h, type Tree } from '../kit/tree.ts';
import { vocabulary } from './corpus.ts';
import type { Pass } from './write.ts';

/**
 * The line twice: as the streaming network writes it, words of a pass in one box, and word by word. Each box says in
 * which pass it came. What is still to come takes its room already, so that nothing moves.
 */
export function drawRows(passes: readonly Pass[], plain: readonly number[], step: number): Tree {
  const given = passes[0]!.before.map((token) => vocabulary[token]).join(' ');
  const boxes = passes.map(({ written, kept }) => ({ tokens: written, kept: kept.length }));
  const single = plain.map((token) => ({ tokens: [token], kept: 0 }));
  return h(
    'div',
    { class: 'ss-rows' },
    drawRow('With streams', given, boxes, step),
    drawRow('Word by word', given, single, step),
  );
}

interface Written {
  readonly tokens: readonly number[];
  /** How many of the tokens were guessed. */
  readonly kept: number;
}

function drawRow(title: string, given: string, boxes: readonly Written[], step: number): Tree {
  const done = Math.min(step, boxes.length);
  return h(
    'p',
    {},
    h('b', {}, `${title}: ${done} of ${boxes.length} passes`),
    ' ',
    h('span', { class: 'quiet' }, given),
    boxes.map((box, at) => [' ', drawBox(box, at, step)]),
  );
}

function drawBox({ tokens, kept }: Written, at: number, step: number): Tree {
  const words = tokens.map((token) => vocabulary[token]);
  const guessed = words.slice(0, kept).join(' ');
  const sure = words.slice(kept).join(' ');
  const isLate = at >= step ? ' ss-late' : '';
  return h(
    'span',
    { class: `ss-box${isLate}` },
    h('i', {}, `${at + 1} `),
    guessed === '' ? null : h('b', {}, guessed),
    `${guessed === '' ? '' : ' '}${sure}`,
  );
}
