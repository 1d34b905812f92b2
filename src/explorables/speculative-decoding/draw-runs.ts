import { bar } from '../kit/plot.ts';
import type { Tip } from '../kit/tips.ts';
import { h, type Tree } from '../kit/tree.ts';
import type { WrittenJob } from './jobs.ts';

const [left, right] = [70, 290];

function rowsOf({ passesAlone, measure }: WrittenJob) {
  const unit = (right - left) / passesAlone;
  return [
    { label: 'alone', passes: passesAlone, y: 2, width: passesAlone * unit, className: 'quiet' },
    { label: 'with look-up', passes: measure.passes, y: 22, width: measure.passes * unit, className: 'data-4' },
  ];
}

/** The passes of both runs, as bars on one scale. */
export function drawRuns(job: WrittenJob): Tree {
  return h(
    'svg',
    {
      class: 'sd-runs',
      viewBox: '0 0 320 40',
      role: 'img',
      'aria-label': 'Passes of the target, alone and with look-up',
      'data-tips': 'runs',
      'data-shows': 'job own guesses',
    },
    rowsOf(job).map(({ label, passes, y, width, className }) => [
      h('text', { x: 0, y: y + 11 }, label),
      bar({ x: left, y, width, height: 14 }, className),
      h('text', { class: 'quiet', x: left + width + 4, y: y + 11 }, passes),
    ]),
  );
}

export function runTips(job: WrittenJob): readonly Tip[] {
  const { tokens } = job.measure;
  return rowsOf(job).map(({ label, passes, y, width }) => ({
    x: left,
    y,
    width,
    height: 14,
    text: `The target ${label}: ${tokens} tokens in ${passes} passes, ${(tokens / passes).toFixed(2)} a pass.`,
  }));
}
