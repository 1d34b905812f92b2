/** `npm run eval:knowledge [-- --corpora FOLDER] [FILE…]`: scores of the abbreviations and figures found in labelled abstracts. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type LabelledText, type Score, scoreKnowledge } from './knowledge-scores.ts';
import { scoreSciences } from './science-scores.ts';

const [first, folder, ...rest] = process.argv.slice(2);
const corpora = first === '--corpora' && folder !== undefined ? folder : '../shared/corpora';
const given = first === '--corpora' ? rest : process.argv.slice(2);
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

if (given.length === 0) {
  const sciences = scoreSciences('tests/fixtures/knowledge/sciences.jsonl', corpora);
  if (!sciences) console.log('sciences.jsonl: left out, because its texts are not here (--corpora says where)');
  for (const { part, abstracts, right, wrong } of sciences ?? [])
    console.log(
      `sciences.jsonl, ${part}: ${abstracts} abstracts\n  figures         precision ${percent(right / (right + wrong))} (${right} right, ${wrong} wrong)`,
    );
}

function describe({ precision, recall, right, wrong, missed }: Score): string {
  return `precision ${percent(precision)}, recall ${percent(recall)} (${right} right, ${wrong} wrong, ${missed} missed)`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
