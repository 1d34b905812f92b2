import { explore } from '../kit/explore.ts';
import { chartTips } from './chart.ts';
import { draw, fields, lastStep, says, stepAt } from './picture.ts';
import { questions } from './questions.ts';
import { serve } from './scene.ts';

export function mount(root: HTMLElement): void {
  explore(root, {
    fields,
    draw,
    says,
    lastStep,
    stops: questions,
    tips: { chart: (state) => chartTips(serve(state, state.way)) },
    drags: { step: { to: ({ x }, state) => ({ step: stepAt(state, x) }) } },
  });
}
