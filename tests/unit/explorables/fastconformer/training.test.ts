import { describe, expect, it } from 'vitest';
import { encode } from '../../../../src/explorables/fastconformer/encode.ts';
import { chunkMask } from '../../../../src/explorables/fastconformer/masks.ts';
import { makeNetwork } from '../../../../src/explorables/fastconformer/network.ts';
import { train } from '../../../../src/explorables/fastconformer/training/train.ts';
import { encodeOnTape, makeTrainable } from '../../../../src/explorables/fastconformer/training/trainable-network.ts';
import { makeRandom } from '../../../../src/explorables/kit/random.ts';
import { crossEntropy, multiply, runBack, type Tape } from '../../../../src/explorables/kit/training/tape.ts';
import { noWork } from '../../../../src/explorables/kit/vectors.ts';
import { difference, noiseFrames } from './runs.ts';

const small = { layers: 2, width: 4, heads: 2, expansion: 2, kernel: 3, labels: 3 };
const sees = chunkMask({ left: 2, right: 1 });
const frames = noiseFrames(7, 5, small.width);
const said = [0, 1, 1, 2, 2, 0, 1];

function lossOf(network: ReturnType<typeof makeNetwork>): number {
  const outputs = encode(network, frames, 0, sees, noWork());
  return crossEntropy(
    outputs.map((output) => {
      const value = Float64Array.from(multiplyOut(network, output));
      return { value, slope: new Float64Array(value.length) };
    }),
    said,
  );
}

function multiplyOut({ readOut }: ReturnType<typeof makeNetwork>, output: readonly number[]): number[] {
  return Array.from({ length: readOut.rows }, (_, row) =>
    output.reduce((sum, value, at) => sum + value * (readOut.values[row * readOut.columns + at] ?? Number.NaN), 0),
  );
}

describe('the network on a tape', () => {
  const network = makeNetwork(small, makeRandom(3));
  const trainable = makeTrainable(network);

  it('runs as the network runs', () => {
    const outputs = encodeOnTape([], trainable, frames, sees).map(({ value }) => [...value]);
    expect(difference(outputs, encode(network, frames, 0, sees, noWork()))).toBeLessThanOrEqual(1e-9);
  });

  it('has the slopes that small changes show, for every weight', () => {
    const tape: Tape = [];
    const outputs = encodeOnTape(tape, trainable, frames, sees);
    crossEntropy(
      outputs.map((output) => multiply(tape, trainable.readOut, output)),
      said,
    );
    runBack(tape);
    const nudge = 1e-5;
    for (const { value, slope } of trainable.parameters) {
      for (const [at, before] of value.entries()) {
        value[at] = before + nudge;
        const above = lossOf(network);
        value[at] = before - nudge;
        const below = lossOf(network);
        value[at] = before;
        expect(slope[at]).toBeCloseTo((above - below) / (2 * nudge), 6);
      }
    }
  });
});

describe('train', () => {
  it('brings the loss down', () => {
    const network = makeNetwork({ ...small, width: 12, labels: 6 }, makeRandom(3));
    const losses: number[] = [];
    train(network, makeRandom(4), { batches: 60, batch: 2 }, (_, loss) => losses.push(loss));
    const mean = (part: readonly number[]) => part.reduce((sum, loss) => sum + loss, 0) / part.length;
    expect(mean(losses.slice(-10))).toBeLessThan(0.75 * mean(losses.slice(0, 10)));
  });
});
