import type { Request } from '../../../../src/explorables/flover/requests.ts';
import type { Machine } from '../../../../src/explorables/flover/schedule.ts';

interface Answer {
  readonly first: number;
  readonly finish: number;
}

/**
 * Temporal fusion once more, as plainly as it can be said: one token for everyone, then look who comes and goes. The
 * fast model is held to it. Knows no reordering; `block[slot]` is the request there, `undefined` a free slot.
 */
export function fuseTokenByToken(requests: readonly Request[], machine: Machine): Map<number, Answer> {
  const queue = [...requests];
  const block: (Request | undefined)[] = Array(machine.slots).fill(undefined);
  const left = new Map(requests.map(({ id, steps }) => [id, steps]));
  const first = new Map<number, number>();
  const answers = new Map<number, Answer>();
  let now = 0;
  while (answers.size < requests.length) {
    while (queue[0] && queue[0].arrival + machine.promptTime <= now) {
      const slot = freeSlot(block);
      if (slot < 0) break;
      first.set(queue[0].id, now);
      block[slot] = queue.shift();
    }
    const live = [...block.keys()].filter((slot) => block[slot]);
    if (live.length === 0) {
      now = (queue[0]?.arrival ?? 0) + machine.promptTime;
      continue;
    }
    const width = Math.max(...live) - Math.min(...live) + 1;
    now += machine.stepTime + machine.stepTime * machine.slotCost * (width - 1);
    for (const slot of live) {
      const id = block[slot]?.id ?? -1;
      left.set(id, (left.get(id) ?? 0) - 1);
      if (left.get(id) !== 0) continue;
      answers.set(id, { first: first.get(id) ?? -1, finish: now });
      block[slot] = undefined;
    }
  }
  return answers;
}

function freeSlot(block: readonly (Request | undefined)[]): number {
  const live = [...block.keys()].filter((slot) => block[slot]);
  if (live.length === 0) return 0;
  const [low, high] = [Math.min(...live), Math.max(...live)];
  if (high + 1 < block.length) return high + 1;
  return low > 0 ? low - 1 : block.indexOf(undefined);
}
