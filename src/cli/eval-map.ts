/**
 * `npm run eval:map -- [--count N] DIR…`: how well the map keeps neighbors, on folders that hold a `truth.jsonl`
 * (or `.gz`) of `title` and `abstract`, by two measures of likeness: the vectors that the map is made from, and all
 * words of the texts. Then again with a tenth of the papers placed as newcomers to a map of the others.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { relatedPapers } from '../derived/related.ts';
import { layOut } from '../map/lay-out.ts';
import type { Point } from '../map/point.ts';
import { layoutQuality } from '../map/quality.ts';
import { textVectors } from '../map/text-vectors.ts';
import { wordLikeness } from '../map/word-likeness.ts';
import { dimensions, dot } from '../search/vector.ts';
import { readOptions } from './read-options.ts';

const neighbors = 10;
/** Papers whose neighborhoods are looked at, spread evenly over the collection. */
const mostAsked = 1000;
/** Every so many papers one is a newcomer. */
const newcomerStep = 10;

interface Text {
  readonly title: string;
  readonly abstract: string;
}

const { values, positionals } = readOptions({ options: { count: { type: 'string' } }, allowPositionals: true });
for (const folder of positionals) {
  const papers = (await readTruth(folder)).slice(0, values.count ? Number(values.count) : undefined);
  console.log(`${folder}: ${papers.length} papers`);
  report(papers);
}
if (positionals.length === 0) {
  console.error('npm run eval:map -- DIR…: expected folders that hold truth.jsonl or truth.jsonl.gz');
  process.exitCode = 2;
}

async function readTruth(folder: string): Promise<readonly Text[]> {
  const plain = join(folder, 'truth.jsonl');
  const text = existsSync(plain) ? await readFile(plain, 'utf8') : String(gunzipSync(await readFile(`${plain}.gz`)));
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Text);
}

function report(papers: readonly Text[]): void {
  const start = process.cpuUsage();
  const vectors = textVectors(papers);
  const places = layOut({ kept: papers.map(() => null), alike: () => [], vectors: () => vectors });
  const { user, system } = process.cpuUsage(start);
  console.log(`  laid out in ${((user + system) / 1e6).toFixed(1)} s of processor time`);
  const words = wordLikeness(papers);
  const byVector = (paper: number) => likenessIn(vectors, paper, papers.length);
  const print = (name: string, of: readonly Point[], asked: readonly number[]) => {
    for (const [by, likeness] of [['vectors', byVector] as const, ['all words', words] as const]) {
      const { trustworthiness, continuity } = layoutQuality(of, likeness, neighbors, asked);
      console.log(
        `  ${name}, by ${by}: trustworthiness ${trustworthiness.toFixed(3)}, continuity ${continuity.toFixed(3)}`,
      );
    }
  };
  print('whole map', places, spread(papers.length, mostAsked));
  const newcomers = spread(papers.length, Math.floor(papers.length / newcomerStep));
  print('newcomers', withNewcomers(papers, places, newcomers), newcomers);
}

/** The map as it is when these papers come last. The others keep the places that they have with them. */
function withNewcomers(
  papers: readonly Text[],
  places: readonly Point[],
  newcomers: readonly number[],
): readonly Point[] {
  const late = new Set(newcomers);
  const related = relatedPapers(papers);
  return layOut({
    kept: places.map((place, paper) => (late.has(paper) ? null : place)),
    alike: (paper) => related(paper, 3).map(({ index }) => index),
    vectors: () => textVectors(papers),
  });
}

function spread(count: number, most: number): readonly number[] {
  const step = Math.max(1, count / Math.max(1, most));
  return Array.from({ length: Math.min(count, most) }, (_, index) => Math.floor(index * step));
}

function likenessIn(vectors: Float32Array, paper: number, papers: number): Float32Array {
  const at = (index: number) => vectors.subarray(index * dimensions, (index + 1) * dimensions);
  return Float32Array.from({ length: papers }, (_, other) => dot(at(paper), at(other)));
}
