import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attentionTo,
  queriesOf,
  type Rules,
  strongest,
  wantedBy,
  writeAnswer,
} from '../../../../src/explorables/dycoke/answer.ts';
import { look, rules, words } from '../../../../src/explorables/dycoke/model.ts';
import { makeRandom, normal } from '../../../../src/explorables/kit/random.ts';

const vectors = (seed: number, count: number) => {
  const random = makeRandom(seed);
  return Array.from({ length: count }, () => Float64Array.from({ length: 5 }, () => normal(random)));
};
const tiles = vectors(1, 60);
const queries = vectors(2, 9);
const over = (asked: readonly Float64Array[]) => asked.map((query) => attentionTo(query, tiles));
const write = (more: Partial<Rules> = {}) =>
  writeAnswer(over(queries), { way: 'anew', share: 0.3, renewBelow: 0.9, ...more });
const sum = (values: ArrayLike<number>, of?: readonly number[]) =>
  (of ?? Array.from(values, (_, at) => at)).reduce((total, at) => total + (values[at] ?? Number.NaN), 0);

describe('attention', () => {
  test('over some tiles is that over all, restricted and brought to the sum 1', () => {
    const full = attentionTo(queries[0] ?? Float64Array.of(), tiles);
    const some = [3, 7, 8, 41];
    const narrow = attentionTo(queries[0] ?? Float64Array.of(), tiles, some);
    expect(sum(full)).toBeCloseTo(1, 12);
    for (const tile of tiles.keys()) {
      const expected = some.includes(tile) ? (full[tile] ?? 0) / sum(full, some) : 0;
      expect(narrow[tile]).toBeCloseTo(expected, 12);
    }
  });

  test('is e to the 12th stronger straight ahead than straight behind', () => {
    const ahead = Float64Array.of(1, 2, 3, 4, 5);
    const [one = 0, other = 0] = attentionTo(ahead, [ahead.map((value) => 2 * value), ahead.map((value) => -value)]);
    expect(Math.log(one / other)).toBeCloseTo(12, 9);
  });

  test('a query keeps 0.3 of the one before it', () => {
    const [first, second, third] = queriesOf([Float64Array.of(1, 0), Float64Array.of(0, 1), Float64Array.of(0, 0)]);
    expect([first, second, third].map((query) => [...(query ?? [])])).toEqual([
      [1, 0],
      [0.3, 1],
      [0.09, 0.3],
    ]);
  });
});

describe('choosing anew', () => {
  test('attends to int(n · (1 − P)) tiles, those with most attention', () => {
    for (const moment of write({ renewBelow: 1 })) {
      const { chosen, attention, isRenewed } = moment;
      expect(chosen).toHaveLength(18);
      expect(isRenewed).toBe(true);
      expect(chosen).toEqual(wantedBy(moment));
      const others = tiles.keys().filter((tile) => !chosen.includes(tile));
      expect(Math.min(...chosen.map((tile) => attention[tile] ?? 0))).toBeGreaterThanOrEqual(
        Math.max(...[...others].map((tile) => attention[tile] ?? 1)),
      );
    }
  });

  test('keeps at least as much attention as any other set of the same size', () => {
    const random = makeRandom(4);
    for (const { kept, attention } of write({ renewBelow: 1 })) {
      for (let trial = 0; trial < 1000; trial += 1) {
        const order = [...tiles.keys()].map((tile) => [random(), tile] as const).sort(([a], [b]) => a - b);
        const others = order.slice(0, 18).map(([, tile]) => tile);
        expect(kept).toBeGreaterThanOrEqual(sum(attention, others) - 1e-12);
      }
    }
  });

  test('keeps at least as much as a choice made once, at every word', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const asked = vectors(seed, 6);
        const kept = (way: Rules['way']) =>
          writeAnswer(over(asked), { way, share: 0.3, renewBelow: 1 }).map((moment) => moment.kept);
        const once = kept('once');
        for (const [word, part] of kept('anew').entries())
          expect(part).toBeGreaterThanOrEqual((once[word] ?? 2) - 1e-12);
      }),
    );
  });

  test('happens at every word where attention must be the same, and never again where nothing is asked', () => {
    expect(write({ renewBelow: 1 }).map(({ isRenewed }) => isRenewed)).toEqual(queries.map(() => true));
    expect(write({ renewBelow: -1 }).map(({ isRenewed }) => isRenewed)).toEqual(queries.map((_, word) => word === 0));
  });

  test('compares with the attention of the last choice, not of the last word', () => {
    const turning = Array.from({ length: 30 }, (_, at) =>
      Float64Array.of(Math.cos(at / 15), Math.sin(at / 15), 0, 0, 0),
    );
    const moments = writeAnswer(over(turning), { way: 'anew', share: 0.3, renewBelow: 0.9 });
    const renewals = moments.filter(({ isRenewed }) => isRenewed).length;
    expect(renewals).toBeGreaterThan(1);
    expect(renewals).toBeLessThan(15);
  });
});

