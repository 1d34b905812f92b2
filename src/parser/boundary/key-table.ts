/**
 * An immutable map from feature keys to small integers: open addressing with
 * linear probing at a load of one half or less. Absent keys read as 0.
 */
export interface KeyTable {
  readonly mask: number;
  /** key + 1 per slot; 0 marks an empty slot. */
  readonly keys: Int32Array;
  readonly values: Int32Array;
}

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 8;
}

/** Builds a table from distinct keys and their values, in any order. */
export function buildKeyTable(keys: ArrayLike<number>, values: ArrayLike<number>): KeyTable {
  let size = 16;
  while (size < 2 * keys.length) size *= 2;
  const table = { mask: size - 1, keys: new Int32Array(size), values: new Int32Array(size) };
  for (let index = 0; index < keys.length; index += 1) {
    let slot = slotOf(keys[index]!) & table.mask;
    while (table.keys[slot] !== 0) slot = (slot + 1) & table.mask;
    table.keys[slot] = keys[index]! + 1;
    table.values[slot] = values[index]!;
  }
  return table;
}

/** The value of `key`, or 0. */
export function readKey(table: KeyTable, key: number): number {
  const { mask, keys } = table;
  const wanted = key + 1;
  let slot = slotOf(key) & mask;
  for (;;) {
    const found = keys[slot]!;
    if (found === wanted) return table.values[slot]!;
    if (found === 0) return 0;
    slot = (slot + 1) & mask;
  }
}
