/** `npm run eval:knowledge [-- FILE…]`: scores of the abbreviations and figures found in labelled abstracts. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type LabelledText, type Score, scoreKnowledge } from './knowledge-scores.ts';

const given = process.argv.slice(2);
const files =
  given.length > 0 ? given : ['development', 'held-out'].map((part) => `tests/fixtures/knowledge/${part}.jsonl`);

for (const file of files) {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const texts = lines.map((line) => JSON.parse(line) as LabelledText);
  const { abbreviations, figures, strict, unit, kind, direction } = scoreKnowledge(texts);
  console.log(
    [
      `${basename(file)}: ${texts.length} abstracts`,
      `  abbreviations   ${describe(abbreviations)}`,
      `  figures         ${describe(figures)}`,
      `  with all fields ${describe(strict)}`,
      `  of the figures found, right in unit ${percent(unit)}, kind ${percent(kind)}, direction ${percent(direction)}`,
    ].join('\n'),
  );
}

function describe({ precision, recall, right, wrong, missed }: Score): string {
  return `precision ${percent(precision)}, recall ${percent(recall)} (${right} right, ${wrong} wrong, ${missed} missed)`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
