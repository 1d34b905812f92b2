import { describe, expect, it } from 'vitest';
import { byNewest, type DatedRecord, paperDate } from '../../../src/derived/paper-date.ts';
import { monthNames } from '../../../src/schemas/record.ts';

const march24: DatedRecord = { month: 'Mar', day: 24, year: null, yearInferred: null };

describe('paperDate', () => {
  it('is the date that the listing shows', () => {
    expect(paperDate({ month: 'Oct', day: 4, year: 2024, yearInferred: null })).toEqual({
      iso: '2024-10-04',
      year: 2024,
      inferred: false,
      text: 'October 4, 2024',
    });
  });

  it('takes an inferred year and says so', () => {
    expect(paperDate({ ...march24, yearInferred: 2025 })).toEqual({
      iso: '2025-03-24',
      year: 2025,
      inferred: true,
      text: 'March 24, 2025',
    });
  });

  it('believes the shown year before an inferred one', () => {
    expect(paperDate({ ...march24, year: 2024, yearInferred: 2025 })).toMatchObject({ year: 2024, inferred: false });
  });

  it('has no full date without a year', () => {
    expect(paperDate(march24)).toEqual({ iso: null, year: null, inferred: false, text: 'March 24' });
  });

  it('is a year alone, or no date, where no day is known', () => {
    const undated: DatedRecord = { month: null, day: null, year: null, yearInferred: null };
    expect(paperDate(undated)).toEqual({ iso: null, year: null, inferred: false, text: 'no date' });
    expect(paperDate({ ...undated, year: 2024 })).toEqual({ iso: null, year: 2024, inferred: false, text: '2024' });
    expect(paperDate({ ...undated, month: 'Mar', year: 2024 })).toMatchObject({ iso: null, text: '2024' });
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
  it('sorts the newest first and what has no date last', () => {
    const dates = ['2023-12-27', null, '2025-03-28', '2024-02-16', null];
    expect(dates.toSorted(byNewest)).toEqual(['2025-03-28', '2024-02-16', '2023-12-27', null, null]);
  });

  it('leaves what is equally new in its order', () => {
    const papers = [
      { slug: 'b', date: '2024-01-01' },
      { slug: 'a', date: '2024-01-01' },
    ];
    expect(papers.toSorted((a, b) => byNewest(a.date, b.date))).toEqual(papers);
  });
});
