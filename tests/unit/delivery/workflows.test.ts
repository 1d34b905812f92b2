import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}
interface Workflow {
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

it('finds workflows to look at', () => {
  expect(workflows.length).toBeGreaterThan(0);
});

describe.each(workflows)('$name', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('pins every action by its commit and says which version that is', () => {
    for (const line of text.split('\n').filter((candidate) => /^\s*(?:- )?uses:/.test(candidate)))
      expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('gives no permission to the whole workflow, and to each job only those that it names', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(job.permissions).toBeDefined();
  });

  it('lets a job that checks out read a private repository, and leaves no credentials behind', () => {
    for (const job of jobs) {
      const checkouts = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      if (checkouts.length > 0) expect(job.permissions?.['contents']).toBe('read');
      for (const checkout of checkouts) expect(checkout.with?.['persist-credentials']).toBe(false);
    }
  });

  it('lets nothing that runs project code write anything', () => {
    const running = jobs.filter((job) => job.steps.some((step) => 'run' in step));
    for (const job of running) expect(Object.values(job.permissions ?? {})).not.toContain('write');
    expect(steps.length).toBeGreaterThan(0);
  });
});
