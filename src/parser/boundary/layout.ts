/** Numbers the rows of an embedding table: each property gets a range of its own. */
export class Layout {
  rows = 0;

  constructor(reserved = 0) {
    this.rows = reserved;
  }

  /** The first of `count` rows for the values 0 to `count` - 1 of a property. */
  take(count: number): number {
    const first = this.rows;
    this.rows += count;
    return first;
  }
}
