import type { Request } from './requests.ts';
import { iterationTime, type Machine, type Outcome, type Schedule, type Stretch } from './schedule.ts';
import { empty, type Slots } from './slot-block.ts';

/** One request after the other, first come first served. */
export function runSerially(requests: readonly Request[], machine: Machine): Schedule {
  return runBatches(
    requests.map((request) => ({ members: [request], closes: request.arrival })),
    machine,
  );
}

/**
 * Dynamic batching: a batch opens with a request, takes in what comes within the window, closes for good, and waits
 * for the machine. It runs as wide as it began until its longest request is done; only then are the answers given out.
 */
export function runInBatches(requests: readonly Request[], machine: Machine): Schedule {
  const batches: Batch[] = [];
  for (const request of requests) {
    const open = batches.at(-1);
    if (open && request.arrival < open.closes) open.members.push(request);
    else batches.push({ members: [request], closes: request.arrival + machine.window });
  }
  return runBatches(batches, machine);
}

/** A batcher without a window: whenever the machine falls free it takes all that wait in the queue. */
export function runFromQueue(requests: readonly Request[], machine: Machine): Schedule {
  const waiting = [...requests];
  const parts: Schedule[] = [];
  let free = 0;
  for (let next = waiting[0]; next; next = waiting[0]) {
    const start = Math.max(free, next.arrival);
    const members = waiting.filter(({ arrival }) => arrival <= start);
    waiting.splice(0, members.length);
    const part = runBatches([{ members, closes: start }], machine);
    free = Math.max(...part.outcomes.map(({ finish }) => finish));
    parts.push(part);
  }
  return {
    outcomes: parts.flatMap(({ outcomes }) => outcomes),
    stretches: parts.flatMap(({ stretches }) => stretches),
  };
}

interface Batch {
  readonly members: Request[];
  readonly closes: number;
}

function runBatches(batches: readonly Batch[], machine: Machine): Schedule {
  const outcomes: Outcome[] = [];
  const stretches: Stretch[] = [];
  let free = 0;
  for (const { members, closes } of batches) {
    const prompt = Math.max(free, closes);
    const first = prompt + machine.promptTime;
    const step = iterationTime(machine, members.length);
    const end = (steps: number) => first + steps * step;
    free = end(Math.max(...members.map(({ steps }) => steps)));
    for (const request of members) {
      outcomes.push({ ...request, prompt, ready: first, first, last: end(request.steps), finish: free });
    }
    stretches.push(...emptyingBatch(members, machine, first));
  }
  return { outcomes, stretches };
}

/** The stretches of a batch: slots fall empty as requests are done, and are walked over all the same. */
function emptyingBatch(members: readonly Request[], machine: Machine, first: number): Stretch[] {
  const width = members.length;
  const step = iterationTime(machine, width);
  const ends = [...new Set(members.map(({ steps }) => steps))].sort((one, other) => one - other);
  return ends.map((steps, index) => {
    const from = ends[index - 1] ?? 0;
    const ids = members.map((request) => (request.steps > from ? request.id : empty));
    const slots: Slots = [...ids, ...Array<number>(Math.max(0, machine.slots - width)).fill(empty)];
    const times = { start: first + from * step, end: first + steps * step };
    const holes = [...ids.keys()].filter((slot) => ids[slot] === empty);
    return { ...times, slots, holes, width, iterations: steps - from, moves: [] };
  });
}

/** The instances at work: tokens still to generate, by request. */
type Instances = Map<Request, number>;

/**
 * Concurrent instances: every request starts at once in an instance of its own, which reads all weights for its own
 * token. With k of them at work each gets a k-th part of the memory's bandwidth, so that a token takes k times as long.
 */
export function runConcurrently(requests: readonly Request[], machine: Machine): Schedule {
  const ready = (request: Request) => request.arrival + machine.promptTime;
  const waiting = [...requests];
  const instances: Instances = new Map();
  const outcomes: Outcome[] = [];
  const stretches: Stretch[] = [];
  let now = 0;
  for (let next = waiting[0]; next || instances.size > 0; next = waiting[0]) {
    const starts = next ? ready(next) : Infinity;
    if (instances.size === 0) now = Math.max(now, starts);
    if (next && starts <= now) {
      instances.set(next, next.steps);
      waiting.shift();
      continue;
    }
    const share = machine.stepTime * instances.size;
    const end = Math.min(starts, now + Math.min(...instances.values()) * share);
    stretches.push(sharedStretch(instances, now, end, machine, requests.length));
    for (const request of worked(instances, (end - now) / share)) {
      const stages = { prompt: request.arrival, ready: ready(request), first: ready(request) };
      outcomes.push({ ...request, ...stages, last: end, finish: end });
    }
    now = end;
  }
  return { outcomes: outcomes.sort((one, other) => one.id - other.id), stretches };
}

function sharedStretch(instances: Instances, start: number, end: number, machine: Machine, count: number): Stretch {
  const slots = Array<number>(count).fill(empty);
  for (const { id } of instances.keys()) slots[id] = id;
  return {
    start,
    end,
    slots,
    holes: [],
    width: instances.size,
    iterations: (end - start) / machine.stepTime,
    moves: [],
  };
}

/** Gives every instance so many tokens; takes out and returns those that are done. */
function worked(instances: Instances, tokens: number): Request[] {
  for (const [request, left] of instances) instances.set(request, left - tokens);
  // Shares are broken numbers: what is left may be a rounding error.
  const done = [...instances].filter(([, left]) => left < 1e-9).map(([request]) => request);
  for (const request of done) instances.delete(request);
  return done;
}
