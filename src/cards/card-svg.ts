import { escapeXml } from '../derived/atom-feed.ts';
import widths from './widths.json' with { type: 'json' };

/** What stands on a social card. */
export interface Card {
  /** The large line or lines. */
  readonly title: string;
  /** A small line above it; `''` for none. */
  readonly eyebrow: string;
  /** The site's name, below. */
  readonly site: string;
}

/** The size that every site which shows cards takes, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 84;
const sizes = [84, 72, 62, 54] as const;
/** Of a line, in times the size of its letters. */
const leading = 1.16;
/** What the title may take of the card's height. */
const height = 330;
/** Widths leave kerning out of account. */
const safety = 1.02;
const advance: Readonly<Record<string, number>> = widths;

/** Whether the reading face has every character of a text. */
export function canDraw(text: string): boolean {
  return [...text].every((character) => advance[character] !== undefined);
}

/** A card as SVG, the title as large as fits. Colors are the site's own in light. */
export function cardSvg({ title, eyebrow, site }: Card): string {
  const { size, lines } = fitted(title);
  const step = Math.round(size * leading);
  const top = Math.round((cardSize.height - step * (lines.length - 1)) / 2 + size * 0.28);
  const [initial = '', ...rest] = site;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}" font-family="Newsreader">`,
    `<path fill="#fbf9f4" d="M0 0h${cardSize.width}v${cardSize.height}H0z"/>`,
    `<path fill="#9b2418" d="M0 0h12v${cardSize.height}H0z"/>`,
    text(margin, 108, 32, '#544c41', escapeXml(eyebrow)),
    ...lines.map((line, index) => text(margin, top + index * step, size, '#211d18', escapeXml(line))),
    text(
      margin,
      cardSize.height - 72,
      40,
      '#211d18',
      `<tspan fill="#9b2418">${escapeXml(initial)}</tspan>${escapeXml(rest.join(''))}`,
    ),
    '</svg>',
  ].join('');
}

function text(x: number, y: number, size: number, color: string, content: string): string {
  return content === '' ? '' : `<text x="${x}" y="${y}" font-size="${size}" fill="${color}">${content}</text>`;
}

/** The largest size at which a title has room; the smallest, cut, where none has. Lines are about even. */
function fitted(title: string): { readonly size: number; readonly lines: readonly string[] } {
  for (const size of sizes) {
    const most = Math.floor(height / size / leading);
    const lines = wrapped(title, size, 1);
    if (lines.length <= most) return { size, lines: evened(title, size, lines) };
    if (size === sizes.at(-1)) return { size, lines: [...lines.slice(0, most - 1), `${lines[most - 1]}…`] };
  }
  return { size: sizes[0], lines: [] };
}

/** The same number of lines in as little width as they need. */
function evened(title: string, size: number, lines: readonly string[]): readonly string[] {
  let best = lines;
  for (let share = 0.95; share > 0.4; share -= 0.05) {
    const narrower = wrapped(title, size, share);
    if (narrower.length > lines.length) return best;
    best = narrower;
  }
  return best;
}

/** @param share of the card's width that lines may take */
function wrapped(title: string, size: number, share: number): readonly string[] {
  const room = ((cardSize.width - 2 * margin) * 1000 * share) / size / safety;
  const lines: string[] = [];
  for (const word of title.split(/\s+/).flatMap((whole) => pieces(whole, room))) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word, cut where it is wider than a line. */
function pieces(word: string, room: number): readonly string[] {
  const cut: string[] = [''];
  for (const character of word) {
    const longer = `${cut.at(-1)}${character}`;
    if (widthOf(longer) <= room) cut[cut.length - 1] = longer;
    else cut.push(character);
  }
  return cut;
}

function widthOf(line: string): number {
  let sum = 0;
  for (const character of line) sum += advance[character] ?? 600;
  return sum;
}
