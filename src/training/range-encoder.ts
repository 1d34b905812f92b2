import { adapt, type BitModel, zeroPart } from '../parser/boundary/range-decoder.ts';

/** Below this, a range gets another byte. */
const leastRange = 2 ** 24;

/** Writes what `RangeDecoder` reads; each method mirrors one of its. */
export class RangeEncoder {
  private readonly bytes: number[] = [];
  private low = 0;
  private range = 2 ** 32 - 1;
  /** The last byte, which a carry may yet raise, and how many bytes of 255 follow it. */
  private held = 0;
  private full = 0;

  private shift(): void {
    const carry = this.low >= 2 ** 32 ? 1 : 0;
    if (carry === 1 || this.low < 0xff00_0000) {
      this.bytes.push((this.held + carry) & 255);
      for (; this.full > 0; this.full -= 1) this.bytes.push((255 + carry) & 255);
      this.held = Math.floor(this.low / leastRange) & 255;
    } else this.full += 1;
    this.low = (this.low % leastRange) * 256;
  }

  private putBit(bit: number, zeros: number): void {
    if (bit === 0) this.range = zeros;
    else {
      this.low += zeros;
      this.range -= zeros;
    }
    while (this.range < leastRange) {
      this.range *= 256;
      this.shift();
    }
  }

  writeBit(model: BitModel, context: number, bit: number): void {
    this.putBit(bit, zeroPart(this.range, model[context]!));
    adapt(model, context, bit);
  }

  writePlain(value: number, count: number): void {
    for (let left = count - 1; left >= 0; left -= 1) this.putBit((value >> left) & 1, Math.floor(this.range / 2));
  }

  writeCount(model: BitModel, value: number): void {
    for (let step = 0; step < value; step += 1) this.writeBit(model, Math.min(step, model.length - 1), 1);
    this.writeBit(model, Math.min(value, model.length - 1), 0);
  }

  writeLevel(model: BitModel, first: number, value: number, count: number): void {
    let node = 1;
    for (let left = count - 1; left >= 0; left -= 1) {
      const bit = (value >> left) & 1;
      this.writeBit(model, first + node, bit);
      node = 2 * node + bit;
    }
  }

  /** All bytes; nothing can be written afterwards. */
  finish(): readonly number[] {
    for (let count = 0; count < 5; count += 1) this.shift();
    return this.bytes;
  }
}
