/**
 * Subsets the body font to the characters that pages need and measures its fallback, so that text does not move
 * when the font loads. Social cards are drawn during the build: for them the font is written in a format that the
 * drawing library reads, with the width of each character. Run by hand (`npm run fonts`) when the font or its
 * characters change; the results are committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createFontStack } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import { Resvg } from '@resvg/resvg-js';
import subsetFont from 'subset-font';

const source = 'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';
const license = 'node_modules/@fontsource-variable/newsreader/LICENSE';
const family = 'Newsreader';
/** Of Georgia, the fallback, in units of its em: from its tables, as the package `@capsizecss/metrics` lists them. */
const georgia = {
  familyName: 'Georgia',
  category: 'serif' as const,
  capHeight: 1419,
  ascent: 1878,
  descent: -449,
  lineGap: 0,
  unitsPerEm: 2048,
  xHeight: 986,
  xWidthAvg: 913,
  subsets: { latin: { xWidthAvg: 913 }, thai: { xWidthAvg: 2048 } },
};

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
const { fontFamily, fontFaces } = createFontStack([{ ...metrics, familyName: family }, georgia]);
await writeFile(
  'src/styles/fonts.css',
  `/* Written by \`npm run fonts\`. */
@font-face {
  font-family: ${family};
  src: url("../assets/fonts/newsreader.woff2") format("woff2");
  font-weight: 400 600;
  font-display: swap;
}
${fontFaces.replace(/(\.\d\d)\d+%/g, '$1%')}
:root {
  --serif: ${fontFamily}, serif;
}
`,
);
console.log(`newsreader.woff2: ${subset.length} bytes, ${characters.length} characters`);

const folder = 'node_modules/@fontsource-variable/newsreader/files';
const extended = Array.from({ length: 128 }, (_, index) => String.fromCharCode(0x100 + index)).join('');
// Larger than text in the page, so a larger optical size.
const cardAxes = { opsz: 40, wght: 500 };
const cardFonts = [
  { file: 'src/assets/fonts/card-latin.ttf', from: 'newsreader-latin-opsz-normal.woff2', text: characters },
  { file: 'src/assets/fonts/card-latin-ext.ttf', from: 'newsreader-latin-ext-opsz-normal.woff2', text: extended },
];
for (const { file, from, text } of cardFonts) {
  const font = await readFile(`${folder}/${from}`);
  await writeFile(file, await subsetFont(font, text, { targetFormat: 'sfnt', variationAxes: cardAxes }));
}
const pair = inkWidth('xx');
const widths = [...new Set(characters + extended)].flatMap((character) => {
  const width = inkWidth(`x${character}x`) - pair;
  return width > 0 ? [[character, Math.round(width)] as const] : [];
});
await writeFile('src/cards/widths.json', `${JSON.stringify(Object.fromEntries(widths))}\n`);
console.log(`cards: ${widths.length} characters`);

/** Width of what a text leaves on the page, in thousandths of the font size; 0 where the face has not all of it. */
function inkWidth(text: string): number {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/ /g, '\u00A0');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text font-family="${family}" font-size="1000">${escaped}</text></svg>`;
  const font = { fontFiles: cardFonts.map(({ file }) => file), loadSystemFonts: false, defaultFontFamily: family };
  return new Resvg(svg, { font }).getBBox()?.width ?? 0;
}
