import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMoved, type Plan, type Step } from './plan.ts';

/** The first folder below `.set-aside/` that nothing has been moved to yet. */
export function asideFolder(seeds: string): string {
  for (let number = 1; ; number++) {
    const folder = `.set-aside/${number}`;
    if (!existsSync(join(seeds, folder))) return folder;
  }
}

/**
 * Does in the folder `seeds` what a plan says. What comes is written before anything goes, but for files whose
 * name is to become free first. Nothing is ever written over: a file that has come up meanwhile is an error.
 */
export async function carryOut(plan: Plan, seeds: string, aside: string): Promise<void> {
  const leaving = new Set(plan.steps.filter(({ kind }) => kind === 'remove').map(({ name }) => name));
  const isLate = ({ kind, name }: Step) => kind === 'copy' && leaving.has(name);
  await mkdir(seeds, { recursive: true });
  for (const step of plan.steps) if (!isLate(step)) await bring(step, seeds);
  for (const step of plan.steps) await take(step, seeds, aside);
  for (const step of plan.steps) if (isLate(step)) await bring(step, seeds);
}

async function bring(step: Step, seeds: string): Promise<void> {
  const target = join(seeds, step.name);
  if (step.kind !== 'add' && step.kind !== 'copy') return;
  await mkdir(dirname(target), { recursive: true });
  if (step.kind === 'add') await writeFile(target, step.content, { flag: 'wx' });
  else await copyFile(step.from, target, constants.COPYFILE_EXCL);
}

async function take(step: Step, seeds: string, aside: string): Promise<void> {
  const file = join(seeds, step.name);
  if (isMoved(step)) {
    await mkdir(dirname(join(seeds, aside, step.name)), { recursive: true });
    await rename(file, join(seeds, aside, step.name));
  }
  if (step.kind === 'rewrite') await writeFile(file, step.text, { flag: step.isOurs ? 'w' : 'wx' });
  if (step.kind === 'remove') await rm(file);
  // A folder that is not empty stays.
  if ((step.kind === 'remove' || isMoved(step)) && step.name.includes('/'))
    await rmdir(dirname(file)).catch(() => undefined);
}
