/** Writes what `ColumnReader` reads. */
export class ColumnWriter {
  private readonly parts: Uint8Array[] = [];

  add(bytes: Uint8Array): void {
    this.parts.push(bytes);
  }

  /** Writes numbers of `width` bytes; throws where one does not fit. */
  writeNumbers(numbers: ArrayLike<number>, width: number): void {
    const limit = 256 ** width;
    for (let plane = 0; plane < width; plane += 1) {
      const bytes = new Uint8Array(numbers.length);
      for (let index = 0; index < numbers.length; index += 1) {
        const value = numbers[index]!;
        if (value < 0 || value >= limit) throw new RangeError(`expected a number below ${limit}, found ${value}`);
        bytes[index] = value >>> (8 * plane);
      }
      this.add(bytes);
    }
  }

  /** Writes increasing keys as the gaps between them. */
  writeKeys(keys: readonly number[], width: number): void {
    const gaps = keys.map((key, index) => key - (keys[index - 1] ?? -1) - 1);
    this.writeNumbers(gaps, width);
  }

  finish(): Uint8Array {
    const bytes = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}
