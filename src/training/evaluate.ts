import packed from '../parser/boundary/model.json' with { type: 'json' };
import { unpackModel } from '../parser/boundary/model.ts';
import { rankCuts, reviewThreshold } from '../parser/boundary/rank-cuts.ts';
import { foldSplits, sourceSplits, withoutCopies } from './cross-fit.ts';
import { disfigurements } from './disfigure.ts';
import { findOutcomes, type Outcome } from './outcomes.ts';
import { bodyOf, type Entry, readTruth } from './read-truth.ts';
import { reportLines, summaryLine } from './report.ts';
import { trainModel } from './train-model.ts';

/**
 * `npm run eval -- [--cross-fit] DIR…`: reports on the model in the repository,
 * or, with --cross-fit, on models trained without what they are tested on.
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

function evaluateShipped(folders: readonly string[]): void {
  print([measureSpeed(folders.flatMap(readTruth))]);
  const model = unpackModel(packed);
  for (const folder of folders) print(reportLines(folder, findOutcomes(model, readTruth(folder)), reviewThreshold));
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
else evaluateShipped(folders);
