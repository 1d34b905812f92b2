import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rankCuts, reviewThreshold } from '../../../../src/parser/boundary/rank-cuts.ts';
import { disfigurements } from '../../../../src/training/disfigure.ts';
import { bodyOf, readTruth } from '../../../../src/training/read-truth.ts';

const corpora = process.env['INCIPIT_CORPORA'] ?? '../shared/corpora';

// The shipped model was trained on these sets, so these floors guard against a
// model that is broken or stale; they do not measure it. `npm run eval -- --cross-fit` does.
describe.each([
  ['hf-daily-2024', 0.995, 0.03],
  ['acl-2016-2019', 0.995, 0.03],
  ['hard-cases', 0.9, 0.04],
])('the shipped model on %s', (name, floor, surelyWrongLimit) => {
  const folder = join(corpora, name);
  const title = `cuts at least ${100 * floor} % of the entries at the right place`;
  if (!existsSync(folder)) {
    it.skip(`${title} (skipped: no ${folder}; set INCIPIT_CORPORA to the folder of the corpora)`, () => undefined);
    return;
  }

  it(title, () => {
    const entries = readTruth(folder);
    const best = entries.map((entry) => rankCuts(bodyOf(entry))[0]);
    const wrong = entries.filter((entry, index) => best[index]?.offset !== entry.title.length);
    const sure = best.filter((cut) => cut !== undefined && cut.probability >= reviewThreshold);
    expect(1 - wrong.length / entries.length).toBeGreaterThanOrEqual(floor);
    if (name !== 'hard-cases') expect(sure.length / entries.length).toBeGreaterThan(0.95);
  });

  it.each(disfigurements)('is not misled: %s', (_name, disfigure) => {
    const entries = readTruth(folder).map(disfigure);
    const cuts = entries.map((entry) => ({ best: rankCuts(bodyOf(entry))[0], truth: entry.title.length }));
    const wrong = cuts.filter(({ best, truth }) => best?.offset !== truth);
    const surelyWrong = wrong.filter(({ best }) => best !== undefined && best.probability >= reviewThreshold);
    expect(1 - wrong.length / entries.length).toBeGreaterThan(floor - 0.2);
    expect(surelyWrong.length / entries.length).toBeLessThan(surelyWrongLimit);
  });
});
