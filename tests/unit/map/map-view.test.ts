import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hilbertIndex } from '../../../src/map/hilbert.ts';
import { packMap, unpackMap } from '../../../src/map/map-file.ts';
import { mapRows } from '../../../src/map/map-rows.ts';
import { type MappedPaper, mapView } from '../../../src/map/map-view.ts';
import { PlaceGrid } from '../../../src/map/place-grid.ts';
import { type Point, side } from '../../../src/map/point.ts';
import { nameRegions } from '../../../src/map/region-names.ts';
import { regionCount, regionsOf } from '../../../src/map/regions.ts';
import { saltFor, slugKey } from '../../../src/map/slug-keys.ts';
import { spacedLabels } from '../../../src/map/spaced-labels.ts';
import { dotPaths } from '../../../src/map/svg-dots.ts';
import { titleTerms } from '../../../src/map/title-terms.ts';
import { wrapTitle } from '../../../src/map/wrap-title.ts';

const subjects = ['Speech recognition', 'Protein folding', 'Robot grasping'];

/** Papers in three groups that are far apart, each with titles of its own. */
const papers: readonly MappedPaper[] = Array.from({ length: 60 }, (_, paper) => ({
  slug: `paper-${paper}`,
  title: `${subjects[paper % 3]} by method ${String.fromCharCode(65 + (paper % 26))}`,
  language: 'en',
  sentence: 'What it does.',
  shownDate: '2024',
  date: { sortKey: `2024-0${1 + (paper % 6)}`, year: 2024 },
  votes: paper % 4 === 0 ? null : paper,
}));
const places: readonly Point[] = papers.map((_, paper) => {
  const [x, y] = [
    [600, 600],
    [3400, 700],
    [2000, 3300],
  ][paper % 3] as [number, number];
  return [x + (paper % 7) * 30, y + (paper % 5) * 30];
});

describe('regions', () => {
  test('are the groups that there are, each paper in one', () => {
    const regions = regionsOf(places, 3);
    expect(regions.map(({ papers: own }) => new Set(own.map((paper) => paper % 3)).size)).toEqual([1, 1, 1]);
    expect(regions.flatMap(({ papers: own }) => own).sort((a, b) => a - b)).toEqual([...papers.keys()]);
  });

  test('are none where the map is taken in at a glance', () => {
    expect(regionCount(9)).toBe(0);
    expect(regionCount(300)).toBeGreaterThan(5);
    expect(regionCount(100_000)).toBeLessThan(40);
  });

  test('are named by the words that set their titles apart', () => {
    const named = nameRegions(regionsOf(places, 3), [], titleTerms(papers));
    for (const { name, papers: own } of named) {
      const subject = subjects[(own[0] ?? 0) % 3]?.toLowerCase();
      expect(subject).toBe(name.split(', ')[0]);
      expect(name).not.toContain('method');
    }
  });

  test('are named by a topic that they have and others have not, but not by one that all have', () => {
    const robots = [...papers.keys()].filter((paper) => paper % 3 === 2);
    const topics = [
      { label: 'Robotics', papers: robots },
      { label: 'Everything', papers: [...papers.keys()] },
    ];
    const named = nameRegions(regionsOf(places, 3), topics, titleTerms(papers));
    expect(named.filter(({ name }) => name === 'Robotics').map(({ papers: own }) => (own[0] ?? 0) % 3)).toEqual([2]);
    expect(named.some(({ name }) => name === 'Everything')).toBe(false);
  });
});

