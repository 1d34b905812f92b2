import { hash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

const fontFiles = ['card-latin.ttf', 'card-latin-ext.ttf'].map((file) => resolve('src/assets/fonts', file));
/** Beside Astro's own caches; builds of all seeds share it. */
const standardCache = resolve('node_modules/.astro/cards');
/** To be raised with the drawing library or the fonts: pictures of another version are not taken over. */
const version = 1;

/**
 * Draws a card as PNG, or takes it from the cache, which knows a picture by what is on it.
 * @param cache the folder that keeps the pictures
 */
export async function drawCard(svg: string, cache: string = standardCache): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(cache, `${hash('sha256', `${version}\n${svg}`).slice(0, 32)}.png`);
  const known = await readFile(file).catch(() => null);
  if (known) return new Uint8Array(known);
  const image = await renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Newsreader' },
    logLevel: 'off',
  });
  const png = new Uint8Array(image.asPng());
  await mkdir(cache, { recursive: true });
  // Another build may be writing the same picture.
  const partial = `${file}.${randomUUID()}`;
  await writeFile(partial, png);
  await rename(partial, file);
  return png;
}
