import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { inferYears } from '../../../src/parser/infer-years.ts';
import { record } from '../support/records.ts';

/** The inferred years of entries that show the given ones. */
function inferred(shown: readonly (number | null)[], captureYear: number | null) {
  const records = shown.map((year) => record({ year }));
  return inferYears(records, captureYear).map(({ yearInferred }) => yearInferred);
}

describe('inferYears', () => {
  it('takes the year of capture where it is known', () => {
    expect(inferred([2023, null, 2024], 2031)).toEqual([null, 2031, null]);
  });

  it('else takes the year after the latest that the listing shows', () => {
    expect(inferred([2023, null, 2024, null, 2022], null)).toEqual([null, 2025, null, 2025, null]);
  });

  it('leaves the year open where the listing shows none', () => {
    expect(inferred([null, null], null)).toEqual([null, null]);
  });

  it('leaves an entry without a date alone', () => {
    const undated = record({ month: null, day: null, year: null });
    expect(inferYears([undated], 2025)).toEqual([undated]);
  });

  it('changes nothing but the inferred year', () => {
    const entry = record({ year: null });
    expect(inferYears([entry], 2025)).toEqual([{ ...entry, yearInferred: 2025 }]);
    expect(entry.yearInferred).toBeNull();
  });

  it('never asks the clock', () => {
    vi.useFakeTimers({ now: new Date('2042-01-01') });
    try {
      expect(inferred([null], null)).toEqual([null]);
      expect(inferred([2020, null], null)).toEqual([null, 2021]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('gives a year to all or none of the entries without one, and to no other', () => {
    const years = fc.array(fc.option(fc.integer({ min: 1900, max: 2198 })));
    fc.assert(
      fc.property(years, fc.option(fc.integer({ min: 1900, max: 2199 })), (shown, captureYear) => {
        const isOpen = captureYear === null && shown.every((year) => year === null);
        for (const [index, year] of inferred(shown, captureYear).entries()) {
          expect(year === null).toBe(isOpen || shown[index] !== null);
        }
      }),
    );
  });
});
