import { describe, expect, it } from 'vitest';
import { byNewest, type DatedRecord, paperDate } from '../../../src/derived/paper-date.ts';
import { monthNames } from '../../../src/schemas/record.ts';

const march24: DatedRecord = { month: 'Mar', day: 24, year: null, yearInferred: null };

describe('paperDate', () => {
  it('is the date that the listing shows', () => {
    expect(paperDate({ month: 'Oct', day: 4, year: 2024, yearInferred: null })).toEqual({
      iso: '2024-10-04',
      year: 2024,
      sortKey: '2024-10-04',
      inferred: false,
      text: 'October 4, 2024',
    });
  });

  it('takes an inferred year and says so', () => {
    expect(paperDate({ ...march24, yearInferred: 2025 })).toEqual({
      iso: '2025-03-24',
      year: 2025,
      sortKey: '2025-03-24',
      inferred: true,
      text: 'March 24, 2025',
    });
  });

  it('believes the shown year before an inferred one', () => {
    expect(paperDate({ ...march24, year: 2024, yearInferred: 2025 })).toMatchObject({ year: 2024, inferred: false });
  });

  it('has no full date without a year', () => {
    expect(paperDate(march24)).toEqual({ iso: null, year: null, sortKey: '', inferred: false, text: 'March 24' });
  });

  it.each([
    [
      { month: null, year: null },
      { year: null, sortKey: '', text: 'no date' },
    ],
    [
      { month: null, year: 2024 },
      { year: 2024, sortKey: '2024', text: '2024' },
    ],
    [
      { month: 'Mar' as const, year: 2024 },
      { year: 2024, sortKey: '2024-03', text: 'March 2024' },
    ],
    [
      { month: 'Mar' as const, year: null },
      { year: null, sortKey: '', text: 'March' },
    ],
  ])('says no more than is known of %j', (stated, shown) => {
    expect(paperDate({ day: null, yearInferred: null, ...stated })).toEqual({ iso: null, inferred: false, ...shown });
  });

  it('knows every month by its number and its name', () => {
    for (const [index, month] of monthNames.entries()) {
      const { iso, text } = paperDate({ month, day: 1, year: 2024, yearInferred: null });
      expect(iso).toBe(`2024-${String(index + 1).padStart(2, '0')}-01`);
      expect(new Date(`${text} UTC`).toISOString()).toBe(`${iso}T00:00:00.000Z`);
    }
  });
});

describe('byNewest', () => {
  it('sorts the newest first, what is known less exactly after it, and what has no date last', () => {
    const keys = ['2023-12-27', '', '2025-03-28', '2024', '2024-02-16', '2024-02', ''];
    expect(keys.toSorted(byNewest)).toEqual(['2025-03-28', '2024-02-16', '2024-02', '2024', '2023-12-27', '', '']);
  });

  it('leaves what is equally new in its order', () => {
    const papers = [
      { slug: 'b', date: '2024-01-01' },
      { slug: 'a', date: '2024-01-01' },
    ];
    expect(papers.toSorted((a, b) => byNewest(a.date, b.date))).toEqual(papers);
  });
});
