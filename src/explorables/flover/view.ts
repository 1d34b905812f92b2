import { explore } from '../kit/explore.ts';
import { draw, fields, says, stepAt } from './picture.ts';

export function mount(root: HTMLElement): void {
  explore(root, { fields, draw, says, drags: { step: { to: ({ x }, state) => ({ step: stepAt(state, x) }) } } });
}
