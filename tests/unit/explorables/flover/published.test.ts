import { describe, expect, it } from 'vitest';
import { schedule } from '../../../../src/explorables/flover/model.ts';
import { constantRuns, poissonRuns, printedRun } from '../../../../src/explorables/flover/published.ts';
import {
  constantTotal,
  fittedSlotCost,
  poissonIterations,
  replayPrintedRun,
} from '../../../../src/explorables/flover/reproduce.ts';
import { makeRequests } from '../../../../src/explorables/flover/requests.ts';
import { measure } from '../../../../src/explorables/flover/schedule.ts';
import { simulatedRuns } from '../../../../src/explorables/flover/simulated.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';

const off = (value: number, published: number) => Math.abs(value / published - 1);
const drawn = new Map<string, ReturnType<typeof poissonIterations>>();

/** By how many standard deviations a published run is off; each model is drawn once. */
const score = ({ gap, iterations }: { gap: number; iterations: number }, slotCost = fittedSlotCost) => {
  const key = `${gap} ${slotCost}`;
  const { mean, deviation } = drawn.get(key) ?? poissonIterations(gap, slotCost);
  drawn.set(key, { mean, deviation });
  return Math.abs(iterations - mean) / deviation;
};

describe('the published totals, one request every 500 ms', () => {
  it.each(constantRuns)('$model: $all s, within 4 %', (run) => {
    expect(off(constantTotal(run), run.all)).toBeLessThan(0.04);
  });

  it('would not come out with another gap', () => {
    for (const run of constantRuns) {
      expect(off(constantTotal(run, 400), run.all)).toBeGreaterThan(0.04);
      expect(off(constantTotal(run, 600), run.all)).toBeGreaterThan(0.04);
    }
  });
});

describe('the published runs with random arrivals', () => {
  it.each(poissonRuns)('mean gap $gap ms: the page shows what the model gives', ({ gap }) => {
    const { mean, deviation } = drawn.get(`${gap} ${fittedSlotCost}`) ?? poissonIterations(gap);
    expect(simulatedRuns[gap]?.mean).toBeCloseTo(mean, 6);
    expect(simulatedRuns[gap]?.deviation).toBeCloseTo(deviation, 6);
  });

  it.each(poissonRuns)('mean gap $gap ms: $iterations iterations, within two standard deviations', (run) => {
    expect(score(run)).toBeLessThan(2);
  });

  it('scatter around the model about as draws do: neither off to one side nor much too close', () => {
    const meanSquare = poissonRuns.reduce((sum, run) => sum + score(run) ** 2, 0) / poissonRuns.length;
    expect(Math.sqrt(meanSquare)).toBeLessThan(1);
  });

  it.each([0.005, 0.03])('would also bear a price of companions of %s', (slotCost) => {
    for (const run of poissonRuns) expect(score(run, slotCost)).toBeLessThan(2);
  });

  it('rule out a high price of companions', () => {
    expect(poissonRuns.filter((run) => score(run, 0.1) > 2).length).toBeGreaterThan(5);
  });

  it('conserve tokens: overlap × iterations is 512, but for three rows that are printed 7 to 8 % off', () => {
    const misfits = poissonRuns.filter(({ overlap, iterations }) => off((overlap / 100) * iterations, 512) > 0.045);
    expect(misfits.map(({ gap }) => gap)).toEqual([150, 200, 500]);
  });
});

describe('the printed run', () => {
  it('comes out within 2 % with the 1,000 ms of the configuration file', () => {
    const { iterations, total } = replayPrintedRun(1000);
    expect(off(iterations, printedRun.iterations)).toBeLessThan(0.02);
    expect(off(total / 1000, printedRun.seconds)).toBeLessThan(0.02);
  });

  it('stays within 2 % without any price of companions', () => {
    expect(off(replayPrintedRun(1000, 0).iterations, printedRun.iterations)).toBeLessThan(0.02);
  });

  it('cannot have had the 500 ms that the README states', () => {
    expect(off(replayPrintedRun(500).iterations, printedRun.iterations)).toBeGreaterThan(1 / 3);
  });
});

describe('reordering', () => {
  it('gains more the longer the texts: the direction of the published 1.14 to 1.23, not their size', () => {
    const gains = [512, 1024, 2048].map((longest) => {
      const requests = makeRequests({ count: 32, gap: 500, arrivals: 'even', shortest: 128, longest }, makeRandom(3));
      const machine = { stepTime: 9100 / 512, slotCost: 0.03, promptTime: 0, slots: 32, window: 0 };
      const total = (policy: 'fusion' | 'reordering') => measure(schedule(policy, requests, machine)).total;
      return total('fusion') / total('reordering');
    });
    expect(gains[0]).toBeGreaterThan(1.02);
    expect(gains[1]).toBeGreaterThan(gains[0] ?? Infinity);
    expect(gains[2]).toBeGreaterThan(gains[1] ?? Infinity);
  });
});
