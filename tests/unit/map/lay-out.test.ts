import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../../src/explorables/kit/random.ts';
import { layOut } from '../../../src/map/lay-out.ts';
import { type Point, side } from '../../../src/map/point.ts';
import { layoutQuality } from '../../../src/map/quality.ts';
import { textVectors } from '../../../src/map/text-vectors.ts';
import { dimensions, dot } from '../../../src/search/vector.ts';

const point = fc.tuple(fc.integer({ min: 0, max: side }), fc.integer({ min: 0, max: side }));

/** Texts on a few subjects, each with words of its own. */
function textsOn(subjects: number, papers: number) {
  const random = makeRandom(5);
  return Array.from({ length: papers }, (_, paper) => {
    const subject = paper % subjects;
    const words = Array.from({ length: 40 }, () => `w${subject}x${Math.floor(random() * 30)}`);
    return { title: words.slice(0, 6).join(' '), abstract: words.join(' ') };
  });
}

function fresh(papers: readonly { title: string; abstract: string }[], mostLaidOut = 3000): readonly Point[] {
  const vectors = () => textVectors(papers);
  return layOut({ kept: papers.map(() => null), alike: () => [], vectors, mostLaidOut });
}

describe('a map made from nothing', () => {
  const papers = textsOn(6, 120);
  const places = fresh(papers);

  test('is the same each time', () => {
    expect(fresh(papers)).toEqual(places);
  });

  test('has every paper within the grid, and no two in one place', () => {
    for (const part of places.flat()) expect(Number.isInteger(part) && part >= 0 && part <= side).toBe(true);
    expect(new Set(places.map(String)).size).toBe(places.length);
  });

  test('has papers of one subject near each other', () => {
    const away = (a: number, b: number) =>
      Math.hypot((places[a]?.[0] ?? 0) - (places[b]?.[0] ?? 0), (places[a]?.[1] ?? 0) - (places[b]?.[1] ?? 0));
    const nearest = papers.map((_, paper) => {
      const others = papers.map((__, other) => other).filter((other) => other !== paper);
      return others.sort((a, b) => away(paper, a) - away(paper, b))[0] ?? 0;
    });
    const alike = nearest.filter((other, paper) => other % 6 === paper % 6).length;
    expect(alike / papers.length).toBeGreaterThan(0.95);
  });

  test('keeps neighbors; places drawn by lot do not', () => {
    const vectors = textVectors(papers);
    const at = (paper: number) => vectors.subarray(paper * dimensions, (paper + 1) * dimensions);
    const likeness = (paper: number) => Float32Array.from(papers, (_, other) => dot(at(paper), at(other)));
    const random = makeRandom(3);
    const lots = papers.map((): Point => [Math.floor(random() * side), Math.floor(random() * side)]);
    const asked = [...papers.keys()];
    const kept = layoutQuality(places, likeness, 10, asked);
    expect(kept.trustworthiness).toBeGreaterThan(0.9);
    expect(kept.continuity).toBeGreaterThan(0.9);
    expect(layoutQuality(lots, likeness, 10, asked).trustworthiness).toBeLessThan(0.6);
  });

  test.each([0, 1, 2, 3, 4, 5, 9])('of %i papers', (count) => {
    const few = fresh(textsOn(3, count));
    expect(few).toHaveLength(count);
    expect(new Set(few.map(String)).size).toBe(count);
  });

  test('of papers without a word in common', () => {
    const strangers = Array.from({ length: 12 }, (_, paper) => ({ title: `a${paper} b${paper}`, abstract: '' }));
    expect(new Set(fresh(strangers).map(String)).size).toBe(12);
  });

  test('larger than what is laid out at once places the others among those most like them', () => {
    const all = fresh(textsOn(5, 500), 100);
    const middles = Array.from({ length: 5 }, (_, subject) => {
      const own = all.filter((__, paper) => paper % 5 === subject);
      return [0, 1].map((part) => own.reduce((sum, place) => sum + (place[part] ?? 0), 0) / own.length);
    });
    const away = (place: Point, middle: readonly number[] | undefined) =>
      Math.hypot(place[0] - (middle?.[0] ?? 0), place[1] - (middle?.[1] ?? 0));
    const home = all.filter((place, paper) =>
      middles.every(
        (middle, subject) => subject === paper % 5 || away(place, middles[paper % 5]) < away(place, middle),
      ),
    );
    expect(home.length / all.length).toBeGreaterThan(0.9);
  });
});

describe('a map that is kept', () => {
  test('moves no paper when others are added, and puts no two in one place', () => {
    const maps = fc.uniqueArray(point, { minLength: 1, maxLength: 60, selector: ([x, y]) => `${x >> 3} ${y >> 3}` });
    fc.assert(
      fc.property(maps, fc.integer({ min: 1, max: 60 }), fc.infiniteStream(fc.nat()), (known, wanted, likes) => {
        const added = Math.min(wanted, known.length);
        const kept = [...known, ...Array.from({ length: added }, () => null)];
        const places = layOut({
          kept,
          alike: () => [likes.next().value % known.length, likes.next().value % kept.length],
          vectors: () => expect.fail('the map was made from nothing'),
        });
        expect(places.slice(0, known.length)).toEqual(known);
        expect(new Set(places.map(String)).size).toBe(places.length);
      }),
    );
  });

  test('has a newcomer beside the papers most like it', () => {
    const known: Point[] = [
      [400, 400],
      [480, 400],
      [3600, 3600],
    ];
    const [, , , place] = layOut({ kept: [...known, null], alike: () => [0, 1, 2], vectors: () => new Float32Array() });
    expect(Math.hypot((place?.[0] ?? 0) - 430, (place?.[1] ?? 0) - 400)).toBeLessThan(30);
  });

  test('has a newcomer that no paper is said to be like beside those whose texts are', () => {
    const papers = textsOn(6, 120);
    const places = fresh(papers);
    const kept = places.map((place, paper) => (paper === 7 ? null : place));
    const [x, y] = layOut({ kept, alike: () => [], vectors: () => textVectors(papers) })[7] ?? [0, 0];
    const away = (paper: number) => Math.hypot((places[paper]?.[0] ?? 0) - x, (places[paper]?.[1] ?? 0) - y);
    const nearest = [...places.keys()].filter((paper) => paper !== 7).sort((a, b) => away(a) - away(b));
    expect(nearest.slice(0, 5).every((paper) => paper % 6 === 1)).toBe(true);
  });

  test('of fewer than half of the papers is given up', () => {
    const papers = textsOn(3, 30);
    const kept = papers.map((_, paper): Point | null => (paper < 10 ? [paper * 9, 0] : null));
    const places = layOut({ kept, alike: () => [], vectors: () => textVectors(papers) });
    expect(places).toEqual(fresh(papers));
  });
});
