import { describe, expect, it } from 'vitest';
import { timeline } from '../../../src/derived/timeline.ts';

function papersOf(...keys: readonly string[]) {
  return keys.map((sortKey) => ({ date: { sortKey, year: sortKey === '' ? null : Number(sortKey.slice(0, 4)) } }));
}

describe('timeline', () => {
  it('counts papers by month, without a gap, and says how many have no year', () => {
    expect(timeline(papersOf('2024-11-22', '2025-01-03', '2025-01-31', ''))).toEqual({
      unit: 'month',
      periods: [
        { key: '2024-11', label: 'November 2024', count: 1 },
        { key: '2024-12', label: 'December 2024', count: 0 },
        { key: '2025-01', label: 'January 2025', count: 2 },
      ],
      undated: 1,
    });
  });

  it('counts by year where months are not known, or the stretch is long', () => {
    expect(timeline(papersOf('2020', '2022-05-01')).periods.map(({ key, count }) => [key, count])).toEqual([
      ['2020', 1],
      ['2021', 0],
      ['2022', 1],
    ]);
    expect(timeline(papersOf('2015-01-01', '2024-01-01')).periods).toHaveLength(10);
  });

  it('shows a part on the axis of the whole', () => {
    const whole = timeline(papersOf('2023-05-22', '2023-07-01'));
    expect(timeline(papersOf('2023-07-01'), whole).periods.map(({ count }) => count)).toEqual([0, 0, 1]);
  });

  it('is empty without papers', () => {
    expect(timeline([])).toEqual({ unit: 'year', periods: [], undated: 0 });
  });
});