describe('the cache', () => {
  test('holds every tile at every word where choices are made anew', () => {
    expect(write().map(({ cache }) => cache)).toEqual(queries.map(() => [...tiles.keys()]));
  });

  test('loses what the first word did not choose, where the choice is made once (control)', () => {
    const moments = write({ way: 'once' });
    for (const { cache, chosen } of moments) {
      expect(chosen).toEqual(moments[0]?.chosen);
      expect(cache).toEqual(chosen);
    }
    expect(moments.map(({ isRenewed }) => isRenewed)).toEqual(queries.map((_, word) => word === 0));
  });
});

test('with nothing pruned each word attends as it would to all', () => {
  for (const [word, { chosen, kept, attention }] of write({ share: 1 }).entries()) {
    expect(kept).toBeCloseTo(1, 12);
    const query = queries[word] ?? Float64Array.of();
    expect([...attentionTo(query, tiles, chosen)]).toEqual([...attention]);
  }
  expect(write()[0]?.kept).toBeLessThan(0.999);
});

test('of equals the first are taken', () => {
  expect(strongest(Float64Array.of(1, 2, 2, 2, 0), 2)).toEqual([1, 2]);
  expect(strongest(Float64Array.of(3, 2, 2, 4, 2), 3)).toEqual([0, 1, 3]);
  expect(strongest(Float64Array.of(3, 1), 0)).toEqual([]);
  expect(strongest(Float64Array.of(3, 1), 2)).toEqual([0, 1]);
});

describe('the answer on the page', () => {
  const keptBy = (way: Rules['way']) => look({ scene: 'ball', when: 4, drop: 70, way }).moments.map(({ kept }) => kept);

  test('has twelve words, four about each object in turn', () => {
    expect(words.map(({ about }) => about).join(' ')).toBe('ball ball ball ball box box box box ball ball ball ball');
    expect(rules.share).toBe(0.3);
  });

  test('finds next to nothing of the box among tiles chosen for the ball, and nearly all when it chooses anew', () => {
    const [once, anew] = [keptBy('once'), keptBy('anew')];
    for (const [word, { about }] of words.entries()) {
      expect(anew[word]).toBeGreaterThan(0.95);
      if (about === 'ball') expect(once[word]).toBeGreaterThan(0.95);
      // The first word about the box still asks for some of the ball.
      else expect(once[word]).toBeLessThan(word === 4 ? 0.25 : 0.02);
    }
  });

  test('asks, from the second word about an object on, for that object above all', () => {
    const { moments, film, read } = look({ scene: 'ball', when: 4, drop: 70, way: 'anew' });
    for (const [word, { attention }] of moments.entries()) {
      if (words[word - 1]?.about !== words[word]?.about) continue;
      const top = strongest(attention, 20).map((index) => read[index]);
      const owners = top.map((place) => film.owners[place?.frame ?? 0]?.[place?.tile ?? 0]);
      const own = words[word]?.about === 'ball' ? 1 : 2;
      expect(owners.filter((owner) => owner === own).length).toBeGreaterThanOrEqual(19);
    }
  });
});
