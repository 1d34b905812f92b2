/**
 * An immutable map from feature keys to small integers: open addressing with
 * linear probing at a load of one half or less. Absent keys read as 0.
 */
export interface KeyTable {
  readonly mask: number;
  /** key + 1 (0 marks an empty slot) and value of each slot, side by side. */
  readonly slots: Int32Array;
  /** One bit for each value of a key's low bits: 0 tells that no such key is there, which most look-ups ask. */
  readonly filter: Int32Array;
}

const filterMask = (1 << 19) - 1;

function slotOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 8;
}

/** Builds a table from distinct keys and their values, in any order. */
export function buildKeyTable(keys: ArrayLike<number>, values: ArrayLike<number>): KeyTable {
  let size = 16;
  while (size < 2 * keys.length) size *= 2;
  const table = { mask: size - 1, slots: new Int32Array(2 * size), filter: new Int32Array((filterMask + 1) >> 5) };
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]!;
    let slot = slotOf(key) & table.mask;
    while (table.slots[2 * slot] !== 0) slot = (slot + 1) & table.mask;
    table.slots[2 * slot] = key + 1;
    table.slots[2 * slot + 1] = values[index]!;
    table.filter[(key & filterMask) >> 5]! |= 1 << (key & 31);
  }
  return table;
}

/** The value of `key`, or 0. */
export function readKey(table: KeyTable, key: number): number {
  const { mask, slots, filter } = table;
  if (((filter[(key & filterMask) >> 5]! >>> (key & 31)) & 1) === 0) return 0;
  const wanted = key + 1;
  let slot = slotOf(key) & mask;
  for (;;) {
    const found = slots[2 * slot]!;
    if (found === wanted) return slots[2 * slot + 1]!;
    if (found === 0) return 0;
    slot = (slot + 1) & mask;
  }
}

/** The sum of the values of the first `count` keys of a list; the loop over all features, hence the locals. */
export function sumKeys({ mask, slots, filter }: KeyTable, keys: Int32Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const key = keys[index]!;
    if (((filter[(key & filterMask) >> 5]! >>> (key & 31)) & 1) === 0) continue;
    let slot = slotOf(key) & mask;
    let found = slots[2 * slot]!;
    while (found !== key + 1 && found !== 0) {
      slot = (slot + 1) & mask;
      found = slots[2 * slot]!;
    }
    if (found !== 0) sum += slots[2 * slot + 1]!;
  }
  return sum;
}

/** Keys and values in increasing order of keys. */
export function sortedEntries(table: KeyTable): [key: number, value: number][] {
  const entries: [number, number][] = [];
  for (let at = 0; at < table.slots.length; at += 2) {
    if (table.slots[at] !== 0) entries.push([table.slots[at]! - 1, table.slots[at + 1]!]);
  }
  return entries.sort((first, second) => first[0] - second[0]);
}
