import { explore } from '../kit/explore.ts';
import { snap } from '../kit/fields.ts';
import { look } from './model.ts';
import { draw, fields, says } from './picture.ts';
import { thresholdAt } from './prune-picture.ts';
import { questions } from './questions.ts';

export function mount(root: HTMLElement): void {
  explore(root, {
    fields,
    draw,
    says,
    stops: questions,
    lastStep: (state) => look(state).passes.length,
    drags: {
      prune: {
        to: ({ x }) => ({ prune: snap(fields.prune, thresholdAt(x)) }),
        nudge: (steps, { prune }) => ({ prune: snap(fields.prune, prune + steps) }),
      },
    },
  });
}
