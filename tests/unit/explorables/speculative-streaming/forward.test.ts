import { describe, expect, test } from 'vitest';
import { runLayer, type Sight } from '../../../../src/explorables/kit/decoder.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';
import type { Vector } from '../../../../src/explorables/kit/vectors.ts';
import { firstChoice } from '../../../../src/explorables/kit/verify-draft.ts';
import { encode, kinds } from '../../../../src/explorables/speculative-streaming/corpus.ts';
import {
  ancestorSight,
  logitsOf,
  runAbove,
  runBelow,
  runStreams,
  streamStarts,
  textRows,
  upperLayers,
} from '../../../../src/explorables/speculative-streaming/forward.ts';
import { heldOutLines } from '../../../../src/explorables/speculative-streaming/held-out.ts';
import { network } from '../../../../src/explorables/speculative-streaming/model.ts';

const lines = kinds.flatMap((kind) => heldOutLines(kind, 67)).map(encode);

function gap(a: readonly Vector[], b: readonly Vector[]): number {
  expect(a.length).toBe(b.length);
  return Math.max(
    ...a.flatMap((vector, at) => vector.map((value, index) => Math.abs(value - (b[at]?.[index] ?? Number.NaN)))),
  );
}

/** All rows of a text and the streams of each in one run, under one mask; `leak` lets the last row see its first stream. */
function runTogether(below: readonly Vector[], sight: Sight, leak = false): Vector[] {
  const count = network().shape.streams;
  const starts = below.flatMap((hidden) => streamStarts(network(), hidden));
  const own = (at: number, stream: number) => below.length + at * count + stream;
  const streamSight = starts.map((_, index) => {
    const at = Math.floor(index / count);
    return [...(sight[at] ?? []), ...Array.from({ length: (index % count) + 1 }, (_, earlier) => own(at, earlier))];
  });
  const last = below.length - 1;
  const mask = [...sight.map((seen, at) => (leak && at === last ? [...seen, own(last, 0)] : seen)), ...streamSight];
  const { heads } = network().shape;
  return upperLayers(network()).reduce<Vector[]>(
    (rows, layer) => runLayer(layer, heads, rows, mask),
    [...below, ...starts],
  );
}

describe('streams', () => {
  const seen = (tokens: readonly number[]) => {
    const sight = ancestorSight(textRows(tokens));
    const below = runBelow(network(), textRows(tokens), sight);
    return { sight, below, above: runAbove(network(), below, sight) };
  };

  test('change nothing of the text: in one run with all streams its rows are the same', () => {
    for (const tokens of lines.slice(0, 12)) {
      const { sight, below, above } = seen(tokens);
      expect(gap(runTogether(below, sight).slice(0, below.length), above.rows)).toBeLessThanOrEqual(1e-12);
    }
  });

  test('would change what is written if the text saw one of them (control)', () => {
    const changed = lines.filter((tokens) => {
      const { sight, below, above } = seen(tokens.slice(0, 5));
      const choice = (all: readonly Vector[]) => firstChoice(logitsOf(network(), all[4] ?? []));
      return choice(above.rows) !== choice(runTogether(below, sight, true));
    });
    expect(changed.length).toBeGreaterThan(0);
  });

  test('come out of one run with all rows as they do when they are run after them, row by row', () => {
    const { sight, below, above } = seen(lines[0] ?? []);
    const together = runTogether(below, sight).slice(below.length);
    const after = below.flatMap((hidden, at) => runStreams(network(), hidden, sight[at] ?? [], above));
    expect(gap(after, together)).toBeLessThanOrEqual(1e-12);
  });

  test('see the streams before them and none after', () => {
    const { sight, below, above } = seen(lines[0] ?? []);
    const { starts } = network();
    const streamsNow = () => runStreams(network(), below[3] ?? [], sight[3] ?? [], above);
    const before = streamsNow();
    for (let changed = 0; changed < starts.rows; changed += 1) {
      const at = changed * starts.columns;
      const kept = starts.values[at] ?? 0;
      starts.values[at] = kept + 1;
      const after = streamsNow();
      starts.values[at] = kept;
      for (let stream = 0; stream < starts.rows; stream += 1) {
        const isSame = gap([after[stream] ?? []], [before[stream] ?? []]) < 1e-9;
        expect(isSame, `stream ${stream}, changed ${changed}`).toBe(stream < changed);
      }
    }
  });
});

describe('a tree of guesses in one pass', () => {
  const random = makeRandom(5);
  const text = lines[0]?.slice(0, 4) ?? [];
  // Three children of each node, two levels.
  const rows = [...textRows(text)];
  for (let level = 0, parents = [text.length - 1]; level < 2; level += 1) {
    parents = parents.flatMap((parent) =>
      [0, 1, 2].map(() => rows.push({ token: Math.floor(random() * 60), parent }) - 1),
    );
  }
  const sight = ancestorSight(rows);
  const runAll = (sees: Sight) => runAbove(network(), runBelow(network(), rows, sees), sees).rows;

  test('gives each path what it would give it alone', () => {
    const together = runAll(sight);
    for (const [at, path] of sight.entries()) {
      const alone = textRows(path.map((row) => rows[row]?.token ?? -1));
      const aloneSight = ancestorSight(alone);
      const top = runAbove(network(), runBelow(network(), alone, aloneSight), aloneSight).rows;
      expect(
        gap([logitsOf(network(), together[at] ?? [])], [logitsOf(network(), top.at(-1) ?? [])]),
      ).toBeLessThanOrEqual(1e-9);
    }
  });

  test('and not with a mask that shows all rows before (control)', () => {
    const full = rows.map((_, at) => Array.from({ length: at + 1 }, (_, key) => key));
    const below = runBelow(network(), rows, sight);
    expect(
      gap([runAbove(network(), below, full).rows.at(-1) ?? []], [runAbove(network(), below, sight).rows.at(-1) ?? []]),
    ).toBeGreaterThan(1e-3);
  });

  test('each row sees itself and its ancestors, first to last', () => {
    expect(
      ancestorSight([...textRows([7, 8]), { token: 1, parent: 1 }, { token: 2, parent: 1 }, { token: 3, parent: 3 }]),
    ).toEqual([[0], [0, 1], [0, 1, 2], [0, 1, 3], [0, 1, 3, 4]]);
  });
});
