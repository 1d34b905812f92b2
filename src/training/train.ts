import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packModel } from './pack-model.ts';
import { readTruth } from './read-truth.ts';
import { trainModel } from './train-model.ts';

/** `npm run train -- DIR…`: trains on the truth files of the folders and writes the packed model. */

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: npm run train -- DIR…  (folders with truth.jsonl or truth.jsonl.gz)');
  process.exit(2);
}
const started = Date.now();
const entries = folders.flatMap(readTruth);
const target = fileURLToPath(new URL('../parser/boundary/model.json', import.meta.url));
const text = `${JSON.stringify(packModel(trainModel(entries)), undefined, 1)}\n`;
writeFileSync(target, text);
console.log(
  `${entries.length} entries, ${text.length} bytes, ${Math.round((Date.now() - started) / 1000)} s: ${target}`,
);
