import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { unpackModel } from '../parser/boundary/model.ts';
import { rankCuts, reviewThreshold } from '../parser/boundary/rank-cuts.ts';
import { modelFile } from '../trained/boundary-model.ts';
import { foldSplits, sourceSplits, withoutCopies } from './cross-fit.ts';
import { disfigurements, withoutStops } from './disfigure.ts';
import { findOutcomes, type Outcome, outcomesIn, type RankedEntry, rankEntries } from './outcomes.ts';
import { bodyOf, type Entry, readTruth } from './read-truth.ts';
import { reportLines, summaryLine, trustLine } from './report.ts';
import { trainModel } from './train-model.ts';

/**
 * `npm run eval -- [--cross-fit | --model=FILE] [--brief] DIR…`: reports on the model in the repository or in a file,
 * or, with --cross-fit, on models trained without what they are tested on; with --brief in a few lines a set.
 */

const print = (lines: readonly string[]): void => console.log(lines.join('\n'));

/** The fastest of five rounds, since other work on the machine can only slow one down. */
function measureSpeed(entries: readonly Entry[]): string {
  const bodies = entries.slice(0, 6000).map(bodyOf);
  const loading = performance.now();
  rankCuts('a b');
  const loaded = performance.now();
  const rounds = Array.from({ length: 5 }, () => {
    const started = performance.now();
    for (const body of bodies) rankCuts(body);
    return (1000 * bodies.length) / (performance.now() - started);
  });
  return `first call ${Math.round(loaded - loading)} ms, then up to ${Math.round(Math.max(...rounds))} entries a second`;
}

/** How entries are read one by one, and in listings of ten, of fifty and whole. */
function listingLines(name: string, ranked: readonly RankedEntry[]): string[] {
  const lines = [1, 10, 50, ranked.length].map((size) =>
    summaryLine(`${name}, in listings of ${size}`, outcomesIn(ranked, size), reviewThreshold),
  );
  return [...lines, trustLine(name, outcomesIn(ranked, ranked.length))];
}

function evaluateModel(file: string | URL, folders: readonly string[], isBrief: boolean): void {
  const model = unpackModel(brotliDecompressSync(readFileSync(file)));
  for (const folder of folders) {
    const entries = readTruth(folder);
    const ranked = rankEntries(model, entries);
    if (!isBrief) print(reportLines(folder, outcomesIn(ranked, ranked.length), reviewThreshold));
    print(listingLines(folder, ranked));
    for (const [name, change] of isBrief ? [] : [...disfigurements, withoutStops]) {
      const outcomes = outcomesIn(rankEntries(model, entries.map(change)), entries.length);
      print([summaryLine(name, outcomes, reviewThreshold), trustLine(name, outcomes)]);
    }
  }
}

function crossFit(folders: readonly string[]): void {
  const entries = withoutCopies(folders.flatMap(readTruth));
  const elsewhere: Outcome[] = [];
  for (const split of sourceSplits(entries)) {
    const model = trainModel(split.train);
    const outcomes = findOutcomes(model, split.test);
    print(reportLines(split.name, outcomes, reviewThreshold));
    for (const [name, change] of disfigurements)
      print([summaryLine(name, findOutcomes(model, split.test.map(change)), reviewThreshold)]);
    elsewhere.push(...outcomes);
  }
  print(reportLines('all sources left out', elsewhere, reviewThreshold));
  const pooled: Outcome[] = [];
  for (const split of foldSplits(entries, 5)) {
    const outcomes = findOutcomes(trainModel(split.train), split.test);
    print([summaryLine(split.name, outcomes, reviewThreshold)]);
    pooled.push(...outcomes);
  }
  print(reportLines('all folds', pooled, reviewThreshold));
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folders.length === 0) {
  console.error('usage: npm run eval -- [--cross-fit] DIR…  (folders with truth.jsonl or truth.jsonl.gz)');
  process.exit(2);
}
if (process.argv.includes('--cross-fit')) crossFit(folders);
else {
  print([measureSpeed(folders.flatMap(readTruth))]);
  const file = process.argv.find((argument) => argument.startsWith('--model='))?.slice('--model='.length);
  evaluateModel(file ?? modelFile, folders, process.argv.includes('--brief'));
}
