import { type Activations, hiddenWidth, type Network, secondWidth, tokenWidth } from '../parser/boundary/network.ts';
import { type BoundaryInput, type NetworkInput, tokenSlots } from '../parser/boundary/network-input.ts';

/** Gradients of the hidden layer of one boundary; reused. */
const hiddenGradients = new Float32Array(hiddenWidth);
const meanGradients = new Float32Array(tokenWidth);

function throughSecond(network: Network, gradients: Network, values: Activations, gradient: number): void {
  const { hidden, second } = values;
  hiddenGradients.fill(0);
  for (let unit = 0; unit < secondWidth; unit += 1) {
    if (second[unit]! <= 0) continue;
    gradients.output[unit]! += gradient * second[unit]!;
    const own = gradient * network.output[unit]!;
    gradients.secondBias[unit]! += own;
    const row = unit * hiddenWidth;
    for (let source = 0; source < hiddenWidth; source += 1) {
      gradients.second[row + source]! += own * hidden[source]!;
      hiddenGradients[source]! += own * network.second[row + source]!;
    }
  }
}

/** Through the projection of `slot`, whose input lies at `vectors[from]`; adds to `targets[to]` and following. */
function throughSlot(
  network: Network,
  gradients: Network,
  slot: number,
  vectors: Float32Array,
  from: number,
  targets: Float32Array,
  to: number,
): void {
  let at = slot * tokenWidth * hiddenWidth;
  for (let unit = 0; unit < tokenWidth; unit += 1) {
    const value = vectors[from + unit]!;
    let sum = 0;
    for (let target = 0; target < hiddenWidth; target += 1) {
      const gradient = hiddenGradients[target]!;
      gradients.projections[at + target]! += value * gradient;
      sum += network.projections[at + target]! * gradient;
    }
    targets[to + unit]! += sum;
    at += hiddenWidth;
  }
}

function spreadMean(from: number, to: number, vectorGradients: Float32Array): void {
  const share = 1 / Math.max(1, to - from);
  for (let token = from; token < to; token += 1) {
    for (let unit = 0; unit < tokenWidth; unit += 1)
      vectorGradients[token * tokenWidth + unit]! += share * meanGradients[unit]!;
  }
}

/**
 * Adds the gradients of one boundary, whose score has the gradient `gradient`,
 * to those of the network and of the token vectors (Rumelhart, Hinton and Williams 1986).
 * @param values the activations that `scoreBoundary` left with the same `mask`
 */
export function backPropagate(
  network: Network,
  gradients: Network,
  input: BoundaryInput,
  vectors: Float32Array,
  vectorGradients: Float32Array,
  values: Activations,
  mask: Float32Array,
  gradient: number,
): void {
  throughSecond(network, gradients, values, gradient);
  for (let unit = 0; unit < hiddenWidth; unit += 1) {
    hiddenGradients[unit] = values.hidden[unit]! > 0 ? hiddenGradients[unit]! * mask[unit]! : 0;
    gradients.hiddenBias[unit]! += hiddenGradients[unit]!;
  }
  for (let slot = 0; slot < tokenSlots; slot += 1) {
    const from = input.slots[slot]! * tokenWidth;
    throughSlot(network, gradients, slot, vectors, from, vectorGradients, from);
  }
  for (let side = 0; side < 2; side += 1) {
    meanGradients.fill(0);
    throughSlot(network, gradients, tokenSlots + side, values.means, side * tokenWidth, meanGradients, 0);
    if (side === 0) spreadMean(2, input.middle, vectorGradients);
    else spreadMean(input.middle, input.end, vectorGradients);
  }
  for (const row of input.rows) {
    const to = row * hiddenWidth;
    for (let unit = 0; unit < hiddenWidth; unit += 1) gradients.properties[to + unit]! += hiddenGradients[unit]!;
  }
}

/** Passes the gradients of token vectors on to their rows; `touch` is told of each row. */
export function spreadToRows(
  gradients: Network,
  input: NetworkInput,
  vectorGradients: Float32Array,
  touch: (row: number) => void,
): void {
  const { tokenStarts, tokenRows } = input;
  for (let token = 0; token + 1 < tokenStarts.length; token += 1) {
    const from = token * tokenWidth;
    let isMoved = false;
    for (let unit = 0; unit < tokenWidth; unit += 1) isMoved ||= vectorGradients[from + unit] !== 0;
    if (!isMoved) continue;
    for (let at = tokenStarts[token]!; at < tokenStarts[token + 1]!; at += 1) {
      const row = tokenRows[at]!;
      if (row === 0) continue;
      touch(row);
      for (let unit = 0; unit < tokenWidth; unit += 1)
        gradients.embeddings[row * tokenWidth + unit]! += vectorGradients[from + unit]!;
    }
  }
}
