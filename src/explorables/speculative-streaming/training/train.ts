import { pack, unpack } from '../../kit/packed.ts';
import { makeRandom, type Random } from '../../kit/random.ts';
import { makeAdam } from '../../kit/training/adam.ts';
import { type Cell, crossEntropy, runBack, type Tape } from '../../kit/training/tape.ts';
import { encode, endToken, kinds, makeLine, vocabulary } from '../corpus.ts';
import { isHeldOut } from '../held-out.ts';
import { lossOfNextWord } from '../measure.ts';
import { buildNetwork, makeNetwork, matricesOf, type Network, type Shape } from '../network.ts';
import { makeTrainable, runOnTape } from './network-on-tape.ts';

/** Share of the loss of stream j, counted from 1, beside that of the next word: 0.8ʲ. */
const streamShare = 0.8;
/** Share of the exit below the streams, which prunes. */
const exitShare = 0.3;

export interface Plan {
  readonly batches: number;
  readonly batch: number;
  /** The part of a line’s places whose streams are trained, drawn anew for each line; 0 for none. */
  readonly streamPlaces: number;
}

/** Trains the network in place; tells the loss of the next word in each batch. */
export function train(network: Network, random: Random, plan: Plan, tell: (batch: number, loss: number) => void): void {
  const trainable = makeTrainable(network);
  const update = makeAdam(trainable.parameters);
  for (let round = 0; round < plan.batches; round += 1) {
    let loss = 0;
    for (let each = 0; each < plan.batch; each += 1) {
      const tape: Tape = [];
      const line = trainingLine(random);
      const places = line.slice(0, -2).flatMap((_, at) => (random() < plan.streamPlaces ? [at] : []));
      loss += lossOn(tape, trainable, line, places) / plan.batch;
      runBack(tape);
    }
    update(0.004 * 0.5 * (1 + Math.cos((Math.PI * round) / plan.batches)));
    tell(round, loss);
  }
}

/** A line that is not held out, with its end. */
function trainingLine(random: Random): number[] {
  for (;;) {
    const line = makeLine(kinds[Math.floor(random() * kinds.length)]!, random);
    if (!isHeldOut(line)) return [...encode(line), endToken];
  }
}

/** Puts all losses on the tape: next word, exit, and streams; the result is that of the next word, in nats. */
export function lossOn(
  tape: Tape,
  trainable: ReturnType<typeof makeTrainable>,
  line: readonly number[],
  places: readonly number[],
): number {
  const { exits, tops, streams } = runOnTape(tape, trainable, line.slice(0, -1), places);
  const next = line.slice(1);
  weighed(exits, next, exitShare);
  for (let stream = 0; stream < trainable.shape.streams; stream += 1) {
    const ahead = places.map((place) => line[place + 2 + stream]);
    const inside = ahead.flatMap((word, index) =>
      word === undefined ? [] : [{ word, logits: streams[index]![stream]! }],
    );
    const part = inside.length / next.length;
    weighed(
      inside.map(({ logits }) => logits),
      inside.map(({ word }) => word),
      part * streamShare ** (stream + 1),
    );
  }
  return weighed(tops, next, 1);
}

function weighed(logits: readonly Cell[], labels: readonly number[], share: number): number {
  const loss = crossEntropy(logits, labels);
  for (const { slope } of logits) for (let at = 0; at < slope.length; at += 1) slope[at]! *= share;
  return loss;
}

export const usualShape: Shape = {
  words: vocabulary.length,
  context: 24,
  width: 16,
  heads: 2,
  expansion: 2,
  layers: 3,
  streamLayers: 2,
  streams: 4,
  rank: 4,
};

/** The network of the page. Prints `trained.ts`; takes some minutes. */
if (import.meta.main) {
  const plan = { batches: 2500, batch: 4, streamPlaces: process.argv.includes('--without-streams') ? 0 : 0.4 };
  const network = makeNetwork(usualShape, makeRandom(2402));
  let mean = 0;
  train(network, makeRandom(11_131), plan, (round, loss) => {
    mean += (loss - mean) / Math.min(50, round + 1);
    if (round % 100 === 99) console.error(`batch ${round + 1}: loss ${mean.toFixed(3)}`);
  });
  const packed = pack(matricesOf(network));
  const held = lossOfNextWord(buildNetwork(usualShape, unpack(packed)), 67);
  console.error(`loss on lines not seen: ${held.mean} ± ${held.error}`);
  console.log(
    `/** Written by training/train.ts. */\nexport const trained = ${JSON.stringify({ shape: usualShape, ...packed })};`,
  );
}