describe('the data of the map', () => {
  const view = mapView(papers, places, [{ label: 'Robotics', papers: [2, 5, 8] }]);

  test('come back from their file as they were', () => {
    expect(unpackMap(packMap(view.data))).toEqual(view.data);
  });

  test('speak of the same paper at the same place', () => {
    for (const [at, index] of view.order.entries()) {
      const paper = papers[index];
      expect([view.data.x[at], view.data.y[at]]).toEqual(places[index]);
      expect(view.papers[at]?.[0]).toBe(paper?.slug);
      expect(view.data.keys[at]).toBe(slugKey(paper?.slug ?? '', view.data.salt));
      expect(view.data.periods[view.data.times[at] ?? -1]).toContain('2024');
      expect(view.data.votes[at]).toBe(paper?.votes ?? -1);
      expect(view.data.topicBits[at]).toBe([2, 5, 8].includes(index) ? 1 : 0);
    }
  });

  test('have an extent that holds every paper', () => {
    const [left, top, width, height] = view.data.extent;
    for (const [x, y] of places) expect(x > left && y > top && x < left + width && y < top + height).toBe(true);
  });

  test('have neighbors on the map beside each other in the order', () => {
    const step = (order: readonly number[]) =>
      order.slice(1).reduce((sum, index, at) => {
        const [a, b] = [places[index] as Point, places[order[at] ?? 0] as Point];
        return sum + Math.hypot(a[0] - b[0], a[1] - b[1]);
      }, 0);
    expect(step(view.order)).toBeLessThan(step([...papers.keys()]) / 5);
  });

  test('are a table too, with each paper once and its nearest neighbors', () => {
    const rows = mapRows(view);
    expect(rows.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...papers.keys()]);
    for (const { index, beside } of rows) for (const other of beside) expect(other % 3).toBe(index % 3);
  });

  test('are drawn without script: a dot for each paper', () => {
    const drawn = dotPaths(view.data).flatMap(({ path }) => {
      let [x, y] = [0, 0];
      return Array.from(path.matchAll(/([Mm])(-?\d+) (-?\d+)h0/g), ([, kind, right, down]) => {
        [x, y] = kind === 'M' ? [Number(right), Number(down)] : [x + Number(right), y + Number(down)];
        return `${x},${y}`;
      });
    });
    expect(drawn.sort()).toEqual(places.map(String).sort());
  });
});

test.each([1, 2, 3])('a map of %i papers has all that a larger one has', (count) => {
  const few = mapView(papers.slice(0, count), places.slice(0, count), []);
  expect(few.papers).toHaveLength(count);
  expect(few.regions).toEqual([]);
  expect(few.data.extent.every(Number.isFinite)).toBe(true);
  expect(mapRows(few).map(({ beside }) => beside.length)).toEqual(Array(count).fill(Math.min(2, count - 1)));
});

test('a Hilbert curve goes through every cell once, from neighbor to neighbor', () => {
  const cells = Array.from({ length: 256 }, (_, cell): Point => [cell % 16, Math.floor(cell / 16)]);
  const along = cells.toSorted((a, b) => hilbertIndex(a) - hilbertIndex(b));
  expect(new Set(cells.map(hilbertIndex)).size).toBe(256);
  for (const [at, [x, y]] of along.slice(1).entries()) {
    const [lastX, lastY] = along[at] as Point;
    expect(Math.abs(x - lastX) + Math.abs(y - lastY)).toBe(1);
  }
});

test('keys of addresses differ', () => {
  const slugs = Array.from({ length: 20_000 }, (_, index) => `paper-number-${index}`);
  const salt = saltFor(slugs);
  expect(new Set(slugs.map((slug) => slugKey(slug, salt))).size).toBe(slugs.length);
});

test('the grid finds what a look at all papers finds', () => {
  const coordinate = fc.integer({ min: 0, max: side });
  const all = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 80 });
  fc.assert(
    fc.property(all, coordinate, coordinate, fc.integer({ min: 1, max: 2000 }), (dots, x, y, within) => {
      const [xs, ys] = [dots.map(([dotX]) => dotX), dots.map(([, dotY]) => dotY)];
      const away = (dot: number) => Math.hypot((xs[dot] ?? 0) - x, (ys[dot] ?? 0) - y);
      const expected = [...dots.keys()].filter((dot) => away(dot) <= within).sort((a, b) => away(a) - away(b) || a - b);
      expect(new PlaceGrid(xs, ys, side).near(x, y, within, 5)).toEqual(expected.slice(0, 5));
    }),
  );
});

test('no label is written over another', () => {
  const number = fc.integer({ min: 0, max: 500 });
  const label = fc.record({
    x: number,
    y: number,
    width: fc.integer({ min: 1, max: 200 }),
    height: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1 }), (labels) => {
      const flags = spacedLabels(labels);
      expect(flags[0]).toBe(true);
      const written = labels.filter((_, index) => flags[index]);
      for (const [index, a] of written.entries())
        for (const b of written.slice(index + 1))
          expect(Math.abs(a.x - b.x) * 2 >= a.width + b.width || Math.abs(a.y - b.y) * 2 >= a.height + b.height).toBe(
            true,
          );
    }),
  );
});

test('a title is its name, or two lines of it', () => {
  expect(wrapTitle('DyCoke: Dynamic Compression of Tokens')).toEqual(['DyCoke']);
  expect(wrapTitle('Forgetting Transformer')).toEqual(['Forgetting Transformer']);
  expect(wrapTitle('Unlocking Efficiency in Large Language Model Inference by Many Means')).toEqual([
    'Unlocking Efficiency in Large',
    'Language Model Inference by…',
  ]);
});
