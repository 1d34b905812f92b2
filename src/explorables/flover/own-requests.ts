import type { Request } from './requests.ts';

/** The most requests that the picture has lanes for, and the longest text that one may ask for, in tokens. */
export const most = { requests: 12, tokens: 2000, seconds: 600 } as const;

/**
 * Requests as the reader writes them: arrival in seconds and tokens to generate, separated by commas, as in
 * `0 400, 0.5 120`. Sorted by arrival; the first arrives at 0. `null` where a part cannot be read.
 */
export function readRequests(text: string): readonly Request[] | null {
  const pairs = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => /^(\d+(?:\.\d+)?)\s+(\d+)$/.exec(part));
  if (pairs.length === 0 || pairs.length > most.requests) return null;
  const read = pairs.map((pair) => ({ arrival: Number(pair?.[1]), steps: Number(pair?.[2]) }));
  const isFine = read.every(({ arrival, steps }) => arrival <= most.seconds && steps >= 1 && steps <= most.tokens);
  if (!isFine) return null;
  const start = Math.min(...read.map(({ arrival }) => arrival));
  return read
    .sort((one, other) => one.arrival - other.arrival)
    .map(({ arrival, steps }, id) => ({ id, arrival: (arrival - start) * 1000, steps }));
}
