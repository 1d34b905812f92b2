import { describe, expect, it } from 'vitest';
import { misheard, otherSounds } from '../../../../src/explorables/fastconformer/measure.ts';
import { toy } from '../../../../src/explorables/fastconformer/model.ts';

const sounds = otherSounds(100);
const withCaches = toy.rights.map((right) => misheard({ way: 'caches', right, kept: toy.left }, sounds));

describe('the trained network, on sounds that it has not seen', () => {
  it('mishears the less the further it looks ahead', () => {
    const [none = 0, , some = 1] = withCaches;
    expect(Math.max(...withCaches)).toBeLessThan(0.2);
    expect(some).toBeLessThan(0.8 * none);
  });

  it('mishears more when its caches are empty, and far more when every chunk stands alone', () => {
    const [none = Number.NaN] = withCaches;
    expect(misheard({ way: 'caches', right: 0, kept: 0 }, sounds)).toBeGreaterThan(1.15 * none);
    expect(misheard({ way: 'buffers', right: 0, kept: 0 }, sounds)).toBeGreaterThan(3 * none);
  });

  it('hears about as well from a buffer with the same past: there the price is work', () => {
    const [none = Number.NaN] = withCaches;
    expect(misheard({ way: 'buffers', right: 0, kept: toy.left }, sounds.slice(0, 30))).toBeLessThan(1.5 * none);
  });
});
