import type { Schedule, Stretch } from './schedule.ts';
import { empty } from './slot-block.ts';

/** Something that happens to a request, at a time in ms. */
export interface Event {
  readonly kind: 'finish' | 'arrival' | 'first';
  readonly id: number;
  readonly time: number;
}

const kinds = ['finish', 'arrival', 'first'] as const;

/** Three events a request, in their order; at one and the same moment some leave before others come. */
export function eventsOf({ outcomes }: Schedule): readonly Event[] {
  return outcomes
    .flatMap((outcome) => kinds.map((kind) => ({ kind, id: outcome.id, time: outcome[kind] })))
    .sort((one, other) => one.time - other.time || kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
}

/** The machine at a moment. */
export interface Moment {
  /** Passes over the weights so far. */
  readonly passes: number;
  readonly live: number;
  readonly holes: number;
  /** Slots moved at this very moment. */
  readonly moves: number;
}

export function momentAt(stretches: readonly Stretch[], time: number): Moment {
  let passes = 0;
  for (const { start, end, iterations, slots, holes, moves } of stretches) {
    if (end <= time) passes += iterations;
    if (time < start || time >= end) continue;
    const live = slots.filter((id) => id !== empty).length;
    const done = Math.floor(passes + (iterations * (time - start)) / (end - start));
    return { passes: done, live, holes: holes.length, moves: time === start ? moves.length : 0 };
  }
  return { passes: Math.round(passes), live: 0, holes: 0, moves: 0 };
}

/** A request's stay in one slot. */
export interface Stay {
  readonly id: number;
  readonly slot: number;
  readonly start: number;
  readonly end: number;
}

/** Who holds which slot from when to when; with `empty` for slots that are walked over for nothing. */
export function staysOf(stretches: readonly Stretch[]): readonly Stay[] {
  const stays: Stay[] = [];
  const open = new Map<number, Stay>();
  for (const { start, end, slots, holes } of stretches) {
    for (const [slot, id] of slots.entries()) {
      if (id === empty && !holes.includes(slot)) continue;
      const before = open.get(slot);
      const goesOn = before?.id === id && before.end === start;
      if (before && !goesOn) stays.push(before);
      open.set(slot, { id, slot, start: goesOn ? before.start : start, end });
    }
  }
  return [...stays, ...open.values()];
}
