import { h, type Tree } from '../kit/tree.ts';
import type { Seen } from './model.ts';

let last: { readonly job: Seen['job']; readonly tree: Tree } | undefined;

/** The answer as it was written: what was guessed and kept is marked, what the target added is not. */
export function drawText({ job }: Seen): Tree {
  if (last?.job !== job) last = { job, tree: textOf(job) };
  return last.tree;
}

function textOf({ pieces, passes }: Seen['job']): Tree {
  let at = 0;
  const children = passes.map(({ kept, wrote }) => {
    const guessed = pieces.slice(at, at + kept).join('');
    const added = pieces.slice(at + kept, at + wrote).join('');
    at += wrote;
    return [kept > 0 && h('span', { class: 'sd-guessed' }, guessed), added];
  });
  return h('p', { class: 'sd-text' }, children);
}
