import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { modelFile } from '../trained/boundary-model.ts';
import { compressModel } from './compress-model.ts';
import { readTruth } from './read-truth.ts';
import { trainModel } from './train-model.ts';

/**
 * `npm run train -- [--out=FILE] DIR…`: trains on the truth files of the folders and writes the packed model, to the
 * one that the site is built with where no other file is named.
 */

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const out = process.argv.find((argument) => argument.startsWith('--out='))?.slice('--out='.length);
if (folders.length === 0) {
  console.error('usage: npm run train -- [--out=FILE] DIR…  (folders with truth.jsonl or truth.jsonl.gz)');
  process.exit(2);
}
const started = Date.now();
const entries = folders.flatMap(readTruth);
const target = out ?? fileURLToPath(modelFile);
const bytes = compressModel(trainModel(entries));
writeFileSync(target, bytes);
console.log(
  `${entries.length} entries, ${bytes.length} bytes, ${Math.round((Date.now() - started) / 1000)} s: ${target}`,
);
