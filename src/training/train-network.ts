import {
  embedTokens,
  hiddenWidth,
  makeActivations,
  type Network,
  scoreBoundary,
  secondWidth,
  tensorSizes,
  tokenWidth,
  toNetwork,
} from '../parser/boundary/network.ts';
import type { NetworkInput } from '../parser/boundary/network-input.ts';
import { contenderLimit, inputTokens } from '../parser/boundary/second-pass.ts';
import { softmax } from '../parser/boundary/softmax.ts';
import { outside, propertyRows } from '../parser/boundary/token-properties.ts';
import { AdamClock, Tensor } from './adam.ts';
import { backPropagate, spreadToRows } from './back-propagate.ts';
import { makeRandom, type Random, shuffledIndices } from './random.ts';

/** A text with a few of its boundaries, one of which is the true one. */
export interface NetworkExample {
  readonly input: NetworkInput;
  /** Position of the true boundary in `input.boundaries`. */
  readonly truth: number;
}

/** Settings of training; see `trainNetwork`. */
export interface NetworkSettings {
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  /** Weight decay of all tensors but biases, and of the vectors of words. */
  readonly decay: number;
  readonly wordDecay: number;
  /** Shares of words, of token properties and of hidden units that are left out at random in each step. */
  readonly wordDropout: number;
  readonly propertyDropout: number;
  readonly hiddenDropout: number;
}

/** About normal: the sum of three even numbers, scaled to the deviation `scale`. */
function fillRandom(values: Float32Array, scale: number, random: Random): void {
  for (let at = 0; at < values.length; at += 1) values[at] = 2 * scale * (random() + random() + random() - 1.5);
}

/** Random tensors; the vectors of words start at zero, so that a rare word counts by its properties. */
function makeTensors(words: number, random: Random): Tensor[] {
  const scales = [0.1, 0.6 / Math.sqrt(6 * tokenWidth), 0.05, 0, 0.7 / Math.sqrt(hiddenWidth), 0];
  scales.push(0.5 / Math.sqrt(secondWidth));
  const tensors = tensorSizes(words).map((size) => new Tensor(size));
  tensors.forEach((tensor, index) => {
    fillRandom(tensor.values, scales[index]!, random);
  });
  const embeddings = tensors[0]!.values;
  embeddings.fill(0, 0, tokenWidth);
  embeddings.fill(0, propertyRows * tokenWidth);
  return tensors;
}

/** One run of training. */
class Trainer {
  readonly network: Network;
  private readonly tensors: readonly Tensor[];
  private readonly gradients: Network;
  private readonly settings: NetworkSettings;
  private readonly random: Random;
  private readonly clock = new AdamClock();
  private readonly vectors = new Float32Array(inputTokens * tokenWidth);
  private readonly vectorGradients = new Float32Array(inputTokens * tokenWidth);
  private readonly activations = Array.from({ length: contenderLimit }, makeActivations);
  private readonly scores = new Float64Array(contenderLimit);
  private readonly mask = new Float32Array(hiddenWidth);
  private readonly touched: number[] = [];
  private readonly isTouched: Uint8Array;

  constructor(words: number, settings: NetworkSettings, seed: number) {
    this.settings = settings;
    this.random = makeRandom(seed);
    this.tensors = makeTensors(words, this.random);
    this.network = toNetwork(this.tensors.map((tensor) => tensor.values));
    this.gradients = toNetwork(this.tensors.map((tensor) => tensor.gradients));
    this.isTouched = new Uint8Array(propertyRows + words);
  }

  /** The input without the words and token properties that this step leaves out. */
  private dropRows(input: NetworkInput): NetworkInput {
    const { wordDropout, propertyDropout } = this.settings;
    const tokenRows = input.tokenRows.map((row) =>
      this.random() < (row >= propertyRows ? wordDropout : propertyDropout) ? outside.nothing : row,
    );
    return { ...input, tokenRows };
  }

  /** Adds the gradients of the log-loss of the softmax over the example's boundaries. */
  learn(example: NetworkExample): void {
    const { network, gradients, vectors, vectorGradients, activations, scores, mask, settings } = this;
    const input = this.dropRows(example.input);
    const keep = 1 / (1 - settings.hiddenDropout);
    for (let unit = 0; unit < hiddenWidth; unit += 1) mask[unit] = this.random() < settings.hiddenDropout ? 0 : keep;
    embedTokens(network, input, vectors);
    const { boundaries } = input;
    boundaries.forEach((boundary, index) => {
      scores[index] = scoreBoundary(network, boundary, vectors, activations[index]!, mask);
    });
    softmax(scores, boundaries.length);
    vectorGradients.fill(0);
    boundaries.forEach((boundary, index) => {
      const gradient = (scores[index]! - (index === example.truth ? 1 : 0)) / settings.batch;
      if (Math.abs(gradient) < 1e-4) return;
      backPropagate(network, gradients, boundary, vectors, vectorGradients, activations[index]!, mask, gradient);
    });
    spreadToRows(gradients, input, vectorGradients, this.touch);
  }

  private readonly touch = (row: number): void => {
    if (this.isTouched[row] === 1) return;
    this.isTouched[row] = 1;
    this.touched.push(row);
  };

  update(rate: number): void {
    const { decay, wordDecay } = this.settings;
    this.clock.tick();
    this.tensors.forEach((tensor, index) => {
      if (index > 0) tensor.step(0, tensor.values.length, rate, index === 3 || index === 5 ? 0 : decay, this.clock);
    });
    for (const row of this.touched) {
      const from = row * tokenWidth;
      this.tensors[0]!.step(from, from + tokenWidth, rate, row < propertyRows ? decay : wordDecay, this.clock);
      this.isTouched[row] = 0;
    }
    this.touched.length = 0;
  }

  run(examples: readonly NetworkExample[]): void {
    const { epochs, batch, rate } = this.settings;
    const steps = epochs * Math.ceil(examples.length / batch);
    let step = 0;
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      const order = shuffledIndices(examples.length, this.random);
      for (let from = 0; from < order.length; from += batch) {
        for (const index of order.subarray(from, from + batch)) this.learn(examples[index]!);
        step += 1;
        // The rate rises for 200 steps and then falls to nothing.
        this.update(rate * Math.max(0.02, Math.min(1, step / 200) * (1 - step / steps)));
      }
    }
  }
}

/**
 * Trains a network on examples by Adam with dropout (Srivastava et al. 2014).
 * @param words size of its vocabulary
 */
export function trainNetwork(
  examples: readonly NetworkExample[],
  words: number,
  settings: NetworkSettings,
  seed: number,
): Network {
  const trainer = new Trainer(words, settings, seed);
  trainer.run(examples);
  return trainer.network;
}
