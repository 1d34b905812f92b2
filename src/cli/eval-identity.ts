/**
 * `npm run eval:identity -- DIR…`: how well papers are recognized, on folders that hold a `truth.jsonl` (or
 * `.gz`) of `id`, `title` and `abstract`: entries wrongly joined, addresses wrongly taken over, and how many
 * papers keep their address through edits. Identifiers are withheld.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { makeRandom } from '../explorables/kit/random.ts';
import { assignPermalinks, identityOf } from '../loaders/assign-permalinks.ts';
import { groupEntries } from '../loaders/identity/group-entries.ts';
import { type Traits, traitsOf } from '../loaders/identity/traits.ts';
import type { ListingRecord } from '../schemas/record.ts';
import { edits, type Text } from './edit-texts.ts';

/** Papers that are edited, spread evenly over the collection. */
const mostEdited = 2000;

interface Labelled extends Text {
  readonly id: string;
}

const papers = (await Promise.all(process.argv.slice(2).map(readTruth))).flat();
if (papers.length === 0) {
  console.error('npm run eval:identity -- DIR…: expected folders that hold truth.jsonl or truth.jsonl.gz');
  process.exitCode = 2;
} else {
  console.log(`${papers.length} papers`);
  reportJoins();
  reportTakeovers();
  reportEdits();
}

async function readTruth(folder: string): Promise<readonly Labelled[]> {
  const plain = join(folder, 'truth.jsonl');
  const text = existsSync(plain) ? await readFile(plain, 'utf8') : String(gunzipSync(await readFile(`${plain}.gz`)));
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
}

/** Entries of different identifiers that count as one paper: each is a mistake, or a paper that has two. */
function reportJoins(): void {
  const { groups, unsure } = groupEntries(papers.map(traits));
  const joined = groups.filter((group) => new Set(group.map((index) => papers[index]?.id)).size > 1);
  console.log(`entries joined over different identifiers: ${joined.length}; pairs left in doubt: ${unsure.length}`);
  for (const group of joined)
    console.log(`  ${group.map((index) => `${papers[index]?.id} ${papers[index]?.title}`).join(' | ')}`);
}

/** Half of the papers replaced by the other half at once: no address may pass to another paper. */
function reportTakeovers(): void {
  const [old, others] = [0, 1].map((half) => papers.filter((_, index) => index % 2 === half)) as [
    Labelled[],
    Labelled[],
  ];
  const { registry } = assign(old, []);
  const { slugs, heirs } = assign(others, registry.papers);
  const known = new Map(registry.papers.map(({ slug, titles }) => [slug, titles[0]]));
  const taken = slugs.flatMap((slug, index) =>
    known.has(slug) ? [`${known.get(slug)} | ${others[index]?.title}`] : [],
  );
  console.log(`addresses taken over by other papers: ${taken.length} of ${old.length}; asked about: ${heirs.length}`);
  for (const line of taken) console.log(`  ${line}`);
}

function reportEdits(): void {
  const { registry, slugs } = assign(papers, []);
  const step = Math.max(1, Math.floor(papers.length / mostEdited));
  for (const [name, edit] of edits) {
    const random = makeRandom(1);
    const edited = papers.map((paper, index) => (index % step === 0 ? { ...paper, ...edit(paper, random) } : paper));
    const after = assign(edited, registry.papers);
    const chosen = [...papers.keys()].filter((index) => index % step === 0);
    const kept = chosen.filter((index) => after.slugs[index] === slugs[index]);
    const asked = new Set(after.heirs.map(({ vacant, heir }) => `${vacant} ${heir}`));
    const isAsked = chosen.filter((index) => asked.has(`${slugs[index]} ${after.slugs[index]}`));
    const wrong = chosen.filter((index) => slugs.includes(after.slugs[index] ?? '') && !kept.includes(index));
    console.log(
      `${name}: ${percent(kept.length / chosen.length)} keep their address, ${percent(isAsked.length / chosen.length)} are asked about, ${wrong.length} take another's`,
    );
  }
}

function assign(texts: readonly Text[], known: Parameters<typeof assignPermalinks>[1]['papers']) {
  const identities = texts.map((text) =>
    identityOf({ record: record(text), titles: [text.title], traits: traits(text), sources: [], statedBy: {} }),
  );
  return assignPermalinks(identities, { version: 1, papers: known });
}

function traits(text: Text): Traits {
  return traitsOf(record(text), true);
}

function record({ title, abstract }: Text): ListingRecord {
  const unknown = {
    upvotes: null,
    authors: null,
    month: null,
    day: null,
    year: null,
    yearInferred: null,
    comments: null,
  };
  return { file: 'truth.jsonl', line: 1, title, abstract, confidence: 1, ...unknown };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
