/**
 * Whole numbers in columns of bytes: all lowest bytes first, then all second bytes, and so on, since bytes of
 * one kind compress well beside each other.
 */

/** 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 … */
export function fold(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** The inverse of `fold`. */
export function unfold(value: number): number {
  return (value & 1) === 1 ? -((value + 1) >> 1) : value >> 1;
}

/** Reads columns one after the other. */
export class ColumnReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next `count` bytes; throws where there are fewer. */
  take(count: number): Uint8Array {
    if (this.at + count > this.bytes.length)
      throw new Error('boundary model: expected more bytes, found the end of the file. Train or check it out again.');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  /** Reads `count` numbers of `width` bytes, 0 to 256 ** `width` - 1 each. */
  readNumbers(count: number, width: number): Int32Array {
    const numbers = new Int32Array(count);
    for (let plane = 0; plane < width; plane += 1) {
      const bytes = this.take(count);
      for (let index = 0; index < count; index += 1) numbers[index]! |= bytes[index]! << (8 * plane);
    }
    return numbers;
  }

  /** Reads sorted keys, which are written as gaps. */
  readKeys(count: number, width: number): Int32Array {
    const keys = this.readNumbers(count, width);
    for (let index = 0, key = -1; index < count; index += 1) {
      key += 1 + keys[index]!;
      keys[index] = key;
    }
    return keys;
  }
}
