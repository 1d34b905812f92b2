/** `npm run --silent parse -- FILE…`: one JSON record a line; diagnostics on standard error. */
import { readFile } from 'node:fs/promises';
import { decodeFile } from '../loaders/decode-file.ts';
import { fileError } from '../loaders/file-error.ts';
import { type Diagnostic, formatDiagnostic } from '../parser/diagnostic.ts';
import { inferYears } from '../parser/infer-years.ts';
import { parseListing } from '../parser/parse-listing.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: npm run --silent parse -- FILE…');
  process.exitCode = 2;
}
for (const file of files) {
  const { text, diagnostics } = await readFile(file).then(
    (bytes) => decodeFile(bytes, file),
    (error: NodeJS.ErrnoException) => ({ text: '', diagnostics: [unreadable(file, error)] }),
  );
  const parsed = parseListing(text, file);
  for (const record of inferYears(parsed.records, null)) console.log(JSON.stringify(record));
  for (const diagnostic of [...diagnostics, ...parsed.diagnostics]) {
    console.error(formatDiagnostic(diagnostic));
    if (diagnostic.severity === 'error') process.exitCode = 1;
  }
}

function unreadable(file: string, { code, message }: NodeJS.ErrnoException): Diagnostic {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    EISDIR: 'a folder',
    EACCES: 'a file that may not be read',
  };
  const expected = 'a listing (.txt, .jsonl, or either with .gz)';
  return fileError(
    file,
    'no-file',
    expected,
    reasons[code ?? ''] ?? message,
    'Correct the path; name each file by itself.',
  );
}
