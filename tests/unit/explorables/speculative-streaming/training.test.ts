import { describe, expect, test } from 'vitest';
import { softmax } from '../../../../src/explorables/kit/attention.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';
import { runBack, type Tape } from '../../../../src/explorables/kit/training/tape.ts';
import {
  encode,
  endToken,
  kinds,
  makeLine,
  vocabulary,
} from '../../../../src/explorables/speculative-streaming/corpus.ts';
import {
  ancestorSight,
  logitsOf,
  runAbove,
  runBelow,
  runStreams,
  textRows,
} from '../../../../src/explorables/speculative-streaming/forward.ts';
import { heldOutLines, isHeldOut } from '../../../../src/explorables/speculative-streaming/held-out.ts';
import { makeNetwork, matricesOf } from '../../../../src/explorables/speculative-streaming/network.ts';
import { trained } from '../../../../src/explorables/speculative-streaming/trained.ts';
import {
  makeTrainable,
  runOnTape,
} from '../../../../src/explorables/speculative-streaming/training/network-on-tape.ts';
import { lossOn, train, usualShape } from '../../../../src/explorables/speculative-streaming/training/train.ts';

const small = {
  words: 7,
  context: 6,
  width: 4,
  heads: 2,
  expansion: 2,
  layers: 3,
  streamLayers: 2,
  streams: 2,
  rank: 2,
};
const network = makeNetwork(small, makeRandom(3));
const line = [0, 3, 5, 1, 6];
const places = [0, 2];

/** What the network itself gives for a text: logits at the exit, at the top, and of the streams at some places. */
function run(tokens: readonly number[]) {
  const rows = textRows(tokens);
  const sight = ancestorSight(rows);
  const below = runBelow(network, rows, sight);
  const above = runAbove(network, below, sight);
  const streams = places.map((at) => runStreams(network, below[at] ?? [], sight[at] ?? [], above));
  const read = (vectors: readonly (readonly number[])[]) => vectors.map((vector) => logitsOf(network, vector));
  return { exits: read(below), tops: read(above.rows), streams: streams.map(read) };
}

/** The loss of the line, worked out from the network and not from a tape. */
function lossAlone(): number {
  const { exits, tops, streams } = run(line.slice(0, -1));
  const miss = (logits: readonly number[] | undefined, word: number | undefined) =>
    -Math.log(softmax(logits ?? [])[word ?? 0] ?? 0);
  let loss = 0;
  for (const at of [0, 1, 2, 3]) loss += (miss(tops[at], line[at + 1]) + 0.3 * miss(exits[at], line[at + 1])) / 4;
  for (const [index, place] of places.entries()) {
    for (const stream of [0, 1]) {
      const word = line[place + 2 + stream];
      if (word !== undefined) loss += (0.8 ** (stream + 1) * miss(streams[index]?.[stream], word)) / 4;
    }
  }
  return loss;
}

describe('the network on a tape', () => {
  const trainable = makeTrainable(network);

  test('runs as the network runs', () => {
    const onTape = runOnTape([], trainable, line.slice(0, -1), places);
    const alone = run(line.slice(0, -1));
    const close = (
      cells: readonly { value: Float64Array }[] | undefined,
      vectors: readonly (readonly number[])[] | undefined,
    ) => {
      expect(cells).toHaveLength(vectors?.length ?? -1);
      for (const [at, vector] of (vectors ?? []).entries()) {
        for (const [index, value] of vector.entries()) expect(cells?.[at]?.value[index]).toBeCloseTo(value, 9);
      }
    };
    close(onTape.exits, alone.exits);
    close(onTape.tops, alone.tops);
    for (const index of places.keys()) close(onTape.streams[index], alone.streams[index]);
  });

  test('has the slopes of next word, exit and streams that small changes show, for every weight', () => {
    const tape: Tape = [];
    lossOn(tape, trainable, line, places);
    runBack(tape);
    for (const { value, slope } of trainable.parameters) {
      for (const [at, before] of value.entries()) {
        value[at] = before + 1e-5;
        const above = lossAlone();
        value[at] = before - 1e-5;
        const below = lossAlone();
        value[at] = before;
        expect(slope[at]).toBeCloseTo((above - below) / 2e-5, 6);
      }
    }
  });
});

test('training brings the loss down', () => {
  const losses: number[] = [];
  const shape = { ...usualShape, width: 8, layers: 2, streamLayers: 1, streams: 1 };
  train(makeNetwork(shape, makeRandom(3)), makeRandom(4), { batches: 60, batch: 3, streamPlaces: 0.2 }, (_, loss) =>
    losses.push(loss),
  );
  const mean = (part: readonly number[]) => part.reduce((sum, loss) => sum + loss, 0) / part.length;
  expect(mean(losses.slice(-10))).toBeLessThan(0.95 * mean(losses.slice(0, 10)));
});

describe('the lines', () => {
  test('are made of the vocabulary, which names each word once', () => {
    expect(new Set(vocabulary).size).toBe(vocabulary.length);
    expect(vocabulary.length).toBeLessThanOrEqual(65);
    expect(vocabulary[endToken]).toBe('↵');
    const random = makeRandom(2);
    for (let trial = 0; trial < 300; trial += 1) {
      for (const kind of kinds) {
        const tokens = encode(makeLine(kind, random));
        expect(tokens).not.toContain(-1);
        expect(tokens.length).toBeLessThan(usualShape.context);
      }
    }
  });

  test('of which one in eight is held out are different ones, none of which is trained on', () => {
    for (const kind of kinds) {
      const lines = heldOutLines(kind, 67);
      expect(new Set(lines).size).toBe(67);
      expect(lines.every(isHeldOut)).toBe(true);
    }
    const random = makeRandom(6);
    const drawn = Array.from({ length: 2000 }, () => makeLine('sentence', random));
    const part = drawn.filter(isHeldOut).length / drawn.length;
    expect(Math.abs(part - 1 / 8)).toBeLessThan(0.03);
  });
});

test('the page’s weights are few, and of the shape that the script trains', () => {
  expect(trained.shape).toEqual(usualShape);
  const count = matricesOf(makeNetwork(usualShape, makeRandom(1))).reduce((sum, { values }) => sum + values.length, 0);
  expect(trained.weights).toHaveLength(count);
  expect(count).toBeLessThan(8000);
});
