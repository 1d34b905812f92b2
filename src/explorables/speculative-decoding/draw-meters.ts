import { bar } from '../kit/plot.ts';
import { h, round, type Tree } from '../kit/tree.ts';
import type { Seen } from './model.ts';

/** Two thin bars below the columns: guesses kept against the overlap, and the test against its limit. */
export function drawMeters({ alpha, kept, test, limit, isAstray }: Seen): Tree {
  const shown = Number.isFinite(test.statistic) ? test.statistic : limit * 4;
  return h(
    'div',
    { class: 'sd-meters' },
    meter('Guesses kept', kept ?? 0, alpha, 'data-4', kept === null ? '–' : `${(kept * 100).toFixed(1)} %`, [
      'the overlap, ',
      `${Math.round(alpha * 100)} %`,
    ]),
    // The limit stands at a quarter, so that a run far beyond it is seen to be so.
    meter('Misfit χ²', shown / (limit * 4 || 1), 0.25, isAstray ? 'data-1' : 'ink', figure(test.statistic), [
      'the limit, ',
      limit.toFixed(1),
    ]),
  );
}

function meter(
  label: string,
  share: number,
  mark: number,
  className: string,
  value: string,
  [what, where]: readonly [string, string],
): Tree {
  const at = round(mark * 300);
  return h(
    'div',
    {},
    h('span', {}, label),
    h(
      'svg',
      { viewBox: '0 0 300 14', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      bar({ x: 0, y: 3, width: 300, height: 8 }, 'sd-track'),
      bar({ x: 0, y: 3, width: Math.min(1, share) * 300, height: 8 }, className),
      h('path', { class: 'sd-mark', d: `M${at} 0V14` }),
    ),
    h('output', { 'aria-live': 'off' }, value),
    h('small', {}, `mark: ${what}${where}`),
  );
}

export function figure(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
