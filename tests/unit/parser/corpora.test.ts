import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatEntry } from '../../../src/parser/format-entry.ts';
import { parseListing } from '../../../src/parser/parse-listing.ts';
import type { ListingRecord } from '../../../src/schemas/record.ts';
import { statedCounts } from '../support/records.ts';

const folder = resolve(import.meta.dirname, '../../..', process.env['INCIPIT_CORPORA'] ?? '../shared/corpora');
const corpora = [
  ['hf-daily-2024', '', 1000],
  ['acl-2016-2019', '', 1000],
  ['hard-cases', '', 200],
  ['arxiv-2025-10k', '.gz', 10_000],
] as const;

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function readTruth(path: string): readonly ListingRecord[] {
  return readText(path)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ListingRecord);
}

/** What a line states outside of its body, and the body, which holds whatever the cut. */
function stated(record: ListingRecord) {
  return { ...statedCounts(record), body: `${record.title} ${record.abstract}` };
}

describe('parseListing on real listings', () => {
  for (const [name, ending, count] of corpora) {
    const listing = resolve(folder, name, `listing.txt${ending}`);
    const isMissing = !existsSync(listing);
    const note = isMissing ? ` (not run: no ${listing}; INCIPIT_CORPORA says where the corpora are)` : '';

    it.skipIf(isMissing)(`reads every line of ${name} as it is${note}`, { timeout: 120_000 }, () => {
      const text = readText(listing);
      const { records, diagnostics } = parseListing(text, name);
      expect(diagnostics).toEqual([]);
      expect(records).toHaveLength(count);
      expect(Buffer.from(records.map((record) => `${formatEntry(record)}\n`).join('')).equals(Buffer.from(text))).toBe(
        true,
      );
      const truth = readTruth(resolve(folder, name, `truth.jsonl${ending}`)).map(stated);
      const wrong = records.map(stated).filter((entry, index) => !isDeepStrictEqual(entry, truth[index]));
      expect(wrong).toEqual([]);
    });
  }
});
