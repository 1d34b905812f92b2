import { boundaryRows } from './boundary-properties.ts';
import { type BoundaryInput, type NetworkInput, tokenSlots } from './network-input.ts';
import { propertyRows } from './token-properties.ts';

/** Numbers that a token, the first and the second hidden layer have. */
export const tokenWidth = 16;
export const hiddenWidth = 48;
export const secondWidth = 16;

/** The single tokens, then the means of the tokens before and after the boundary. */
const slots = tokenSlots + 2;

/** Sizes of the tensors of a network whose vocabulary has `words` words; all are stored row by row. */
export const tensorSizes = (words: number): readonly number[] => [
  (propertyRows + words) * tokenWidth,
  slots * tokenWidth * hiddenWidth,
  boundaryRows * hiddenWidth,
  hiddenWidth,
  secondWidth * hiddenWidth,
  secondWidth,
  secondWidth,
];

/** The tensors of a network that scores boundaries; `score` says what each is for. */
export interface Network {
  /** Vectors of token properties, then of words. */
  readonly embeddings: Float32Array;
  /** For each slot and number of a token vector, what it adds to the hidden layer. */
  readonly projections: Float32Array;
  /** What the properties of boundaries add to the hidden layer. */
  readonly properties: Float32Array;
  readonly hiddenBias: Float32Array;
  /** For each unit of the second layer, the weights of the first. */
  readonly second: Float32Array;
  readonly secondBias: Float32Array;
  readonly output: Float32Array;
}

/** Names the tensors, which come in the order of `tensorSizes`. */
export function toNetwork(tensors: readonly Float32Array[]): Network {
  const [embeddings, projections, properties, hiddenBias, second, secondBias, output] = tensors;
  return {
    embeddings: embeddings!,
    projections: projections!,
    properties: properties!,
    hiddenBias: hiddenBias!,
    second: second!,
    secondBias: secondBias!,
    output: output!,
  };
}

/** The tensors in the order of `tensorSizes`. */
export function listTensors(network: Network): Float32Array[] {
  const { embeddings, projections, properties, hiddenBias, second, secondBias, output } = network;
  return [embeddings, projections, properties, hiddenBias, second, secondBias, output];
}

/** The values inside the network for one boundary. */
export interface Activations {
  readonly means: Float32Array;
  readonly hidden: Float32Array;
  readonly second: Float32Array;
}

export function makeActivations(): Activations {
  return {
    means: new Float32Array(2 * tokenWidth),
    hidden: new Float32Array(hiddenWidth),
    second: new Float32Array(secondWidth),
  };
}

/** Writes the vector of each token, the sum of its rows, to `vectors`. */
export function embedTokens(network: Network, input: NetworkInput, vectors: Float32Array): void {
  const { tokenStarts, tokenRows } = input;
  const { embeddings } = network;
  for (let token = 0; token + 1 < tokenStarts.length; token += 1) {
    const to = token * tokenWidth;
    vectors.fill(0, to, to + tokenWidth);
    for (let at = tokenStarts[token]!; at < tokenStarts[token + 1]!; at += 1) {
      const from = tokenRows[at]! * tokenWidth;
      for (let unit = 0; unit < tokenWidth; unit += 1) vectors[to + unit]! += embeddings[from + unit]!;
    }
  }
}

function addMean(vectors: Float32Array, from: number, to: number, means: Float32Array, target: number): void {
  means.fill(0, target, target + tokenWidth);
  const share = 1 / Math.max(1, to - from);
  for (let token = from; token < to; token += 1) {
    for (let unit = 0; unit < tokenWidth; unit += 1)
      means[target + unit]! += share * vectors[token * tokenWidth + unit]!;
  }
}

/** Adds the projection of the token vector at `vectors[from]` in `slot` to the hidden layer. */
function project(network: Network, slot: number, vectors: Float32Array, from: number, hidden: Float32Array): void {
  const { projections } = network;
  let at = slot * tokenWidth * hiddenWidth;
  for (let unit = 0; unit < tokenWidth; unit += 1) {
    const value = vectors[from + unit]!;
    for (let target = 0; target < hiddenWidth; target += 1) hidden[target]! += value * projections[at + target]!;
    at += hiddenWidth;
  }
}

function fillHidden(network: Network, input: BoundaryInput, vectors: Float32Array, values: Activations): void {
  const { means, hidden } = values;
  const { slots: tokens, rows, middle, end } = input;
  hidden.set(network.hiddenBias);
  for (let slot = 0; slot < tokenSlots; slot += 1) project(network, slot, vectors, tokens[slot]! * tokenWidth, hidden);
  addMean(vectors, 2, middle, means, 0);
  addMean(vectors, middle, end, means, tokenWidth);
  project(network, tokenSlots, means, 0, hidden);
  project(network, tokenSlots + 1, means, tokenWidth, hidden);
  for (const row of rows) {
    const from = row * hiddenWidth;
    for (let unit = 0; unit < hiddenWidth; unit += 1) hidden[unit]! += network.properties[from + unit]!;
  }
}

/**
 * The score of a boundary: a network with two hidden layers of rectified
 * linear units over the vectors of tokens in fixed slots around it (after
 * Bengio et al. 2003 and Collobert et al. 2011, "Natural Language Processing
 * (Almost) from Scratch", window approach) and over properties of the boundary.
 * @param mask factors of the first hidden layer, for dropout
 */
export function scoreBoundary(
  network: Network,
  input: BoundaryInput,
  vectors: Float32Array,
  values: Activations,
  mask?: Float32Array,
): number {
  const { hidden, second } = values;
  fillHidden(network, input, vectors, values);
  for (let unit = 0; unit < hiddenWidth; unit += 1) hidden[unit] = Math.max(0, hidden[unit]!) * (mask?.[unit] ?? 1);
  let score = 0;
  for (let unit = 0; unit < secondWidth; unit += 1) {
    let sum = network.secondBias[unit]!;
    const row = unit * hiddenWidth;
    for (let source = 0; source < hiddenWidth; source += 1) sum += network.second[row + source]! * hidden[source]!;
    second[unit] = Math.max(0, sum);
    score += second[unit]! * network.output[unit]!;
  }
  return score;
}
