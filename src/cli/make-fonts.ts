/**
 * Cuts the reading face down to what pages need and measures its fallbacks, so that text does not move
 * when the face arrives. Run by hand (`npm run fonts`) when the face or its characters change; the
 * results are committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createFontStack } from '@capsizecss/core';
import georgia from '@capsizecss/metrics/georgia';
import times from '@capsizecss/metrics/timesNewRoman';
import { fromBuffer } from '@capsizecss/unpack';
import subsetFont from 'subset-font';

const source = 'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';
const license = 'node_modules/@fontsource-variable/newsreader/LICENSE';
const family = 'Newsreader';

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const latin1 = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');
const characters = `${ascii}${latin1}–—‘’“”…•−×←→↑↓Œœ`;

const original = await readFile(source);
// One optical size between text and title, and the two weights that pages use with all between.
const axes = { opsz: 20, wght: { min: 400, max: 600 } };
const subset = await subsetFont(original, characters, { targetFormat: 'woff2', variationAxes: axes });
await writeFile('src/assets/fonts/newsreader.woff2', subset);
await writeFile('src/assets/fonts/LICENSE-newsreader', await readFile(license));

const metrics = await fromBuffer(await subsetFont(original, characters, { targetFormat: 'sfnt', variationAxes: axes }));
const { fontFamily, fontFaces } = createFontStack([{ ...metrics, familyName: family }, georgia, times]);
await writeFile(
  'src/styles/fonts.css',
  `/* Written by \`npm run fonts\`. */
@font-face {
  font-family: ${family};
  src: url("../assets/fonts/newsreader.woff2") format("woff2");
  font-weight: 400 600;
  font-display: swap;
}
${fontFaces}
:root {
  --serif: ${fontFamily}, serif;
}
`,
);
console.log(`newsreader.woff2: ${subset.length} bytes, ${characters.length} characters`);
