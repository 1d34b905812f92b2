import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { icoFile, iconSvg, siteIcon } from '../../../src/cards/site-icon.ts';

describe('the icon of a site', () => {
  it.each([
    ['Incipit', 'I'],
    ['“sleep papers”', 'S'],
    ['e\u0301tudes', 'É'],
    ['雨水花园', '雨'],
    ['3D Papers', '3'],
    ['—', ''],
  ])('shows the first letter of “%s”: %s', (name, letter) => {
    expect(siteIcon(name).letter).toBe(letter);
  });

  it('has letters that can be read on its color', () => {
    expect(iconSvg(siteIcon('A', '#ff0'), null)).toContain('fill="#1f1c19"');
    expect(iconSvg(siteIcon('A', '#102040'), null)).toContain('fill="#fbf9f4"');
  });

  it('is never empty as a picture, whatever the script', () => {
    for (const name of ['Incipit', '雨水花园', '', 'العربية', '<&>']) {
      const pixels = new Resvg(iconSvg(siteIcon(name), 64), {
        font: {
          fontFiles: ['src/assets/fonts/card-latin.ttf'],
          loadSystemFonts: false,
          defaultFontFamily: 'Newsreader',
        },
      }).render().pixels;
      const colors = new Set(Array.from({ length: pixels.length / 4 }, (_, at) => pixels.readUInt32LE(at * 4)));
      expect(colors.size, name).toBeGreaterThan(2);
    }
  });

  it('is an ICO file with one picture', () => {
    const png = Uint8Array.of(1, 2, 3);
    expect([...icoFile(png, 32)]).toEqual([
      0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0, 3, 0, 0, 0, 22, 0, 0, 0, 1, 2, 3,
    ]);
  });
});
