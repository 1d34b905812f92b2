import { describe, expect, test } from 'vitest';
import {
  anywhere,
  attentionOnPasskey,
  foundAfter,
  losses,
  lossOf,
  makeLayer,
  makeText,
  search,
  startSearch,
} from '../../../../src/explorables/duoattention/find-heads.ts';
import { drawFound, foundTips, isOpen } from '../../../../src/explorables/duoattention/found-picture.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';
import { barsOf, cellsOf, numbersIn, pathPoints } from '../../../../src/explorables/kit/read-back.ts';

const layer = makeLayer(makeRandom(10_819));
const last = (gates: readonly (readonly number[])[]) => gates.at(-1) ?? [];

describe('the loss', () => {
  const missed = losses(layer, makeText(makeRandom(1)));

  test('is the price alone while all gates are open', () => {
    const { apart, paid } = lossOf(new Array<number>(search.heads).fill(1), missed);
    expect([apart, paid]).toEqual([0, search.price]);
  });

  test('has the slopes that small changes show', () => {
    const gates = Array.from({ length: search.heads }, (_, head) => 0.3 + 0.08 * head);
    const total = (moved: readonly number[]) => {
      const { apart, paid } = lossOf(moved, missed);
      return apart + paid;
    };
    const { slopes } = lossOf(gates, missed);
    for (const head of gates.keys()) {
      const moved = (by: number) => total(gates.map((gate, at) => (at === head ? gate + by : gate)));
      expect(slopes[head]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 7);
    }
  });

  test('is far smaller where the passkey is inside the window', () => {
    const near = losses(
      layer,
      makeText(makeRandom(1), () => search.words - 2 * search.passkey - 1),
    );
    const far = losses(
      layer,
      makeText(makeRandom(1), () => 10),
    );
    const size = (rows: (typeof near)[number] | undefined) =>
      Math.max(...(rows ?? []).flatMap((row) => [...row].map(Math.abs)));
    const strongest = 5;
    expect(size(near[strongest])).toBeLessThan(0.3 * size(far[strongest]));
  });
});

describe('the search', () => {
  const { gates, onPasskey } = foundAfter(search.steps);

  test('keeps the gates in range and settles on few heads', () => {
    for (const gate of gates.flat()) expect(gate >= 0 && gate <= 1).toBe(true);
    expect(last(gates).filter(isOpen)).toHaveLength(3);
  });

  test('keeps exactly the heads that look most at the passkey', () => {
    const ranked = [...onPasskey.keys()].sort((one, other) => (onPasskey[other] ?? 0) - (onPasskey[one] ?? 0));
    const open = [...last(gates).keys()].filter((head) => isOpen(last(gates)[head] ?? 0));
    expect(open.sort()).toEqual(ranked.slice(0, 3).sort());
  });

  test('comes near the best gates, found by trying a grid for each in turn on 60 texts', () => {
    const random = makeRandom(77);
    const texts = Array.from({ length: 60 }, () => losses(layer, makeText(random)));
    const best = new Array<number>(search.heads).fill(1);
    const total = () => texts.reduce((sum, missed) => sum + lossOf(best, missed).apart + lossOf(best, missed).paid, 0);
    for (let sweep = 0; sweep < 3; sweep += 1) {
      for (const head of best.keys()) {
        let least = [Number.POSITIVE_INFINITY, 0];
        for (let tenth = 0; tenth <= 10; tenth += 1) {
          best[head] = tenth / 10;
          const now = total();
          if (now < (least[0] ?? 0)) least = [now, tenth / 10];
        }
        best[head] = least[1] ?? 0;
      }
    }
    for (const [head, gate] of best.entries()) expect(Math.abs(gate - (last(gates)[head] ?? 0))).toBeLessThan(0.2);
  });

  test('closes every gate where all passkeys are inside the window', () => {
    const near = startSearch(layer, makeRandom(5), () => search.words - 2 * search.passkey - 1)(search.steps);
    expect(Math.max(...last(near.gates))).toBeLessThan(0.05);
  });

  test('gives the same gates whether it is carried on in one go or step by step', () => {
    const [once, often] = [startSearch(layer, makeRandom(9)), startSearch(layer, makeRandom(9))];
    for (let step = 0; step <= 40; step += 1) often(step);
    expect(often(40).gates).toEqual(once(40).gates);
  });

  test('hides passkeys from 5 to 95 % of the room before the question', () => {
    expect([anywhere(() => 0), anywhere(() => 0.999_999)]).toEqual([3, 52]);
  });

  test('measures attention over many texts: more of them change little', () => {
    const [some, more] = [attentionOnPasskey(layer, makeRandom(3), 60), attentionOnPasskey(layer, makeRandom(4), 240)];
    for (const head of some.keys()) expect(Math.abs((some[head] ?? 0) - (more[head] ?? 0))).toBeLessThan(0.08);
  });
});

describe('draws what the search says', () => {
  test.each([0, 37, 120, 240])('after %s steps', (steps) => {
    const { gates, onPasskey } = foundAfter(steps);
    const tree = drawFound(steps);
    const now = last(gates);
    const bars = [...barsOf(tree, 'data-1'), ...barsOf(tree, 'data-2')].sort((one, other) => one.y - other.y);
    const marks = cellsOf(tree, 'duo-mark');
    const tracks = barsOf(tree, 'duo-track');
    for (const [head, gate] of now.entries()) {
      const full = tracks[head]?.width ?? Number.NaN;
      expect(Math.abs((bars[head]?.width ?? -9) - gate * full)).toBeLessThan(0.5);
      expect(Math.abs((marks[head]?.x ?? -9) - (tracks[head]?.x ?? 0) - (onPasskey[head] ?? 0) * full)).toBeLessThan(
        0.5,
      );
      const { text = '' } = foundTips(steps)[head] ?? {};
      expect(numbersIn(text)).toEqual([head + 1, Number(gate.toFixed(2)), Math.round(100 * (onPasskey[head] ?? 0))]);
    }
    expect(barsOf(tree, 'data-1')).toHaveLength(now.filter(isOpen).length);
    // The traces end at the gates of now; their frame is 70 units high.
    const [frame = []] = pathPoints(tree, 'duo-frame');
    const [top = 0, bottom = 0, left = 0, right = 0] = [frame[0]?.[1], frame[1]?.[1], frame[1]?.[0], frame[2]?.[0]];
    const ends = pathPoints(tree, 'line').map((points) => points.at(-1));
    for (const [head, gate] of now.entries()) {
      expect(Math.abs((ends[head]?.[1] ?? -9) - (bottom + gate * (top - bottom)))).toBeLessThanOrEqual(0.6);
      expect(Math.abs((ends[head]?.[0] ?? -9) - (left + (steps / search.steps) * (right - left)))).toBeLessThanOrEqual(
        0.6,
      );
    }
  });
});
