import { describe, expect, it } from 'vitest';
import { plainAbstract } from '../../../src/text/read-field.ts';
import { renderAbstract } from '../../../src/text/render-text.ts';
import { withoutLabel } from '../../../src/text/without-label.ts';

describe('the label “Abstract”', () => {
  it.each([
    ['Abstract: We count.', 'We count.'],
    ['Abstract— We count.', 'We count.'],
    ['ABSTRACT. We count.', 'We count.'],
    ['Abstract\nWe count.', 'We count.'],
    ['Abstract Objectives To count.', 'Objectives To count.'],
    ['ABSTRACT BACKGROUND We count.', 'BACKGROUND We count.'],
    ['ABSTRACT We count.', 'We count.'],
    ['Abstract We count.', 'We count.'],
    ['AbstractBackground We count.', 'Background We count.'],
    ['[Abstract] We count.', 'We count.'],
    ['- Abstract - We count.', 'We count.'],
    ['Summary: We count.', 'We count.'],
    ['Résumé : Nous comptons.', 'Nous comptons.'],
    ['Résumé Nous comptons.', 'Nous comptons.'],
    ['Zusammenfassung Wir zählen.', 'Wir zählen.'],
    ['摘要：我们数。', '我们数。'],
    ['【摘要】我们数。', '我们数。'],
    ['<b>Abstract</b> We count.', 'We count.'],
    ['\\textbf{Abstract:} We count.', 'We count.'],
  ])('is not part of %j', (text, shown) => {
    expect(withoutLabel(text)).toBe(shown);
    expect(plainAbstract(text).plain).toBe(shown);
  });

  it.each([
    'Abstract Meaning Representation (AMR) is a language.',
    'Abstract interpretation is sound.',
    'AbstractBeam finds programs.',
    'Abstract In-Context Learning is new.',
    'Summary statistics are shared.',
    'Résumé Screening is done by machines.',
    'ABSTRACT is a system.',
    'Abstraction: a study.',
    'We read the abstract: it is short.',
    'Abstract',
  ])('is none in %j', (text) => {
    expect(withoutLabel(text)).toBe(text);
  });

  it('is not shown where it comes as a heading in markup', () => {
    const source = '<jats:title>Abstract</jats:title><jats:p>We count <b>all</b>.</jats:p>';
    expect(plainAbstract(source).plain).toBe('We count all.');
    expect(renderAbstract(source)).not.toContain('Abstract');
  });
});
