/** Reads bits, most significant first, and Rice codes (Rice 1979) from bytes. Past the end all bits are 0. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.end = 8 * bytes.length;
    // Zeros behind the end let `window` read four bytes wherever it stands.
    this.bytes = new Uint8Array(bytes.length + 8);
    this.bytes.set(bytes);
  }

  /** The next 25 bits or more, at the top of a 32-bit integer. */
  private window(): number {
    const byte = Math.min(this.at, this.end) >> 3;
    const { bytes } = this;
    return (
      ((bytes[byte]! << 24) | (bytes[byte + 1]! << 16) | (bytes[byte + 2]! << 8) | bytes[byte + 3]!) << (this.at & 7)
    );
  }

  /** A number of `count` bits, at most 24. */
  readBits(count: number): number {
    if (count === 0) return 0;
    const value = this.window() >>> (32 - count);
    this.at += count;
    return value;
  }

  /** A number from 0 up: its high part in unary (zeros ended by a one), its low `bits` bits as they are. */
  readRice(bits: number): number {
    let high = 0;
    let zeros = Math.clz32(this.window());
    while (zeros >= 24) {
      high += 24;
      this.at += 24;
      if (this.at > this.end) throw new Error('boundary model: packed data ended early. Train it anew: npm run train.');
      zeros = Math.clz32(this.window());
    }
    this.at += zeros + 1;
    return ((high + zeros) << bits) | this.readBits(bits);
  }
}
