import { describe, expect, it } from 'vitest';
import { figurePages } from '../../../src/derived/figure-pages.ts';
import { figurePlot } from '../../../src/derived/figure-plot.ts';
import { figureGroups } from '../../../src/derived/figures.ts';
import { findFigures } from '../../../src/text/figures/find-figures.ts';
import { plainAbstract } from '../../../src/text/read-field.ts';

function papersOf(...abstracts: readonly string[]) {
  return abstracts.map((source, index) => {
    const { plain: abstract, formulas } = plainAbstract(source);
    return { slug: `paper-${index}`, abstract, figures: findFigures(abstract, formulas) };
  });
}
const place = (slug: string) => Number(slug.split('-')[1]);

describe('figureGroups', () => {
  it('gathers figures by kind, the largest first, units turned into each other', () => {
    const groups = figureGroups(papersOf('It takes 90 seconds, not 2 hours.', 'It takes 500 ms and is 2x faster.'));
    expect(groups.map(({ kind, rows }) => [kind, rows.map(({ text }) => text)])).toEqual([
      ['speed-up', ['2x']],
      ['time', ['2 hours', '90 seconds', '500 ms']],
    ]);
  });

  it('leads to the sentence by an anchor and a text fragment', () => {
    const [group] = figureGroups(
      papersOf('First. It has 1,121 long videos, of well-known kinds and more in it. Last.'),
    );
    expect(group?.rows[0]).toMatchObject({
      slug: 'paper-0',
      before: 'It has ',
      text: '1,121 long videos',
      after: ', of well-known kinds and more in it.',
      fragment: '#f1:~:text=It%20has%201%2C121%20long,and%20more%20in%20it.',
    });
  });

  it('gives the anchor alone where the page may show the sentence otherwise', () => {
    const [group] = figureGroups(papersOf('It is $2\\times$ faster for $x^2$ in \\textbf{all} cases.'));
    expect(group?.rows[0]).toMatchObject({ text: '2×', after: ' faster for x² in all cases.', fragment: '#f1' });
  });

  it('is empty where no abstract has one', () => {
    expect(figureGroups(papersOf('', 'No number.'))).toEqual([]);
  });
});

describe('figurePages', () => {
  it('puts a small collection on one page in each order', () => {
    const pages = figurePages(figureGroups(papersOf('It has 12 parts.', 'It has 30 parts.')), place);
    expect(pages.map(({ path, groups }) => [path, groups[0]?.shown.map(({ text }) => text)])).toEqual([
      ['numbers/', ['30 parts', '12 parts']],
      ['numbers/newest/', ['12 parts', '30 parts']],
    ]);
  });

  it('gives each kind its own pages in a large one, and loses no figure', () => {
    const abstracts = Array.from(
      { length: 500 },
      (_, index) => `It has ${index + 2} parts and is ${index + 2}x faster.`,
    );
    const groups = figureGroups(papersOf(...abstracts));
    const pages = figurePages(groups, place);
    expect(pages[0]).toMatchObject({ path: 'numbers/', isOverview: true });
    expect(pages.slice(1).map(({ path }) => path)).toContain('numbers/count/newest/page/3/');
    for (const order of ['', 'newest']) {
      const shown = pages
        .slice(1)
        .filter((page) => page.order === order)
        .flatMap((page) => page.groups.flatMap((group) => group.shown));
      expect(shown).toHaveLength(1000);
    }
    for (const page of pages)
      expect(page.groups.reduce((sum, { shown }) => sum + shown.length, 0)).toBeLessThanOrEqual(240);
  });

  it('gives an empty collection its pages all the same', () => {
    expect(figurePages([], place).map(({ path, groups }) => [path, groups])).toEqual([
      ['numbers/', []],
      ['numbers/newest/', []],
    ]);
  });
});

describe('figurePlot', () => {
  const plotOf = (...values: readonly number[]) =>
    figurePlot(figureGroups(papersOf(values.map((value) => `It is ${value}x faster.`).join(' ')))[0]?.rows ?? []);

  it('shows one mark a figure, inside the drawing, and says it in words', () => {
    const plot = plotOf(1.5, 1.5, 2, 3, 16);
    expect(plot?.marks).toHaveLength(5);
    expect(plot?.summary).toBe('5 figures from 1.5× to 16×, half of them above 2×');
    for (const { x, y, width, height } of plot?.marks ?? []) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(plot?.width ?? 0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(72);
    }
  });

  it('takes powers of ten where the figures are far apart', () => {
    expect(plotOf(1.5, 20, 300, 10_000)?.ticks.map(({ label }) => label)).toEqual(['1', '10', '100', '1K', '10K']);
  });

  it('shows nothing where there is nothing to see', () => {
    expect(plotOf(2, 3)).toBeNull();
    expect(plotOf(2, 2, 2, 2)).toBeNull();
    expect(figurePlot([])).toBeNull();
  });
});
