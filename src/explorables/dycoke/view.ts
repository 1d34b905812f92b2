import { explore } from '../kit/explore.ts';
import { snap } from '../kit/fields.ts';
import { draw, fields } from './picture.ts';
import { questions } from './questions.ts';
import { frameAt } from './strip-picture.ts';
import { says } from './words.ts';

export function mount(root: HTMLElement): void {
  explore(root, {
    fields,
    draw,
    says,
    stops: questions,
    drags: { when: { to: ({ x, y }) => ({ when: snap(fields.when, frameAt(x, y)) }) } },
  });
}
