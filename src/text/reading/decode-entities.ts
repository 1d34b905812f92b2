import { decodeNamedCharacterReference } from 'decode-named-character-reference';

const reference = /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>[a-zA-Z][a-zA-Z\d]{1,30}));/g;
/** What Windows-1252 has where HTML's numbers name control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** Entities of entities: `&amp;lt;` is `<`. Exports of exports have two levels, never more than three. */
const deepest = 3;

/** Replaces HTML's character references by their characters. A reference that HTML does not know stays. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let level = 0; level < deepest && decoded.includes('&'); level++) {
    const next = decoded.replace(reference, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
      return characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    });
    if (next === decoded) break;
    decoded = next;
  }
  return decoded === text ? text : decoded.replace(/(?<!\d)\u00A0|\u00A0(?!\d)/g, ' ');
}

function characterOf(code: number): string {
  if (code >= 0x80 && code < 0xa0) return windows[code - 0x80] ?? '\uFFFD';
  const isText = (code >= 0x20 && code !== 0x7f) || code === 0x09 || code === 0x0a || code === 0x0d;
  if (!isText || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\uFFFD';
  return String.fromCodePoint(code);
}
