import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownRecords } from '../../../src/loaders/known-records.ts';
import { loadLibrary } from '../../../src/loaders/load-library.ts';

const tail = '2 authors · May 6, 2024';
const doubtful = `- Expression of a gene in small fish. Gene expression in fish was studied. ${tail}`;
const others = ['lakes', 'rivers', 'seas', 'ponds', 'springs', 'marshes'].map(
  (place) => `- Growth of algae in warm ${place}. We studied how algae grow in warm ${place} over one year. ${tail}`,
);

describe('a listing of which some entries are known', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-together-'));
  });
  afterAll(async () => rm(folder, { recursive: true }));

  it('is read as a listing of which none is', async () => {
    const write = (lines: readonly string[]) => writeFile(join(folder, 'a.txt'), lines.join('\n'));
    await write([doubtful]);
    const alone = await loadLibrary(folder);
    await write([doubtful, ...others]);
    const known = await loadLibrary(folder, { known: knownRecords(alone.papers) });
    const fresh = await loadLibrary(folder);
    expect([known.readAnew, fresh.readAnew]).toEqual([others.length, others.length + 1]);
    expect(known.papers).toEqual(fresh.papers);
    expect(fresh.papers[0]?.confidence).not.toBe(alone.papers[0]?.confidence);
  });
});
