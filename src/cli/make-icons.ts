/** Draws the icons of the site from `public/favicon.svg`. Run by hand (`npm run icons`); the results are committed. */
import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

const source = (await readFile('public/favicon.svg', 'utf8')).trim();
const color = '#9b2418';

await writeFile('public/icon-192.png', draw(source, 192));
await writeFile('public/icon-512.png', draw(source, 512));
// Devices cut these two to shapes of their own: no round corners, and for the second a margin all around.
await writeFile('public/apple-touch-icon.png', draw(squared(source), 180));
await writeFile('public/icon-maskable.png', draw(withMargin(squared(source)), 512));
await writeFile('public/favicon.ico', ico(draw(source, 32), 32));

function draw(svg: string, width: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}

function squared(svg: string): string {
  return svg.replace(/ rx="\d+"/, '');
}

/** The drawing within the middle four fifths, which no device cuts off. */
function withMargin(svg: string): string {
  const inside = svg.replace(/^<svg[^>]*>|<\/svg>$/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 40 40"><path fill="${color}" d="M-4-4h40v40H-4z"/>${inside}</svg>`;
}

/** An ICO file that holds one PNG of less than 256 pixels: a header, one directory entry, the picture. */
function ico(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, png]);
}
