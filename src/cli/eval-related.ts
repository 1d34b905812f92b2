/**
 * `npm run eval:related [-- --draw SEED] [FOLDER]`: how many of the labeled links between related papers are
 * shown today, and how many of those are sensible; with `--draw`, 100 links of today to be judged.
 */
import { readFile } from 'node:fs/promises';
import { readLabels, readTruth, sampleLinks, scoreLinks } from './related-scores.ts';

const given = process.argv.slice(2);
const seed = given[0] === '--draw' ? Number(given[1]) : null;
const folder = (seed === null ? given : given.slice(2))[0] ?? '../shared/corpora/hf-daily-2024';
const papers = readTruth(folder);

if (!papers) {
  console.error(`${folder}: expected truth.jsonl or truth.jsonl.gz. Say in which folder the corpus is.`);
  process.exitCode = 2;
} else {
  const { linked, links, drawn } = sampleLinks(papers, { seed: seed ?? 1, count: 100 });
  console.log(`${papers.length} papers, ${linked} with related papers, ${links} links`);
  if (seed === null) {
    const labels = readLabels(await readFile('tests/fixtures/related/links.tsv', 'utf8'));
    const scores = scoreLinks(papers, labels);
    for (const score of scores) console.log(describe(score));
    const sum = (key: 'labeled' | 'shown' | 'sensible') => scores.reduce((all, score) => all + score[key], 0);
    console.log(describe({ draw: 'all', labeled: sum('labeled'), shown: sum('shown'), sensible: sum('sensible') }));
  } else {
    for (const { from, to, reasons } of drawn)
      console.log(`${from.id}\t${to.id}\n  ${from.title}\n  ${to.title}\n  = ${reasons.join(', ')}`);
  }
}

function describe({ draw, labeled, shown, sensible }: ReturnType<typeof scoreLinks>[number]): string {
  const share = shown === 0 ? '' : `, ${((sensible / shown) * 100).toFixed(1)} %`;
  return `${draw.padEnd(8)} ${labeled} labeled, ${shown} shown today, ${sensible} of them sensible${share}`;
}
