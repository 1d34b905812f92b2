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
const range = [...new Set([...characters].map((character) => character.codePointAt(0) ?? 0))]
  .sort((a, b) => a - b)
  .reduce<[number, number][]>((runs, code) => {
    const last = runs.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
    return runs;
  }, [])
  .map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`)
  .join(', ');

await writeFile(
  'src/styles/fonts.css',
  `/* Written by \`npm run fonts\`. */
@font-face {
  font-family: ${family};
  src: url("../assets/fonts/newsreader.woff2") format("woff2");
  font-weight: 400 600;
  font-display: swap;
  unicode-range: ${range};
}
${fontFaces}
:root {
  --serif: ${fontFamily}, Georgia, "Times New Roman", serif;
}
`,
);
console.log(`newsreader.woff2: ${subset.length} bytes, ${characters.length} characters`);

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
