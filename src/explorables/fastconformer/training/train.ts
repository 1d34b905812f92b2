import { makeRandom, type Random } from '../../kit/random.ts';
import { chunkMask, slidingMask } from '../masks.ts';
import { makeNetwork, type Network } from '../network.ts';
import { packNetwork } from '../packed-network.ts';
import { makeSound } from '../sound.ts';
import { type Cell, multiply, runBack, type Tape } from './tape.ts';
import { encodeOnTape, makeTrainable, type Trainable } from './trainable-network.ts';

/** One look-ahead is drawn for each sound, so that one network serves all: the paper's training for many latencies. */
const masks = [
  ...[0, 1, 6, 13].map((right) => chunkMask({ left: 14, right })),
  ...[1, 6, 13].map((right) => slidingMask({ left: 14, right })),
];

/** Cross-entropy of the labels, a frame at a time, in nats; adds its slopes to the logits'. */
export function loseOn(logits: readonly Cell[], said: readonly number[]): number {
  let loss = 0;
  for (const [index, { value, slope }] of logits.entries()) {
    const highest = Math.max(...value);
    const raised = value.map((logit) => Math.exp(logit - highest));
    const total = raised.reduce((sum, one) => sum + one, 0);
    const label = said[index]!;
    for (let at = 0; at < value.length; at++)
      slope[at]! += (raised[at]! / total - (at === label ? 1 : 0)) / said.length;
    loss -= Math.log(raised[label]! / total) / said.length;
  }
  return loss;
}

/** Adam (Kingma and Ba 2015) with its usual decays. */
export function makeAdam({ parameters }: Trainable): (rate: number) => void {
  const moments = parameters.map(
    ({ value }) => [new Float64Array(value.length), new Float64Array(value.length)] as const,
  );
  let steps = 0;
  return (rate) => {
    steps += 1;
    for (const [index, { value, slope }] of parameters.entries()) {
      const [first, second] = moments[index]!;
      for (let at = 0; at < value.length; at++) {
        first[at] = 0.9 * first[at]! + 0.1 * slope[at]!;
        second[at] = 0.999 * second[at]! + 0.001 * slope[at]! ** 2;
        const [mean, spread] = [first[at]! / (1 - 0.9 ** steps), second[at]! / (1 - 0.999 ** steps)];
        value[at]! -= (rate * mean) / (Math.sqrt(spread) + 1e-8);
      }
      slope.fill(0);
    }
  };
}

/** Trains the network in place; tells the loss of each batch. */
export function train(
  network: Network,
  random: Random,
  { batches, batch }: { batches: number; batch: number },
  tell: (batch: number, loss: number) => void,
): void {
  const trainable = makeTrainable(network);
  const update = makeAdam(trainable);
  for (let round = 0; round < batches; round++) {
    let loss = 0;
    for (let each = 0; each < batch; each++) {
      const sound = makeSound(random);
      const sees = masks[Math.floor(random() * masks.length)]!;
      const tape: Tape = [];
      const logits = encodeOnTape(tape, trainable, sound.frames, sees).map((output) =>
        multiply(tape, trainable.readOut, output),
      );
      loss += loseOn(logits, sound.said) / batch;
      runBack(tape);
    }
    update(0.003 * 0.5 * (1 + Math.cos((Math.PI * round) / batches)));
    tell(round, loss);
  }
}

/** The network of the page. Prints `trained.ts`; takes some minutes. */
if (import.meta.main) {
  const shape = { layers: 4, width: 12, heads: 2, expansion: 2, kernel: 9, labels: 6 };
  const network = makeNetwork(shape, makeRandom(7));
  let mean = 0;
  train(network, makeRandom(100), { batches: 1500, batch: 4 }, (round, loss) => {
    mean += (loss - mean) / Math.min(50, round + 1);
    if (round % 100 === 99) console.error(`batch ${round + 1}: loss ${mean.toFixed(3)}`);
  });
  console.log(
    `/** Written by training/train.ts. */\nexport const trained = ${JSON.stringify({ shape, ...packNetwork(network) })};`,
  );
}
