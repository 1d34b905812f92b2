import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackModel } from '../../../../src/parser/boundary/model.ts';
import { rankCuts, reviewThreshold } from '../../../../src/parser/boundary/rank-cuts.ts';
import { modelBytes } from '../../../../src/trained/boundary-model.ts';
import { disfigurements } from '../../../../src/training/disfigure.ts';
import { outcomesIn, rankEntries } from '../../../../src/training/outcomes.ts';
import { bodyOf, readTruth } from '../../../../src/training/read-truth.ts';

const corpora = process.env['INCIPIT_CORPORA'] ?? '../shared/corpora';

// Floors guard against a model that is broken or stale; `npm run eval` measures it. The shipped model was trained on
// acl-2016-2019.
describe.each([
  ['hf-daily-2024', 0.99, 0.005],
  ['acl-2016-2019', 0.995, 0.005],
  ['hard-cases', 0.9, 0.015],
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

  it.each(disfigurements)('is not misled where a whole listing is so: %s', (_name, disfigure) => {
    const entries = readTruth(folder).map(disfigure);
    const outcomes = outcomesIn(rankEntries(unpackModel(modelBytes()), entries), entries.length);
    const wrong = outcomes.filter(({ correct }) => !correct);
    const surelyWrong = wrong.filter(({ probability }) => probability >= reviewThreshold);
    expect(1 - wrong.length / entries.length).toBeGreaterThan(floor - 0.2);
    expect(surelyWrong.length / entries.length).toBeLessThan(surelyWrongLimit);
  });
});

// Sets that the shipped model was not trained on; see src/parser/boundary/README.md.
describe.each([
  ['pubmed-ncbi-disease', 'all with a full stop', (title: string) => title.replace(/[.?!]?$/, '.'), 0.97],
  ['pubmed-ncbi-disease', 'all without one', (title: string) => title.replace(/\.$/, ''), 0.97],
  ['hf-daily-2024', 'as they are', (title: string) => title, 0.99],
])('the shipped model on listings of 50 from %s, titles %s', (name, _, change, floor) => {
  const folder = join(corpora, name);

  it.skipIf(!existsSync(folder))(`cuts at least ${100 * floor} % at the right place`, () => {
    const entries = readTruth(folder).map((entry) => ({ ...entry, title: change(entry.title) }));
    const outcomes = outcomesIn(rankEntries(unpackModel(modelBytes()), entries), 50);
    const correct = outcomes.filter((outcome) => outcome.correct).length;
    const surelyWrong = outcomes.filter((outcome) => !outcome.correct && outcome.probability >= 0.998).length;
    expect(correct / entries.length).toBeGreaterThanOrEqual(floor);
    expect(surelyWrong).toBeLessThanOrEqual(2);
  });
});
