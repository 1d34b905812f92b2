/** `npm run --silent parse -- FILE…`: one JSON record a line; diagnostics on standard error. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../loaders/decode-text.ts';
import { formatDiagnostic } from '../parser/diagnostic.ts';
import { inferYears } from '../parser/infer-years.ts';
import { parseListing } from '../parser/parse-listing.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run --silent parse -- FILE…');
  process.exitCode = 2;
}
for (const file of files) {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    console.error(`${file}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`);
    process.exitCode = 1;
  });
  if (!bytes) continue;
  const { text, diagnostics } = decodeText(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, file);
  const parsed = parseListing(text, file);
  for (const record of inferYears(parsed.records, null)) console.log(JSON.stringify(record));
  for (const diagnostic of [...diagnostics, ...parsed.diagnostics]) {
    console.error(formatDiagnostic(diagnostic));
    process.exitCode = 1;
  }
}
