import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sampleFolder as sample } from './run-build.ts';

/** A paper as the project's own seeds state it, read here without the code under test. */
export interface SeedPaper {
  readonly slug: string;
  readonly title: string;
  readonly abstract: string;
  /** The abstract as readers see it: two hyphens are a dash. */
  readonly shownAbstract: string;
  /** Upvotes, or `null` where the line begins with a hyphen. */
  readonly upvotes: number | null;
  /** `YYYY-MM-DD`, the year inferred where the line shows none. */
  readonly date: string;
  readonly isYearShown: boolean;
  /** Authors as readers write them, where a curator names them. */
  readonly authors: readonly string[];
  readonly hasRemarks: boolean;
}

interface Notes {
  readonly title?: string;
  readonly authors?: { readonly names: readonly string[] };
  readonly remarks?: readonly unknown[];
}

const linePattern = /^(-|\d+) (.+) \d+ authors? · ([A-Z][a-z]{2}) (\d+)(?:, (\d{4}))?(?: \d+)?$/;
/** All years that the listing shows end with 2024, and it is known when it was copied only roughly. */
const inferredYear = 2025;

/** The papers of the sample, in the order of the listing. */
export const seedPapers: readonly SeedPaper[] = readSeedPapers();

/** File names, without `.md`, of the sample's topics. */
export const seedTopics: readonly string[] = readdirSync(`${sample}/topics`)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3))
  .sort();

function readSeedPapers(): readonly SeedPaper[] {
  const registry = JSON.parse(readFileSync(`${sample}/permalinks.json`, 'utf8')) as {
    papers: { slug: string; titles: string[] }[];
  };
  const lines = readdirSync(sample)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(sample, name), 'utf8').split(/\r?\n/))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const match = linePattern.exec(line);
    if (!match) throw new Error(`not an entry: ${line}`);
    const [, votes, body = '', month, day, year] = match;
    const address = registry.papers.find(({ titles }) => titles.some((title) => body.startsWith(`${title} `)));
    if (!address) throw new Error(`no address for: ${body}`);
    const notes = readNotes(address.slug);
    const title = notes.title ?? address.titles.find((candidate) => body.startsWith(`${candidate} `)) ?? '';
    return {
      slug: address.slug,
      title,
      abstract: body.slice(title.length + 1),
      shownAbstract: body.slice(title.length + 1).replaceAll('--', '–'),
      upvotes: votes === '-' ? null : Number(votes),
      date: new Date(`${month} ${day}, ${year ?? inferredYear} UTC`).toISOString().slice(0, 10),
      isYearShown: year !== undefined,
      authors: (notes.authors?.names ?? []).map((name) => name.split(', ').reverse().join(' ')),
      hasRemarks: (notes.remarks ?? []).length > 0,
    };
  });
}

function readNotes(slug: string): Notes {
  try {
    const [, frontMatter = ''] = readFileSync(join(`${sample}/papers`, `${slug}.md`), 'utf8').split(/^---$/m);
    return parse(frontMatter) as Notes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
