import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RankedBody, rankTogether } from '../../../../src/parser/boundary/rank-together.ts';

/** A body whose title may end without a full stop, or with one, as much later; with the chance of the first. */
function doubtful(plain: number): RankedBody {
  const body = 'Small steps in cold water Fish swim. They do so often';
  return {
    body,
    cuts: [
      { offset: 25, probability: plain },
      { offset: 36, probability: 1 - plain },
    ],
  };
}

const sureStop: RankedBody = { body: 'Fish in lakes. We look', cuts: [{ offset: 14, probability: 0.99 }] };
const surePlain: RankedBody = { body: 'Fish in lakes We look', cuts: [{ offset: 13, probability: 0.99 }] };

function stopOf(listing: readonly RankedBody[]): number {
  return rankTogether(listing)[0]?.[1]?.probability ?? 0;
}

describe('rankTogether', () => {
  it('takes a full stop for the end of a title where others have one', () => {
    expect(stopOf([doubtful(0.9), ...Array(9).fill(sureStop)])).toBeGreaterThan(0.9);
  });

  it('takes it for the end of a sentence where others have none', () => {
    expect(stopOf([doubtful(0.4), ...Array(9).fill(surePlain)])).toBeLessThan(0.6);
    expect(stopOf([doubtful(0.9), ...Array(9).fill(surePlain)])).toBeLessThan(0.1);
  });

  it('leaves both possible where about half of the others have one', () => {
    const stop = stopOf([doubtful(0.5), ...Array(9).fill(sureStop), ...Array(9).fill(surePlain)]);
    expect(stop).toBeGreaterThan(0.5);
    expect(stop).toBeLessThan(0.999);
  });

  it('takes a lower-case word for the opening of an abstract where the listing has lost its capitals', () => {
    const body = 'Steps in water we look at fish. They swim';
    const doubt: RankedBody = {
      body,
      cuts: [
        { offset: 14, probability: 0.05 },
        { offset: 31, probability: 0.95 },
      ],
    };
    const lower: RankedBody = { body: 'Fish in lakes we look', cuts: [{ offset: 13, probability: 0.9 }] };
    const chanceIn = (others: RankedBody) => rankTogether([doubt, ...Array(9).fill(others)])[0]?.[0]?.probability;
    expect(chanceIn(lower)).toBeGreaterThan(0.9);
    expect(chanceIn(surePlain)).toBeLessThan(0.1);
  });

  it('does not let a few doubts make a style', () => {
    expect(stopOf([...Array(9).fill(doubtful(0.8)), ...Array(200).fill(surePlain)])).toBeLessThan(0.3);
  });

  const listings = fc.array(
    fc.record({
      body: fc.constantFrom('a b. c d', 'a. b. c.'),
      chances: fc.array(fc.double({ min: 1e-9, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 30 },
  );
  const toRanked = (listing: readonly { body: string; chances: readonly number[] }[]): RankedBody[] =>
    listing.map(({ body, chances }) => ({
      body,
      cuts: chances.map((probability, index) => ({ offset: 2 + 2 * index, probability: probability / chances.length })),
    }));

  it('changes nothing of an entry by itself', () => {
    fc.assert(
      fc.property(listings, (listing) => {
        const [first] = toRanked(listing);
        if (first) expect(rankTogether([first])).toEqual([first.cuts]);
      }),
    );
  });

  it('keeps what the cuts of each entry sum to, whatever their order in the listing', () => {
    const sum = (cuts: RankedBody['cuts']) => cuts.reduce((total, { probability }) => total + probability, 0);
    fc.assert(
      fc.property(listings, (listing) => {
        const ranked = toRanked(listing);
        const read = rankTogether(ranked);
        ranked.forEach(({ cuts }, index) => {
          expect(sum(read[index] ?? [])).toBeCloseTo(sum(cuts), 9);
        });
        const reversed = [...rankTogether([...ranked].reverse())].reverse();
        reversed.forEach((cuts, index) => {
          for (const [at, { probability }] of cuts.entries())
            expect(probability).toBeCloseTo(read[index]?.[at]?.probability ?? -1, 9);
        });
      }),
    );
  });
});
