/** The least time, in milliseconds, that the sample has ever taken here. */
let undisturbed = Number.POSITIVE_INFINITY;

/**
 * How many times as long the processor takes now as when nothing else runs on the machine: at least 1. Even the
 * processor's own time grows with the work of others, which share its caches and its cores.
 */
export function disturbance(): number {
  const count = 400;
  const before = process.cpuUsage();
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    sample();
    undisturbed = Math.min(undisturbed, performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, (user + system) / 1000 / count / undisturbed);
}

/** A little work of the kind that a page does: short texts and a table of them. */
function sample(): number {
  const table = new Map<string, number>();
  let sum = 0;
  for (let index = 0; index < 1500; index += 1) {
    table.set(`k${index % 97}`, index);
    sum += table.get(`k${(index * 7) % 97}`) ?? 0;
  }
  return sum;
}
