import { explore } from '../kit/explore.ts';
import { snap } from '../kit/fields.ts';
import { draw, fields, says } from './picture.ts';

export function mount(root: HTMLElement): void {
  explore(root, {
    fields,
    draw,
    says,
    drags: { needle: { to: ({ x }) => ({ needle: snap(fields.needle, Math.floor(x)) }) } },
  });
}
