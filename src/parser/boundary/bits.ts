/** Reads bits, most significant first, and Rice codes (Rice 1979) from bytes. Past the end all bits are 0. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  readBit(): number {
    const byte = this.bytes[this.at >> 3] ?? 0;
    const bit = (byte >> (7 - (this.at & 7))) & 1;
    this.at += 1;
    return bit;
  }

  readBits(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) value = (value << 1) | this.readBit();
    return value;
  }

  /** A number from 0 up: its high part in unary (zeros ended by a one), its low `bits` bits as they are. */
  readRice(bits: number): number {
    let high = 0;
    while (this.readBit() === 0) {
      high += 1;
      if (this.at > 8 * this.bytes.length)
        throw new Error('boundary model: packed data ended early. Train it anew: npm run train.');
    }
    return (high << bits) | this.readBits(bits);
  }
}
