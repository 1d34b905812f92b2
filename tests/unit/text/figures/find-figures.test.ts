import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../../src/text/figures/find-figures.ts';
import { plainAbstract } from '../../../../src/text/read-field.ts';
import { seedPapers } from '../../../support/seed-papers.ts';
import { anyText } from '../../support/any-text.ts';

/** Figures as `span = value unit kind direction bound`. */
function found(source: string): readonly string[] {
  const { plain: text, formulas } = plainAbstract(source);
  return findFigures(text, formulas).map(({ start, end, value, unit, kind, direction, bound }) =>
    [`${text.slice(start, end)} =`, JSON.stringify(value), unit, kind, direction, bound]
      .filter((part) => part !== null)
      .join(' '),
  );
}

/** Every number of the nine abstracts: what is a figure, and what is not. */
const seedFigures: Readonly<Record<string, { figures: readonly string[]; names: readonly string[] }>> = {
  omnimmi: {
    figures: ['1,121 = 1121 videos count at least', '2,290 = 2290 questions count'],
    names: ['GPT-4o', '(M4),'],
  },
  stateful: { figures: [], names: ['(1)', '(2)'] },
  duoattention: {
    figures: [
      '2.55x = 2.55 × memory less at most',
      '1.67x = 1.67 × memory less at most',
      '2.18x = 2.18 × speed-up more at most',
      '1.50x = 1.5 × speed-up more at most',
      '1.73x = 1.73 × speed-up more at most',
      '1.63x = 1.63 × speed-up more at most',
      '3.3 million = 3300000 context length size',
    ],
    names: ['Llama-3-8B', 'A100'],
  },
  teller: { figures: ['20.93s = 20.93 s time', '0.92s = 0.92 s time', '25 FPS = 25 FPS rate at most'], names: [] },
  speculative: {
    figures: ['1.8 - 3.1X = [1.8,3.1] × speed-up more', '~10000X = 10000 × size less about'],
    names: [],
  },
  flover: { figures: ['11x = 11 × speed-up more at least', '16x = 16 × speed-up more at least'], names: [] },
  mamba4rec: { figures: [], names: ['Mamba4Rec,', 'Mamba4Rec', 'https://github.com/chengkai-liu/Mamba4Rec.'] },
  dycoke: { figures: ['1.5X = 1.5 × speed-up more', '1.4X = 1.4 × memory less'], names: [] },
  unlocking: { figures: [], names: [] },
};

