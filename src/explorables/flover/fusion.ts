import type { Request } from './requests.ts';
import { iterationTime, type Machine, type Outcome, type Schedule, type Stretch } from './schedule.ts';
import { compactionMoves, empty, holesIn, type Move, moved, type Slots, slotForNewcomer } from './slot-block.ts';

interface Waiting extends Request {
  readonly ready: number;
}

/** The main stream between two iterations. */
interface Stream {
  now: number;
  slots: Slots;
  /** Tokens still to generate, and the boundary at which it was fused, by request. */
  readonly left: Map<number, number>;
  readonly first: Map<number, number>;
}

/**
 * Temporal fusion: one stream runs for ever, one iteration makes one token for every live request. A newcomer is
 * pre-processed aside and fused at the next boundary between two iterations; a request leaves as soon as it has its
 * tokens. Like iterations are taken in one stride, so the time needed grows with the requests, not with the tokens.
 *
 * `reorder`: live slots are brought together before an iteration. Without it a slot that is left in the middle is
 * walked over until the edge of the span reaches it.
 *
 * Source: Flover (arXiv 2305.13484) and the main loop of its repository (llama_inference.cc), written anew.
 */
export function fuse(requests: readonly Request[], machine: Machine, reorder: boolean): Schedule {
  const waiting = byReadiness(requests, machine);
  const stream: Stream = { now: 0, slots: Array(machine.slots).fill(empty), left: new Map(), first: new Map() };
  const stretches: Stretch[] = [];
  const outcomes: Outcome[] = [];
  while (waiting.length > 0 || stream.left.size > 0) {
    if (stream.left.size === 0) stream.now = Math.max(stream.now, waiting[0]?.ready ?? 0);
    admit(stream, waiting);
    const moves = reorder ? compactionMoves(stream.slots) : [];
    stream.slots = moved(stream.slots, moves);
    const stretch = nextStretch(stream, waiting, machine, moves);
    stretches.push(stretch);
    outcomes.push(...advance(stream, stretch, requests, machine));
  }
  return { outcomes: outcomes.sort((one, other) => one.id - other.id), stretches };
}

function byReadiness(requests: readonly Request[], { promptTime }: Machine): Waiting[] {
  return requests
    .map((request) => ({ ...request, ready: request.arrival + promptTime }))
    .sort((one, other) => one.ready - other.ready || one.id - other.id);
}

/** Fuses, first come first served, whoever is ready at this boundary and finds a slot. */
function admit(stream: Stream, waiting: Waiting[]): void {
  for (let next = waiting[0]; next && next.ready <= stream.now; next = waiting[0]) {
    const slot = slotForNewcomer(stream.slots);
    if (slot === null) return;
    waiting.shift();
    stream.slots = stream.slots.with(slot, next.id);
    stream.left.set(next.id, next.steps);
    stream.first.set(next.id, stream.now);
  }
}

/** All iterations until the next one that someone leaves or joins. */
function nextStretch(stream: Stream, waiting: Waiting[], machine: Machine, moves: readonly Move[]): Stretch {
  const { now, slots, left } = stream;
  const holes = holesIn(slots);
  const width = left.size + holes.length;
  const step = iterationTime(machine, width);
  const untilSomeoneLeaves = Math.min(...left.values());
  const next = waiting[0];
  // A hair less, or rounding would make a request that is ready at a boundary wait for the one after it.
  const untilSomeoneJoins =
    next && left.size < slots.length ? Math.max(1, Math.ceil((next.ready - now) / step - 1e-9)) : Infinity;
  const iterations = Math.min(untilSomeoneLeaves, untilSomeoneJoins);
  const joins = next !== undefined && iterations === untilSomeoneJoins;
  const end = now + iterations * step;
  return { start: now, end: joins ? Math.max(end, next.ready) : end, slots, holes, width, iterations, moves };
}

/** Gives every live request the tokens of the stretch; returns those that are done with it. */
function advance(stream: Stream, stretch: Stretch, requests: readonly Request[], machine: Machine): Outcome[] {
  stream.now = stretch.end;
  const done: Outcome[] = [];
  for (const [id, tokens] of stream.left) {
    stream.left.set(id, tokens - stretch.iterations);
    const request = requests.find((candidate) => candidate.id === id);
    if (tokens > stretch.iterations || !request) continue;
    stream.left.delete(id);
    stream.slots = stream.slots.map((holder) => (holder === id ? empty : holder));
    const { arrival } = request;
    const first = stream.first.get(id) ?? arrival;
    const stages = { prompt: arrival, ready: arrival + machine.promptTime, first };
    done.push({ ...request, ...stages, last: stretch.end, finish: stretch.end });
  }
  return done;
}
