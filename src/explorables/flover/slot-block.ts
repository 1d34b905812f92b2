/** A block of memory cut into equal slots: each holds the `id` of a request, or `empty`. */
export type Slots = readonly number[];

export const empty = -1;

export interface Move {
  readonly from: number;
  readonly to: number;
}

/** The stretch of memory that a kernel walks over: from the lowest to the highest live slot. `null` without any. */
export function liveSpan(slots: Slots): { readonly low: number; readonly high: number } | null {
  const low = slots.findIndex((id) => id !== empty);
  return low < 0 ? null : { low, high: slots.findLastIndex((id) => id !== empty) };
}

/** The empty slots within the live span. */
export function holesIn(slots: Slots): readonly number[] {
  const span = liveSpan(slots);
  const holes: number[] = [];
  if (!span) return holes;
  for (let slot = span.low; slot < span.high; slot += 1) if (slots[slot] === empty) holes.push(slot);
  return holes;
}

/**
 * The slot for a newcomer: the one after the highest live slot, as Flover numbers them. At the end of the block,
 * which its runs never reach (as many slots as requests), the one below the lowest, then the lowest hole.
 * `null` when the block is full.
 */
export function slotForNewcomer(slots: Slots): number | null {
  const span = liveSpan(slots);
  if (!span) return slots.length > 0 ? 0 : null;
  if (span.high + 1 < slots.length) return span.high + 1;
  if (span.low > 0) return span.low - 1;
  const hole = slots.indexOf(empty);
  return hole < 0 ? null : hole;
}

/**
 * The fewest moves that bring all live slots together. A window as wide as the number of live slots slides over the
 * block; where it covers most of them (the first such place) the others move in, each into the next hole. Every live
 * slot outside must move in any solution for that window, so no plan has fewer moves. Time O(slots).
 *
 * Method: the buffer reordering of Flover (memory_shuffler.h in github.com/YJHMITWEB/Flover), written anew.
 */
export function compactionMoves(slots: Slots): readonly Move[] {
  const isLive = slots.map((id) => id !== empty);
  const width = isLive.filter(Boolean).length;
  const start = fullestWindow(isLive, width);
  const isInside = (slot: number) => slot >= start && slot < start + width;
  const holes: number[] = [];
  const strays: number[] = [];
  for (const [slot, live] of isLive.entries()) {
    if (isInside(slot) && !live) holes.push(slot);
    if (!isInside(slot) && live) strays.push(slot);
  }
  return strays.map((from, index) => ({ from, to: holes[index] ?? from }));
}

function fullestWindow(isLive: readonly boolean[], width: number): number {
  let live = isLive.slice(0, width).filter(Boolean).length;
  let most = live;
  let best = 0;
  for (let start = 1; start + width <= isLive.length; start += 1) {
    live += Number(isLive[start + width - 1]) - Number(isLive[start - 1]);
    if (live > most) {
      most = live;
      best = start;
    }
  }
  return best;
}

/** The block after the moves, each request with all that is its own. */
export function moved(slots: Slots, moves: readonly Move[]): Slots {
  const after = [...slots];
  for (const { from, to } of moves) {
    after[to] = slots[from] ?? empty;
    after[from] = empty;
  }
  return after;
}
