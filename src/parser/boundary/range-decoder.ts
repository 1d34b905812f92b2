/**
 * The chances of the bits of one kind of number, each known by a context: how
 * often, in 65,536, a bit there has been 0. They adapt as bits are read.
 */
export type BitModel = Uint16Array;

/** A model for `contexts` contexts that knows nothing yet. */
export function makeBitModel(contexts: number): BitModel {
  return new Uint16Array(contexts).fill(1 << 15);
}

/** Moves the chance at `context` towards `bit`; it never reaches 0 or 1. */
export function adapt(model: BitModel, context: number, bit: number): void {
  const chance = model[context]!;
  model[context] = bit === 0 ? chance + ((65_536 - chance) >> 6) : chance - (chance >> 6);
}

/** The part of `range` that stands for a 0. */
export function zeroPart(range: number, chance: number): number {
  return (range >>> 16) * chance;
}

/**
 * Reads numbers from bytes by adaptive binary range coding (Martin 1979;
 * carries as in LZMA): a bit costs what its surprise is worth.
 */
export class RangeDecoder {
  private readonly bytes: Uint8Array;
  private at = 0;
  /** Both are unsigned numbers of 32 bits, kept as signed ones, which engines add fastest. */
  private range = -1;
  private code = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    // The encoder's first byte is a carry that never comes.
    for (let count = 0; count < 5; count += 1) this.code = (this.code << 8) | this.nextByte();
  }

  private nextByte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new Error('boundary model: packed data ended early. Train it anew: npm run train.');
    this.at += 1;
    return byte;
  }

  private takeBit(zeros: number): number {
    const bit = this.code >>> 0 < zeros >>> 0 ? 0 : 1;
    if (bit === 0) this.range = zeros;
    else {
      this.code = (this.code - zeros) | 0;
      this.range = (this.range - zeros) | 0;
    }
    while (this.range >>> 24 === 0) {
      this.range <<= 8;
      this.code = (this.code << 8) | this.nextByte();
    }
    return bit;
  }

  readBit(model: BitModel, context: number): number {
    const bit = this.takeBit(zeroPart(this.range, model[context]!) | 0);
    adapt(model, context, bit);
    return bit;
  }

  /** A number of `count` bits that are all as likely 0 as 1. */
  readPlain(count: number): number {
    let value = 0;
    for (let left = count; left > 0; left -= 1) value = value * 2 + this.takeBit(this.range >>> 1);
    return value;
  }

  /** A number from 0 up, one bit for each step; steps beyond the model's contexts share the last. */
  readCount(model: BitModel): number {
    let value = 0;
    while (this.readBit(model, Math.min(value, model.length - 1)) === 1) value += 1;
    return value;
  }

  /** A number of `count` bits, most significant first; the model has 2^count contexts from `first` on. */
  readLevel(model: BitModel, first: number, count: number): number {
    let node = 1;
    for (let left = count; left > 0; left -= 1) node = 2 * node + this.readBit(model, first + node);
    return node - (1 << count);
  }
}
