import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../files/replace-file.ts';

/**
 * Keeps with the seeds where the map of a site has its papers, so that the next map begins with it.
 * @param stage the folder of the site, which is ready
 * @param file the file to keep them in
 * @param last what the file held when the build began, `null` for no file
 * @returns what it holds now
 */
export async function keepPlaces(stage: string, file: string, last: string | null): Promise<string> {
  const now = await readFile(join(stage, 'map/places.json'), 'utf8');
  if (now !== last) await replaceFile(file, now, last);
  return now;
}
