import { explore } from '../kit/explore.ts';
import { snap } from '../kit/fields.ts';
import { draw, fields, says, tips } from './picture.ts';
import { questions } from './questions.ts';

export function mount(root: HTMLElement): void {
  explore(root, {
    fields,
    draw,
    says,
    tips,
    stops: questions,
    drags: { needle: { to: ({ x }) => ({ needle: snap(fields.needle, Math.floor(x)) }) } },
  });
}
