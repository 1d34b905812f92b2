/** `npm run new [-- FILE… | --sample] [--yes]`: makes the seeds folder a curator's own, or brings the sample back. */
import { relative } from 'node:path';
import { createInterface } from 'node:readline';
import { loadLibrary } from '../loaders/load-library.ts';
import { readEnvironment } from '../options/environment.ts';
import { seedsFolder } from '../options/options.ts';
import { printable } from '../parser/diagnostic.ts';
import { asideFolder, carryOut } from '../starter/carry-out.ts';
import { readFiles, sampleFolder } from '../starter/files.ts';
import { lookAt } from '../starter/given-files.ts';
import { changesAnything, isMoved, needsConsent, type Plan, type Step } from '../starter/plan.ts';
import { planOwn } from '../starter/plan-own.ts';
import { planSample } from '../starter/plan-sample.ts';
import { counted } from './counted.ts';
import { readOptions } from './read-options.ts';

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: { sample: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } },
});
const environment = readEnvironment();
const seeds = seedsFolder(environment);
const shown = relative('', seeds).startsWith('..') ? seeds : relative('', seeds) || '.';

const plan = await makePlan();
if (plan.problems.length > 0) refuse(plan.problems);
else await follow(plan);

async function makePlan(): Promise<Plan> {
  if (values.sample && positionals.length > 0)
    return {
      steps: [],
      problems: ['expected either files or --sample, found both. Bring the sample back first, or leave it out.'],
    };
  const sample = await readFiles(sampleFolder, () => true);
  const files = await readFiles(seeds, (name) => sample.has(name) || name.startsWith('topics/'));
  if (values.sample) return planSample(files, sample);
  const { given, problems } = await lookAt(positionals, seeds, files, environment.calledFrom);
  const own = planOwn(files, sample, given);
  return { steps: own.steps, problems: [...problems, ...own.problems] };
}

function refuse(problems: readonly string[]): void {
  for (const problem of problems) console.error(printable(problem));
  console.error('\nNothing was changed.');
  process.exitCode = 1;
}

async function follow(plan: Plan): Promise<void> {
  const aside = asideFolder(seeds);
  console.log(`${values.sample ? 'The sample comes back to' : 'Your own collection in'} ${shown}:`);
  for (const step of plan.steps) console.log(`  ${describe(step, aside)}`);
  if (!changesAnything(plan)) console.log('  There is nothing to do.');
  else if (needsConsent(plan) && !values.yes && !(await confirm('Go on?'))) return refuse([]);
  else {
    await carryOut(plan, seeds, aside);
    console.log('Done.');
  }
  await sayWhatIsNext();
}

function describe(step: Step, aside: string): string {
  const place = isMoved(step) ? `; as it was: ${shown}/${aside}/${step.name}` : '';
  return printable(`${step.kind.padEnd(9)} ${step.name}  (${step.why}${place})`);
}

/** Whether the answer is yes; no answer is none. */
async function confirm(question: string): Promise<boolean> {
  process.stdout.write(`${question} [y/N] `);
  for await (const line of createInterface({ input: process.stdin })) return /^\s*y(es)?\s*$/i.test(line);
  console.log();
  return false;
}

/** Reads the folder as a build would, so that what is wrong with a listing shows at once. */
async function sayWhatIsNext(): Promise<void> {
  const { papers, report } = await loadLibrary(seeds);
  if (report.listings.length === 0) {
    console.log(`Next: put a listing into ${shown}/ (seeds/README.md says in which formats), then run “npm run dev”.`);
    return;
  }
  for (const line of report.errors) console.error(line);
  console.log(
    `${counted(papers.length, 'paper')} can be read, with ${counted(report.errors.length, 'error')} and ${counted(report.warnings.length, 'warning')}.`,
  );
  console.log(`Next: name your site in ${shown}/site.yaml, and look at it with “npm run dev”.`);
}
