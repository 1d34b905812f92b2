/** `npm run --silent parse -- FILE…`: one JSON record a line; diagnostics on standard error. */
import { once } from 'node:events';
import type { FoundEntry } from '../formats/format.ts';
import { ListingReader } from '../formats/listing-reader.ts';
import { readPieces } from '../loaders/read-pieces.ts';
import { type Diagnostic, formatDiagnostic } from '../parser/diagnostic.ts';
import { inferYears } from '../parser/infer-years.ts';
import { readTogether } from '../parser/read-together.ts';
import type { ListingRecord } from '../schemas/record.ts';
import { toPrinted } from './printed-record.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run --silent parse -- FILE…');
  process.exitCode = 2;
}

// Whoever reads the output may stop: then nothing more has to be read or said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

for (const file of files) await parseFile(file);

async function parseFile(file: string): Promise<void> {
  const reader = new ListingReader({ file });
  const readAll = (entries: readonly FoundEntry[]) =>
    entries.flatMap((entry) => {
      const { record, diagnostics } = reader.read(entry);
      diagnostics.forEach(report);
      return record ? [record] : [];
    });
  for await (const { text, diagnostics } of readPieces(file)) {
    diagnostics.forEach(report);
    await print(readAll(reader.push(text)));
  }
  const last = readTogether(readAll(reader.end()));
  await print(inferYears(last, null));
  reader.finish(last).forEach(report);
}

async function print(records: readonly ListingRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += 500) {
    const lines = records.slice(from, from + 500).map((record) => `${JSON.stringify(toPrinted(record))}\n`);
    if (!process.stdout.write(lines.join(''))) await once(process.stdout, 'drain');
  }
}

function report(diagnostic: Diagnostic): void {
  console.error(formatDiagnostic(diagnostic));
  if (diagnostic.severity === 'error') process.exitCode = 1;
}
