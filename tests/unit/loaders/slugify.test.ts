import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlug, slugify } from '../../../src/loaders/slugify.ts';
import { anyText } from '../support/any-text.ts';

const nothingTaken = () => false;
const taken =
  (...slugs: readonly string[]) =>
  (slug: string) =>
    slugs.includes(slug);

describe('slugify', () => {
  it.each([
    ['Attention Is All You Need', 'attention-is-all-you-need'],
    ['DyCoke: Dynamic Compression', 'dycoke-dynamic-compression'],
    ['  --A  (very) “odd” title?!--  ', 'a-very-odd-title'],
    ['Mamba4Rec², 3.5× faster', 'mamba4rec2-3-5-faster'],
    ['Poincaré, Gödel & Erdős', 'poincare-godel-erdos'],
    ['Straße, Ærø, Œuvre, Łódź', 'strasse-aero-oeuvre-lodz'],
    ['ﬁne ligatures, Ⅳ and ｗｉｄｅ letters', 'fine-ligatures-iv-and-wide-letters'],
    ["LLM’s don't", 'llms-dont'],
    ['C++', 'c'],
    ['S$^4$C and $\\alpha$-Flow with β', 's4c-and-alpha-flow-with-beta'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['注意力 is all you need', 'zhu-yi-li-is-all-you-need'],
    ['Анализ данных', 'analiz-dannykh'],
    ['Μελέτη της γλώσσας', 'meleti-tis-glossas'],
    ['दिल', 'dil'],
    ['Growth of <i>B. subtilis</i> on CO<sub>2</sub> and Ca<sup>2+</sup>', 'growth-of-b-subtilis-on-co2-and-ca2'],
    ['Tools &amp; Methods for R&amp;D', 'tools-methods-for-r-d'],
    ['{WORD}Net Revisited', 'wordnet-revisited'],
    ['🙂', ''],
    ['?!', ''],
  ])('makes of “%s” the slug “%s”', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('cuts at a word within 60 characters', () => {
    const long = 'Omnimmi a comprehensive multi modal interaction benchmark in streaming video';
    expect(slugify(long)).toBe('omnimmi-a-comprehensive-multi-modal-interaction-benchmark-in');
    expect(slugify(long)).toHaveLength(60);
    expect(slugify(long.replace('Omnimmi', 'Omnimmis'))).toBe(
      'omnimmis-a-comprehensive-multi-modal-interaction-benchmark',
    );
  });

  it('cuts through a word that alone is longer', () => {
    expect(slugify('a'.repeat(70))).toBe('a'.repeat(60));
    expect(slugify(`On ${'a'.repeat(70)}`)).toBe(`on-${'a'.repeat(57)}`);
  });

  it('cuts through a long word rather than lose more than half, and at a word otherwise', () => {
    const half = 'b'.repeat(29);
    expect(slugify(`${half} ${'a'.repeat(70)}`)).toBe(`${half}-${'a'.repeat(30)}`);
    expect(slugify(`${half}b ${'a'.repeat(70)}`)).toBe(`${half}b`);
  });
});

describe('freeSlug', () => {
  it('is the own slug of a title where that is free', () => {
    expect(freeSlug('A Title', 2025, '0a1b2c3d', taken('a-title-2025'))).toBe('a-title');
  });

  it('takes the year for the newcomer of a clash', () => {
    expect(freeSlug('A Title', 2025, '0a1b2c3d', taken('a-title'))).toBe('a-title-2025');
  });

  it('takes a number where the year clashes too', () => {
    expect(freeSlug('A Title', 2025, '0a1b2c3d', taken('a-title', 'a-title-2025'))).toBe('a-title-2');
    expect(freeSlug('A Title', 2025, '0a1b2c3d', taken('a-title', 'a-title-2025', 'a-title-2'))).toBe('a-title-3');
  });

  it('takes a number where no year is known', () => {
    expect(freeSlug('A Title', null, '0a1b2c3d', taken('a-title'))).toBe('a-title-2');
  });

  it('shortens a long slug at a word to make room', () => {
    const title = 'Omnimmi a comprehensive multi modal interaction benchmark in streaming video';
    const own = 'omnimmi-a-comprehensive-multi-modal-interaction-benchmark-in';
    expect(freeSlug(title, 2025, '0a1b2c3d', taken(own))).toBe('omnimmi-a-comprehensive-multi-modal-interaction-2025');
    expect(freeSlug(`On ${'a'.repeat(70)}`, 2025, '0a1b2c3d', taken(`on-${'a'.repeat(57)}`))).toBe(
      `on-${'a'.repeat(52)}-2025`,
    );
    expect(freeSlug('a'.repeat(70), 2025, '0a1b2c3d', taken('a'.repeat(60)))).toBe(`${'a'.repeat(55)}-2025`);
  });

  it.each(['Index', 'Papers', 'votes', 'Titles', 'Page', 'All', 'New', 'CON', 'nul', 'COM1', 'LPT3'])(
    'does not give away the reserved name “%s”',
    (title) => {
      expect(freeSlug(title, 2025, '0a1b2c3d', nothingTaken)).toBe(`paper-${title.toLowerCase()}`);
    },
  );

  it('gives away a title that only begins with a reserved name', () => {
    expect(freeSlug('New Methods', 2025, '0a1b2c3d', nothingTaken)).toBe('new-methods');
  });

  it('names a paper without a usable letter by the fallback', () => {
    expect(freeSlug('🙂', 2025, '0a1b2c3d', nothingTaken)).toBe('paper-0a1b2c3d');
    expect(freeSlug('🙂', 2025, '0a1b2c3d', taken('paper-0a1b2c3d'))).toBe('paper-0a1b2c3d-2025');
  });

  it('is a well-formed slug of at most 60 characters that nobody has, for any titles', () => {
    const part = fc.oneof(
      anyText(12),
      fc.constantFrom('a', 'A', 'new', 'con', '-', ' ', '2025', '2', '注', 'ß', 'É', 'words', 'x'.repeat(59)),
    );
    const title = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    const year = fc.option(fc.integer({ min: 1900, max: 2199 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(title, year), { maxLength: 10 }), (papers) => {
        const given = new Set<string>();
        for (const [text, shown] of [...papers, ...papers]) {
          const slug = freeSlug(text, shown, '0a1b2c3d', (candidate) => given.has(candidate));
          expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(slug.length).toBeLessThanOrEqual(60);
          expect(given.has(slug)).toBe(false);
          given.add(slug);
        }
      }),
      { numRuns: 200 },
    );
  });
});
