import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compactionMoves,
  empty,
  liveSpan,
  moved,
  type Slots,
  slotForNewcomer,
} from '../../../../src/explorables/flover/slot-block.ts';

/** Every way in which a block of so many slots can be filled; live slots hold their own number. */
function allBlocks(size: number): Slots[] {
  return Array.from({ length: 2 ** size }, (_, bits) =>
    Array.from({ length: size }, (_, slot) => ((bits >> slot) & 1 ? slot : empty)),
  );
}

const isContiguous = (slots: Slots) => {
  const span = liveSpan(slots);
  return !span || slots.slice(span.low, span.high + 1).every((id) => id !== empty);
};

/** Moves one live slot into one hole at a time, in every possible way, until some block is contiguous. */
function fewestMoves(slots: Slots): number {
  const key = (block: Slots) => block.map((id) => (id === empty ? '.' : '#')).join('');
  const seen = new Set([key(slots)]);
  for (let moves = 0, blocks = [slots]; ; moves += 1) {
    if (blocks.some(isContiguous)) return moves;
    const next: Slots[] = [];
    for (const block of blocks) {
      for (const [from, id] of block.entries()) {
        for (const [to, target] of block.entries()) {
          if (id === empty || target !== empty) continue;
          const after = moved(block, [{ from, to }]);
          if (seen.has(key(after))) continue;
          seen.add(key(after));
          next.push(after);
        }
      }
    }
    blocks = next;
  }
}

const anyBlock = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 32 })
  .map((live) => live.map((isLive, slot) => (isLive ? slot : empty)));

describe('compactionMoves', () => {
  it('moves the strays into the hole of the fullest window', () => {
    const slots = [7, empty, 5, 4, empty, empty, 9];
    expect(compactionMoves(slots)).toEqual([{ from: 6, to: 1 }]);
    expect(moved(slots, [{ from: 6, to: 1 }])).toEqual([7, 9, 5, 4, empty, empty, empty]);
  });

  it('makes the fewest moves that any order of single moves could make, in all blocks of up to 8 slots', () => {
    for (let size = 1; size <= 8; size += 1) {
      for (const slots of allBlocks(size)) expect(compactionMoves(slots)).toHaveLength(fewestMoves(slots));
    }
  });

  it('has a rival that the same check finds out: moving everything to the front', () => {
    const toTheFront = (slots: Slots) => {
      const live = slots.filter((id) => id !== empty).length;
      return slots.slice(live).filter((id) => id !== empty).length;
    };
    expect(allBlocks(6).some((slots) => toTheFront(slots) > fewestMoves(slots))).toBe(true);
  });

  it('leaves the live slots side by side, each request there once, and does not touch those inside', () => {
    fc.assert(
      fc.property(anyBlock, (slots) => {
        const moves = compactionMoves(slots);
        const after = moved(slots, moves);
        expect(isContiguous(after)).toBe(true);
        expect([...after].sort()).toEqual([...slots].sort());
        for (const [slot, id] of slots.entries()) {
          if (!moves.some(({ from, to }) => from === slot || to === slot)) expect(after[slot]).toBe(id);
        }
      }),
    );
  });

  it('moves nothing where nothing is scattered: full, empty, or contiguous anywhere', () => {
    for (const slots of allBlocks(8).filter(isContiguous)) expect(compactionMoves(slots)).toEqual([]);
  });
});

describe('slotForNewcomer', () => {
  it('is the slot after the highest live one, holes or not', () => {
    expect(slotForNewcomer([empty, empty, empty])).toBe(0);
    expect(slotForNewcomer([0, empty, 2, empty])).toBe(3);
  });

  it('falls back below the lowest, then to a hole, at the end of the block', () => {
    expect(slotForNewcomer([empty, empty, 1, 2])).toBe(1);
    expect(slotForNewcomer([3, empty, 1, 2])).toBe(1);
    expect(slotForNewcomer([3, 4, 1, 2])).toBeNull();
  });

  it('is free, and null only in a full block', () => {
    for (const slots of allBlocks(6)) {
      const slot = slotForNewcomer(slots);
      if (slot === null) expect(slots).not.toContain(empty);
      else expect(slots[slot]).toBe(empty);
    }
  });
});