describe('findFigures', () => {
  it.each(seedPapers)('finds every number of $slug, and takes no name for one', ({ slug, abstract }) => {
    const expected = seedFigures[slug.split('-')[0] ?? ''];
    expect(found(abstract)).toEqual(expected?.figures);
    const spans = findFigures(abstract);
    const others = [...abstract.matchAll(/\S*\d\S*/g)].filter(
      ({ 0: word, index }) => !spans.some(({ start, end }) => start < index + word.length && index < end),
    );
    expect(others.map(([word]) => word)).toEqual(expected?.names);
  });

  it.each([
    // Decimal commas, spaces in numbers, deviations
    ['La dose était de 5,3 ± 0,6 g chez 1 234 sujets.', ['5,3 ± 0,6 g = 5.3 g other', '1 234 = 1234 sujets count']],
    ['It is 93,5 % of 1\u202F234 cells.', ['93,5 % = 93.5 % share', '1\u202F234 = 1234 cells count']],
    ['The error is 0.37 ± 0.27 mm, or 93% ± 2%.', ['0.37 ± 0.27 mm = 0.37 mm accuracy', '93% ± 2% = 93 % accuracy']],
    ['Groups 1,2 and 3,4 differ.', []],
    // Decades and ages
    ['From the 1860s to the 1990s men in their 40s moved.', []],
    ['It takes 40s.', ['40s = 40 s time']],
    ['There are 10s of thousands.', []],
    // Confidence and chance
    ['30 of them (25%) improved (odds ratio 1.8, 95% CI 1.2-2.7; p<0.001).', ['25% = 25 % share']],
    ['Of the children who came, adherence was 80%.', ['80% = 80 % share']],
    ['Deaths fell to 8% (99% confidence interval 3% to 9%).', ['8% = 8 % share']],
    [
      'It was 2.5 times higher (95 % credible interval: 1.1, 4.2) at the 5% significance level.',
      ['2.5 times = 2.5 × other more'],
    ],
    ['The mean was 47 years (SD 5.2; IQR 40-52).', ['47 years = 47 years time']],
    // What follows is no unit
    ['Samples had 3,135,019 and data came; 140 fs and supports were seen.', ['140 fs = 140 fs other']],
    // Parts of names and numbers
    ['TSC1/2 mutations, 14-3-3 proteins, 293T cells, 25(OH)2 groups and patient 2 in 4-fold symmetry', []],
    ['It is excited below 240K at low temperature by 5.3-5.9 QX fields.', []],
    ['Orientations peak at +35/-35 degrees.', []],
    ['It gains from 66% to 88%.', ['66% = 66 % accuracy', '88% = 88 % accuracy']],
    [
      'models ranging from 0.19 billion to 2.9 billion parameters',
      ['0.19 billion to 2.9 billion = [190000000,2900000000] parameters size'],
    ],
    ['spanning 0.5 to 5 billion parameters', ['0.5 to 5 billion = [500000000,5000000000] parameters size']],
    ['improving by 3.2 and 1.6 points', ['3.2 = 3.2 points accuracy more', '1.6 points = 1.6 points accuracy more']],
    ['with 12.25% and 48.34% bit-rate savings', ['12.25% = 12.25 % size less', '48.34% = 48.34 % size less']],
    ['a 1.9$\\times$ speedup at $95\\%$ accuracy', ['1.9× = 1.9 × speed-up more', '95% = 95 % accuracy']],
    ['from 30,000+ GitHub commits', ['30,000+ = 30000 commits count at least']],
    ['with 2,300 copyright-free 3D avatar assets to use', ['2,300 = 2300 assets count']],
    ['covering 22 open-source and proprietary LLMs of any size', ['22 = 22 LLMs count']],
    ['at the 7B/8B scale', ['7B = 7000000000 parameters size', '8B = 8000000000 parameters size']],
    ['comprising 16 hours of motion sequences', ['16 hours = 16 hours size']],
    ['which takes 16 hours to train', ['16 hours = 16 hours time']],
    ['an F1 score of 71.2 and a TNR of 0.738', ['71.2 = 71.2 accuracy', '0.738 = 0.738 accuracy']],
    ['uses 24 GB of memory and cuts it by 30%', ['24 GB = 24 GB memory', '30% = 30 % memory less']],
    ['is 2 orders of magnitude faster', ['2 orders of magnitude = 2 orders of magnitude speed-up more']],
    ['costs $5 million a year', ['$5 million = 5000000 $ cost']],
    ['2.75times faster at sim30 tokens', ['2.75× = 2.75 × speed-up more', '∼30 = 30 tokens size about']],
    ['rose from 14.5% in 2021 to 44.6% in 2024', ['14.5% = 14.5 % accuracy', '44.6% = 44.6 % accuracy']],
    [
      'up to 7.5x speedup on RTX 4090, 4.8x on A100',
      ['7.5x = 7.5 × speed-up more at most', '4.8x = 4.8 × speed-up more at most'],
    ],
    ['accuracy drops by -3.5 points', ['-3.5 points = -3.5 points accuracy less']],
  ])('finds in “%s” %j', (text, figures) => {
    expect(found(text)).toEqual(figures);
  });

  it.each([
    'We use GPT-4, Llama 3 8B, Mistral 7B and Stable Diffusion 2.1 on an RTX 3090 GPU.',
    'In SemEval-2018 Task 7 (2018) and ICLR 2024, from 2019 to 2021, see Figure 1 and Section 3.2.',
    '(1) a 3D model, 2) a U-Net; 3. a 2D map [12] with top-5 and pass@1',
    'It ranked 1st of all, in a 3-step way, with $O(n^2)$ and $k=5$.',
    'At position + 5 of chromosome 3p sequences, band 5 indicates that g = 2 follows from all.',
    'The ions C_n^{2+} decay where H < 1/2, for n > 1 and Delta > 1.',
    'The complex (TSC) 1 and 2 proteins, of ~10⁻⁵ g, yield 3.8% mW⁻¹ or 39 mug mm-2.',
    'See https://example.org/12x/5%/3.5 and arXiv:2401.12345.',
    'Images of 256x256 or 4K resolution at a ratio of 1:4',
    'no number at all, 六十, six',
    '',
  ])('finds none in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    // Parts of ranges, and bounds
    'at wavelengths of 300 - 30 microns',
    'at latitudes from -75 to +75 degrees',
    'with energies projected from 45 to 800 MeV',
    'a lod score of 7. 13 at theta = 0. 00',
    'The exponents are 0.68 [0.57-0.84] and 0.83 [0.82-0.99].',
    // Units of which more follows, or in the singular
    'in the range 150 to 400 cm-1, on patches of 104.2 cm 2',
    'ferritin levels of 300 ng per milliliter or higher',
    'scaffolds with angles larger than about 120 degree induce stacks',
    'in alpha (8-12) Hertz oscillations',
    'an upper limit of 3-4 Msolar objects',
    // Names of things, places, groups and solutions
    'at the 5 end spanning exons',
    'in 293 cells and in the 2774 cell line',
    'on chromosomes 15 duplicated sequences were found',
    'the interleukin 28B genotypes in 1M NaCl',
    'for redshift 6 quasars and caspase 3 inhibitors',
    'the top 1% of earners, fixed in 10% formalin',
    'the ARMA(1.1) models of pp. 257–268',
    'a pair of 15s in a 21-year female patient',
    'the 10-year yield of 2-year notes',
    // Formulas in plain letters
    'about 3x10 14 protons at pressures to 50 kbar and temperatures',
    'cold (1mK < T < 1 K) Ne(3s,3P2) atoms where R0 < 4011 Ohm',
    'in the period 1996$-$2016, a group of order 2h, a 1-point crossover',
    'A limit on energies 2E_0 >~ 140 GeV, an accuracy of 0.004 deg or 10-6',
    'See Comp. Fluids, 109 pp. 123-136, which gives contents of 516.21 mg GAE/g and 9.0 mg N/L.',
    // Levels of chance
    'at the 1% and 5% levels, with 95% probability',
  ])('leaves out what is in doubt in a text of a science: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    [
      'We enrolled 31 unique patients at 20 mg/kg for 6 weeks.',
      ['31 = 31 patients count', '20 mg/kg = 20 mg/kg other', '6 weeks = 6 weeks time'],
    ],
    [
      'Energies of 11.3 +- 2.8 ns, from 250 °C to 1200 °C, ranging from 32 to 87 Å.',
      [
        '11.3 +- 2.8 ns = 11.3 ns other',
        '250 °C = 250 °C other',
        '1200 °C = 1200 °C other',
        '32 to 87 Å = [32,87] Å other',
      ],
    ],
    [
      'The 7B model reads 3T tokens in 15s on one GPU.',
      ['7B = 7000000000 parameters size', '3T = 3000000000000 tokens size', '15s = 15 s time'],
    ],
  ])('keeps what is in no doubt: “%s” states %j', (text, figures) => {
    expect(found(text)).toEqual(figures);
  });

  it('keeps to the text, in order and without overlap, whatever the text', () => {
    const piece = fc.constantFrom(
      '12',
      '3.5',
      '%',
      'x',
      '-',
      ' to ',
      'K',
      '$',
      '\\times',
      ' images',
      'by ',
      '(',
      ')',
      '~',
      '2024',
      ' ',
      ',',
      'GPT-',
      '^',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), anyText(), (pieces, noise) => {
        const text = pieces.join('') + noise;
        let last = 0;
        for (const { start, end, phraseEnd, value } of findFigures(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(phraseEnd).toBeGreaterThanOrEqual(end);
          expect(text.slice(start, end)).toMatch(/\d/);
          for (const number of [value].flat()) expect(Number.isFinite(number)).toBe(true);
          last = end;
        }
      }),
    );
  });

  it('reads a long text of digits in time that grows with its length', () => {
    expect(findFigures('1'.repeat(20_000)).length).toBeLessThan(2);
    expect(findFigures('1,'.repeat(10_000)).length).toBeLessThan(20_000);
  });

  it('takes no dollar sign that ends a formula for a price', () => {
    expect(found('Poses of $>$45 videos cost >$45.')).toEqual(['>45 = 45 videos count at least', '$45 = 45 $ cost']);
  });
});
