import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../support/site-files.ts';
import { type MeasuredRun, measuredRun } from './measured-run.ts';

export interface HugoRun extends MeasuredRun {
  readonly files: number;
}

/** What Hugo calls itself, `null` where it is not installed. */
export function hugoVersion(): string | null {
  try {
    return /v[\d.]+/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[0] ?? null;
  } catch {
    return null;
  }
}

/** Writes the papers of a site that was built as the content of a Hugo site: the same titles, abstracts, dates and topics. */
export function writeHugoContent(site: string, root: string): void {
  const content = join(root, 'content', 'papers');
  cpSync('tests/bench/peers/hugo', root, { recursive: true });
  mkdirSync(content, { recursive: true });
  const papers = JSON.parse(readFileSync(join(site, 'papers.json'), 'utf8')) as ListedPaper[];
  for (const { slug, title, date, topics } of papers) {
    const front = { title, ...(date && { date: wholeDate(date) }), topics };
    writeFileSync(join(content, `${slug}.md`), `${JSON.stringify(front, null, 1)}\n\n${abstractOf(site, slug)}\n`);
  }
}

interface ListedPaper {
  readonly slug: string;
  readonly title: string;
  readonly date: string | null;
  readonly topics: readonly string[];
}

/** Hugo wants a day. */
const wholeDate = (date: string): string => date + '-01-01'.slice(date.length - 4);

function abstractOf(site: string, slug: string): string {
  const paper = JSON.parse(readFileSync(join(site, 'papers', `${slug}.json`), 'utf8')) as {
    abstract?: { value: string };
  };
  return paper.abstract?.value ?? '';
}

/** Builds a whole Hugo site from nothing. */
export async function buildHugo(root: string): Promise<HugoRun> {
  const run = await measuredRun(['hugo', '--quiet', '--ignoreCache', '--destination', 'site'], { cwd: root });
  const site = join(root, 'site');
  const files = (await filesOf(site)).length;
  rmSync(site, { recursive: true });
  return { ...run, files };
}
