/** Writes numbers and texts one behind the other. */
export class ByteWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 to 2^31, seven bits a byte, lowest first. */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  text(value: string): void {
    this.bytes(new TextEncoder().encode(value));
  }

  /** Their number, then the bytes. */
  bytes(values: Uint8Array): void {
    this.number(values.length);
    this.#makeRoom(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  #makeRoom(count: number): void {
    const wanted = this.#length + count;
    if (wanted <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(2 * this.#bytes.length, wanted));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

const decoder = new TextDecoder();

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get isDone(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.at++];
    if (value === undefined) throw new RangeError('A part of the search index is cut short.');
    return value;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = this.byte();
      value |= (next & 127) << shift;
      if (next < 128) return value;
    }
  }

  text(): string {
    return decoder.decode(this.bytes());
  }

  bytes(): Uint8Array {
    const length = this.number();
    const found = this.#bytes.subarray(this.at, this.at + length);
    this.at += length;
    return found;
  }
}
