/** A list of whole numbers below 2^32 that grows at its end. */
export class GrowingNumbers {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Uint32Array(2 * this.#length);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  done(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}

/** The same for numbers below 256. */
export class GrowingBytes {
  #values = new Uint8Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Uint8Array(2 * this.#length);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = value;
  }

  done(): Uint8Array {
    return this.#values.slice(0, this.#length);
  }
}
