import { describe, expect, it } from 'vitest';
import { delay, type Way } from '../../../../src/explorables/fastconformer/costs.ts';
import { layerRows, looksAt } from '../../../../src/explorables/fastconformer/layer-rows.ts';
import { offline, type Setting, toy, trainedMask } from '../../../../src/explorables/fastconformer/model.ts';
import { runTo, takenAt } from '../../../../src/explorables/fastconformer/run.ts';

const length = toy.sound.frames.length;
const always = () => true;
const ways: Way[] = ['caches', 'layers', 'buffers'];
const settings: Setting[] = ways.flatMap((way) => toy.rights.map((right) => ({ way, right, kept: toy.left })));

function outAt(setting: Setting, arrived: number): number {
  return layerRows(setting, arrived).at(-1)?.fresh[1] ?? Number.NaN;
}

describe.each(settings)('the stream of the page: $way, look-ahead $right', (setting) => {
  const whole = runTo(setting, length, always);

  it('is the whole recording’s where caches are kept as trained, and not from cut buffers', () => {
    const difference = Math.max(...whole.differences);
    expect(whole.differences).toHaveLength(length);
    if (setting.way === 'buffers') expect(difference).toBeGreaterThan(0.01);
    else expect(difference).toBeLessThanOrEqual(1e-9);
  });

  it('gives as many frames as the picture says, whenever one looks', () => {
    let run = runTo({ ...setting, kept: 3 }, 0, always);
    for (let arrived = 0; arrived <= length; arrived++) {
      run = runTo({ ...setting, kept: 3 }, takenAt(setting, arrived), always);
      expect(run.differences).toHaveLength(outAt({ ...setting, kept: 3 }, arrived));
    }
  });

  it('has the delay that is stated', () => {
    // Frames that come out with the last of the sound do not wait for a look-ahead that never comes.
    const flushed = outAt(setting, length - 1);
    const delays = Array.from({ length: flushed }, (_, frame) => {
      let arrived = frame + 1;
      while (outAt(setting, arrived) <= frame) arrived++;
      return arrived - 1 - frame;
    });
    if (delays.length === 0) return;
    const { worst, mean } = delay(setting.way, setting.right, toy.network.shape.layers);
    const least = setting.way === 'layers' ? worst : 0;
    expect(Math.max(...delays)).toBeGreaterThanOrEqual(worst);
    expect(Math.min(...delays)).toBe(least);
    if (setting.way !== 'layers') {
      expect(Math.max(...delays)).toBe(worst);
      expect(delays.reduce((sum, one) => sum + one, 0) / delays.length).toBe(mean);
    }
  });
});

describe('the mask as the stream is run', () => {
  const places = Array.from({ length: length * length }, (_, at) => [Math.floor(at / length), at % length] as const);

  it.each(settings.filter(({ way }) => way !== 'buffers'))(
    'differs from that of training just where the outputs differ: $way, look-ahead $right',
    (setting) => {
      for (let kept = 0; kept <= 24; kept += 2) {
        const mayLook = trainedMask(setting);
        const isBroken = places.some(
          ([query, key]) => mayLook(query, key) !== looksAt({ ...setting, kept }, query, key),
        );
        const run = runTo({ ...setting, kept }, length, always);
        expect(Math.max(...run.differences) > 1e-9).toBe(isBroken);
        expect(isBroken).toBe(kept !== toy.left);
      }
    },
  );

  it('has no gap for buffers that hold what training saw, though the outputs differ', () => {
    const setting = { way: 'buffers', right: 6, kept: toy.left } as const;
    const mayLook = trainedMask(setting);
    expect(places.every(([query, key]) => mayLook(query, key) === looksAt(setting, query, key))).toBe(true);
  });
});

describe('runTo', () => {
  it('stops when there is no time, and goes on to the same numbers', () => {
    const setting = { way: 'buffers', right: 1, kept: 9 } as const;
    let left = 3;
    const part = runTo(setting, length, () => left-- > 0);
    expect(part.taken).toBe(6);
    const differences = [...part.differences];
    const whole = runTo(setting, length, always);
    expect(whole.differences.slice(0, 6)).toEqual(differences);
    expect(whole.taken).toBe(length);
  });
});

describe('the work of a stream', () => {
  const work = (way: Way, right: number) => {
    const run = runTo({ way, right, kept: toy.left }, length, always);
    return (run.costs.at(-1) ?? Number.NaN) / offline({ way, right }).work.multiplyAdds;
  };

  it('is less from caches than from buffers, at every look-ahead, and the less the longer the chunk', () => {
    for (const right of toy.rights) expect(work('caches', right)).toBeLessThan(work('buffers', right));
    const cached = toy.rights.map((right) => work('caches', right));
    expect(cached.toSorted((a, b) => b - a)).toEqual(cached);
  });
});
