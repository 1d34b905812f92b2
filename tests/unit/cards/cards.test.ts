import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canDraw, cardSvg } from '../../../src/cards/card-svg.ts';
import { drawCard } from '../../../src/cards/draw-card.ts';
import { anyText } from '../support/any-text.ts';
import { readXml } from '../support/read-xml.ts';

const card = { title: 'On Cards', eyebrow: 'Drawing', site: 'Incipit' };
const lines = (svg: string) => [...svg.matchAll(/font-size="(\d+)" fill="#211d18">([^<]*)</g)].slice(0, -1);

describe('cardSvg', () => {
  it('sets a short title large, and a long one smaller, in lines that are about even', () => {
    const short = lines(cardSvg(card));
    expect(short.map(([, size, text]) => [size, text])).toEqual([['84', 'On Cards']]);
    const title =
      'Unlocking Efficiency in Large Language Model Inference: A Comprehensive Survey of Speculative Decoding';
    const long = lines(cardSvg({ ...card, title }));
    expect(long.map(([, , text]) => text).join(' ')).toBe(title);
    expect(Number(long[0]?.[1])).toBeLessThan(84);
    const lengths = long.map(([, , text = '']) => text.length);
    expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.6);
  });

  it('cuts a title that no size can hold, and says so', () => {
    const long = lines(cardSvg({ ...card, title: 'word '.repeat(200).trim() }));
    expect(long.length).toBeLessThanOrEqual(5);
    expect(long.at(-1)?.[2]).toMatch(/…$/);
  });

  it('is well-formed and within its width, whatever the title holds', () => {
    fc.assert(
      fc.property(anyText(200), (title) => {
        expect(readXml(cardSvg({ ...card, title })).name).toBe('svg');
      }),
    );
  });
});

describe('canDraw', () => {
  it('knows the letters of the reading face', () => {
    expect(canDraw('Żółć, Ångström & “quotes” – 100%')).toBe(true);
    expect(canDraw('注意力')).toBe(false);
    expect(canDraw('α')).toBe(false);
  });
});

describe('drawCard', () => {
  it('draws a PNG of the size that is asked for, and never twice', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'incipit-cards-'));
    onTestFinished(() => rm(cache, { recursive: true }));
    const png = await drawCard(cardSvg(card), cache);
    const view = new DataView(png.buffer);
    expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
    const [name, ...more] = await readdir(cache);
    expect(more).toEqual([]);
    const kept = join(cache, name ?? '');
    const { ino } = await stat(kept);
    expect(await drawCard(cardSvg(card), cache)).toEqual(png);
    expect((await stat(kept)).ino, 'nothing was kept again').toBe(ino);
    await drawCard(cardSvg({ ...card, title: 'Another' }), cache);
    expect(await readdir(cache)).toHaveLength(2);
  });

  it('draws a card anew whose kept picture was cut or changed', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'incipit-cards-'));
    onTestFinished(() => rm(cache, { recursive: true }));
    const png = await drawCard(cardSvg(card), cache);
    const [name = ''] = await readdir(cache);
    const whole = await readFile(join(cache, name));
    const changed = Uint8Array.from(whole, (byte, index) => (index === 500 ? byte ^ 1 : byte));
    for (const damaged of [whole.subarray(0, 900), changed, Buffer.alloc(0)]) {
      await writeFile(join(cache, name), damaged);
      expect(await drawCard(cardSvg(card), cache)).toEqual(png);
      expect(await readFile(join(cache, name))).toEqual(whole);
    }
  });
});
