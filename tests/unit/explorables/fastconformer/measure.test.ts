import { describe, expect, it } from 'vitest';
import { misheard, otherSounds } from '../../../../src/explorables/fastconformer/measure.ts';
import { toy } from '../../../../src/explorables/fastconformer/model.ts';

const sounds = otherSounds(100);
const withCaches = toy.rights.map((right) => misheard({ way: 'caches', right, kept: toy.left }, sounds));
const withoutCaches = toy.rights.map((right) => misheard({ way: 'caches', right, kept: 0 }, sounds));

describe('the trained network, on sounds that it has not seen', () => {
  it('mishears the less the further it looks ahead', () => {
    const [none = 1, , some = 1] = withCaches.map(({ share }) => share);
    expect(Math.max(...withCaches.map(({ share }) => share))).toBeLessThan(0.2);
    expect(some).toBeLessThan(0.8 * none);
  });

  it('mishears more when its caches are empty: clearly with little look-ahead, not at all with much', () => {
    const errors = withCaches.map(({ share, error }, index) => {
      const empty = withoutCaches[index];
      return ((empty?.share ?? 0) - share) / Math.max(error, empty?.error ?? 0);
    });
    expect(errors.map((count) => count > 2)).toEqual([true, true, false, false]);
  });

  it('mishears far more when every chunk is by itself', () => {
    const alone = misheard({ way: 'buffers', right: 0, kept: 0 }, sounds).share;
    expect(alone).toBeGreaterThan(3 * (withCaches[0]?.share ?? 1));
  });

  it('hears about as well from a buffer with the same past: there the price is work', () => {
    const buffered = misheard({ way: 'buffers', right: 0, kept: toy.left }, sounds.slice(0, 30)).share;
    expect(buffered).toBeLessThan(1.5 * (withCaches[0]?.share ?? 0));
  });
});
