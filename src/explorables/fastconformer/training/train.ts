import { pack } from '../../kit/packed.ts';
import { makeRandom, type Random } from '../../kit/random.ts';
import { makeAdam } from '../../kit/training/adam.ts';
import { crossEntropy, multiply, runBack, type Tape } from '../../kit/training/tape.ts';
import { chunkMask, slidingMask } from '../masks.ts';
import { makeNetwork, matricesOf, type Network } from '../network.ts';
import { makeSound } from '../sound.ts';
import { encodeOnTape, makeTrainable } from './trainable-network.ts';

/** One look-ahead is drawn for each sound, so that one network serves all: the paper's training for many latencies. */
const masks = [
  ...[0, 1, 6, 13].map((right) => chunkMask({ left: 14, right })),
  ...[1, 6, 13].map((right) => slidingMask({ left: 14, right })),
];

/** Trains the network in place; tells the loss of each batch. */
export function train(
  network: Network,
  random: Random,
  { batches, batch }: { batches: number; batch: number },
  tell: (batch: number, loss: number) => void,
): void {
  const trainable = makeTrainable(network);
  const update = makeAdam(trainable.parameters);
  for (let round = 0; round < batches; round++) {
    let loss = 0;
    for (let each = 0; each < batch; each++) {
      const sound = makeSound(random);
      const sees = masks[Math.floor(random() * masks.length)]!;
      const tape: Tape = [];
      const logits = encodeOnTape(tape, trainable, sound.frames, sees).map((output) =>
        multiply(tape, trainable.readOut, output),
      );
      loss += crossEntropy(logits, sound.said) / batch;
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
    `/** Written by training/train.ts. */\nexport const trained = ${JSON.stringify({ shape, ...pack(matricesOf(network)) })};`,
  );
}
