import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { markerName, readMarker, writeMarker } from '../../../src/files/site-marker.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('is the same in whatever order the files were written', async () => {
  await using folder = await temporaryFolder();
  const bytesFor = async (files: readonly string[]) => {
    writeMarker(folder.path, files);
    return readFile(join(folder.path, markerName));
  };
  const bytes = await bytesFor(['a.html', 'pagefind/x', 'papers/b.bib']);
  expect(await bytesFor(['papers/b.bib', 'a.html', 'pagefind/x'])).toEqual(bytes);
  expect(readMarker(folder.path)).toEqual(new Set(['a.html', 'pagefind/x', 'papers/b.bib', markerName]));
});
