import { runConcurrently, runInBatches, runSerially } from './baselines.ts';
import { fuse } from './fusion.ts';
import type { Request } from './requests.ts';
import type { Machine, Schedule } from './schedule.ts';

export const policies = ['serial', 'batching', 'concurrent', 'fusion', 'reordering'] as const;

export type Policy = (typeof policies)[number];

/** How each policy serves the same requests on the same machine. Deterministic. */
export function schedule(policy: Policy, requests: readonly Request[], machine: Machine): Schedule {
  switch (policy) {
    case 'serial':
      return runSerially(requests, machine);
    case 'batching':
      return runInBatches(requests, machine);
    case 'concurrent':
      return runConcurrently(requests, machine);
    case 'fusion':
      return fuse(requests, machine, false);
    case 'reordering':
      return fuse(requests, machine, true);
  }
}
