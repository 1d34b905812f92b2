/** `npm run eval:sentences [-- CORPORA]`: how often the sentence that lists show says what a paper does. */
import { readFile } from 'node:fs/promises';
import { scoreSentences } from './sentence-scores.ts';

const corpora = process.argv[2] ?? '../shared/corpora';
const scores = scoreSentences(await readFile('tests/fixtures/key-sentences/labels.jsonl', 'utf8'), corpora);

if (!scores) {
  console.error(`${corpora}: expected the development corpora. Say in which folder they are.`);
  process.exitCode = 2;
}
for (const { part, right, wrong, none } of scores ?? []) {
  const all = right + wrong + none;
  console.log(
    `${part}: ${all} abstracts, ${right} right, ${wrong} wrong, ${none} without; right or none ${percent((right + none) / all)}, of the found ${percent(right / (right + wrong))}`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
