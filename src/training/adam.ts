const meanDecay = 0.9;
const squareDecay = 0.99;

/** A trainable tensor with what Adam keeps of its gradients. */
export class Tensor {
  readonly values: Float32Array;
  readonly gradients: Float32Array;
  private readonly means: Float32Array;
  private readonly squares: Float32Array;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.gradients = new Float32Array(size);
    this.means = new Float32Array(size);
    this.squares = new Float32Array(size);
  }

  /** One step on the numbers `from` to `to` - 1, whose gradients are used up. */
  step(from: number, to: number, rate: number, decay: number, clock: AdamClock): void {
    const { values, gradients, means, squares } = this;
    for (let at = from; at < to; at += 1) {
      const gradient = gradients[at]!;
      means[at] = meanDecay * means[at]! + (1 - meanDecay) * gradient;
      squares[at] = squareDecay * squares[at]! + (1 - squareDecay) * gradient * gradient;
      const move = means[at]! / clock.meanShare / (Math.sqrt(squares[at]! / clock.squareShare) + 1e-6);
      values[at]! -= rate * (move + decay * values[at]!);
      gradients[at] = 0;
    }
  }
}

/**
 * The corrections for the short memory of the first steps of Adam (Kingma and
 * Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019).
 */
export class AdamClock {
  private meanPower = 1;
  private squarePower = 1;
  meanShare = 1;
  squareShare = 1;

  tick(): void {
    this.meanPower *= meanDecay;
    this.squarePower *= squareDecay;
    this.meanShare = 1 - this.meanPower;
    this.squareShare = 1 - this.squarePower;
  }
}
