import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { keepFile, readKept } from '../files/kept-file.ts';

const fontFiles = ['card-latin.ttf', 'card-latin-ext.ttf'].map((file) => resolve('src/assets/fonts', file));
/** Has the library's version. */
const libraryFile = resolve('node_modules/@resvg/resvg-js/package.json');
/** Beside Astro's own caches; builds of all seeds share it. */
const standardCache = resolve('node_modules/.astro/cards');

let drawing: string | undefined;

/** What a picture depends on besides its content: the drawing library and the fonts. */
function drawingDigest(): string {
  if (drawing) return drawing;
  const digest = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of [...fontFiles, libraryFile]) digest.update(readFileSync(file));
  drawing = digest.digest('hex');
  return drawing;
}

/**
 * Draws a card as PNG, or takes it from the cache, which knows a picture by what is on it.
 * @param cache the folder that keeps the pictures
 */
export async function drawCard(svg: string, cache: string = standardCache): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${drawingDigest()} ${svg}`;
  const file = join(cache, createHash('sha256').update(key).digest('hex').slice(0, 32));
  const known = readKept(file, key);
  if (known) return new Uint8Array(known);
  const image = await renderAsync(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Newsreader' },
    logLevel: 'off',
  });
  const png = new Uint8Array(image.asPng());
  keepFile(file, key, png);
  return png;
}
