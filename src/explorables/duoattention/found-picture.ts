import { bar, line, linearScale } from '../kit/plot.ts';
import type { Tip } from '../kit/tips.ts';
import { h, type Tree } from '../kit/tree.ts';
import { foundAfter, search } from './find-heads.ts';

const bars = linearScale([0, 1], [60, 280]);
const row = { top: 6, height: 18 } as const;
const across = linearScale([0, search.steps], [60, 280]);
const chart = { top: row.top + search.heads * row.height + 22, height: 70 } as const;
const up = linearScale([0, 1], [chart.top + chart.height, chart.top]);

/** A gate that is open at least half way will keep everything. */
export function isOpen(gate: number): boolean {
  return gate >= 0.5;
}

/**
 * The gates after a number of steps as bars; a mark shows each head's attention to the passkey. Below, the steps so far,
 * one in `every`.
 */
export function drawFound(steps: number, every = 4): Tree {
  const { gates, onPasskey } = foundAfter(steps);
  const now = gates.at(-1) ?? [];
  return h(
    'svg',
    {
      viewBox: `0 0 320 ${chart.top + chart.height + 18}`,
      role: 'img',
      class: 'duo-found',
      'data-tips': 'found',
      'data-shows': 'step',
      'aria-label': `Gates of ${search.heads} heads after ${steps} steps`,
    },
    now.map((gate, head) => {
      const y = row.top + head * row.height;
      const x = bars(onPasskey[head] ?? 0);
      return h(
        'g',
        {},
        h('text', { x: 0, y: y + 11 }, `head ${head + 1}`),
        bar({ x: 60, y, width: bars(1) - 60, height: 13 }, 'duo-track'),
        bar({ x: 60, y, width: bars(gate) - 60, height: 13 }, isOpen(gate) ? 'data-1' : 'data-2'),
        h('path', { class: 'duo-mark', d: `M${x.toFixed(1)} ${y - 1}v15` }),
        h('text', { class: 'quiet', x: 286, y: y + 11 }, gate.toFixed(2)),
      );
    }),
    h('text', { class: 'quiet', x: 60, y: chart.top - 7 }, 'the gates, step by step'),
    h('path', { class: 'duo-frame', d: `M60 ${chart.top}V${up(0)}H280` }),
    now.map((gate, head) => line(trace(gates, head, every), isOpen(gate) ? 'data-1' : 'data-2')),
    h('text', { class: 'quiet', x: 280, y: up(0) + 14, 'text-anchor': 'end' }, `${search.steps} steps`),
  );
}

/** A gate over the steps, in whole units, up to the last. */
function trace(gates: readonly (readonly number[])[], head: number, every: number) {
  return gates.flatMap((all, step) =>
    step % every === 0 || step === gates.length - 1
      ? [[Math.round(across(step)), Math.round(up(all[head] ?? 0))] as const]
      : [],
  );
}

/** What each gate says. */
export function foundTips(steps: number): readonly Tip[] {
  const { gates, onPasskey } = foundAfter(steps);
  return (gates.at(-1) ?? []).map((gate, head) => ({
    x: 60,
    y: row.top + head * row.height,
    width: 220,
    height: row.height,
    text: `Head ${head + 1}: gate ${gate.toFixed(2)}; ${(100 * (onPasskey[head] ?? 0)).toFixed(0)} % of its attention is on the passkey.`,
  }));
}
