import { escapeXml } from '../derived/atom-feed.ts';
import { canDraw } from './card-svg.ts';

/** What the icon of a site shows: its name's first letter, on its color. */
export interface SiteIcon {
  readonly letter: string;
  /** As CSS has it: `#9b2418`. */
  readonly color: string;
}

/** `round`: with round corners; `square`: without, for devices that cut their own; `safe`: with a margin for those that cut more. */
export type IconShape = 'round' | 'square' | 'safe';

const standardColor = '#9b2418';
const [paper, ink] = ['#fbf9f4', '#1f1c19'];

/** The icon of a site by its name and the color that its curator chose. */
export function siteIcon(name: string, color: string = standardColor): SiteIcon {
  const [letter = ''] = /[\p{L}\p{N}]\p{M}*/u.exec(name.normalize('NFC')) ?? [];
  return { letter: letter.toUpperCase().slice(0, 4), color };
}

/**
 * The icon as SVG.
 * @param size width and height in pixels; `null` for one that fits any place, and is drawn by the reader's own fonts
 */
export function iconSvg({ letter, color }: SiteIcon, size: number | null, shape: IconShape = 'round'): string {
  const box = shape === 'safe' ? '-4 -4 40 40' : '0 0 32 32';
  const extent = size === null ? '' : ` width="${size}" height="${size}"`;
  const ground =
    shape === 'safe'
      ? `<path fill="${color}" d="M-4-4h40v40H-4z"/>`
      : `<rect width="32" height="32"${shape === 'round' ? ' rx="6"' : ''} fill="${color}"/>`;
  const front = isLight(color) ? ink : paper;
  // Our fonts know Latin letters; lines of text say “papers” in any script.
  const isKnown = letter !== '' && (size === null || canDraw(letter));
  const mark = isKnown
    ? `<text x="16" y="23.5" text-anchor="middle" font-family="Newsreader, Georgia, serif" font-size="22" font-weight="600" fill="${front}">${escapeXml(letter)}</text>`
    : `<path fill="${front}" d="M8 9h16v3H8zM8 15h16v3H8zM8 21h10v3H8z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"${extent}><title>Site icon</title>${ground}${mark}</svg>`;
}

/** Whether dark letters are the better ones on a color: by its luminance (WCAG 2.2). */
function isLight(color: string): boolean {
  const digits = color.slice(1);
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18;
}

/** An ICO file that holds one PNG of less than 256 pixels: a header, one directory entry, the picture. */
export function icoFile(png: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(22 + png.length);
  const header = new DataView(file.buffer);
  header.setUint16(2, 1, true);
  header.setUint16(4, 1, true);
  header.setUint8(6, size);
  header.setUint8(7, size);
  header.setUint16(10, 1, true);
  header.setUint16(12, 32, true);
  header.setUint32(14, png.length, true);
  header.setUint32(18, 22, true);
  file.set(png, 22);
  return file;
}
