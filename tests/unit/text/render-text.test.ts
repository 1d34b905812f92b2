import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderAbstract, renderTitle } from '../../../src/text/render-text.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/text');

function readFixture(name: string, file: string): string {
  return readFileSync(join(fixtures, name, file), 'utf8').replace(/\n$/, '');
}

describe('renderAbstract', () => {
  it('parts a formula behind its operators where it may be wider than a phone, and no other', () => {
    const sum = (terms: number) => `$${Array.from({ length: terms }, (_, index) => `x_{${index}}`).join('+')}$`;
    expect(renderAbstract(sum(20)).match(/<mo>\+<\/mo><\/mrow><mrow>/g)).toHaveLength(19);
    expect(renderAbstract(sum(4))).not.toContain('</mrow><mrow>');
  });

  it.each(readdirSync(fixtures))('makes of the text in fixtures/text/%s the HTML beside it', (name) => {
    expect(renderAbstract(readFixture(name, 'input.txt'))).toBe(readFixture(name, 'output.html'));
  });

  it('gives the same HTML however often it is asked: no formula changes another', () => {
    const formula = 'It is $\\foo$.';
    const before = renderAbstract(formula);
    renderAbstract('We define $\\gdef\\foo{x}\\foo$.');
    expect(renderAbstract(formula)).toBe(before);
  });

  it('leaves a formula that defines itself, or nests too deep, as its LaTeX', () => {
    const nested = `${'{'.repeat(20_000)}x${'}'.repeat(20_000)}`;
    for (const latex of ['\\def\\x{\\x\\x}\\x', nested]) {
      expect(renderAbstract(`$${latex}$`)).toBe(`<p>$${latex}$</p>`);
    }
  });
});

describe('renderTitle', () => {
  it.each([
    ['GPT-4 & <blink>friends</blink>', 'GPT-4 &#x26; &#x3C;blink>friends&#x3C;/blink>'],
    ['Models for $5 a Day', 'Models for $5 a Day'],
    ['$x<y$ & \\(z\\)', '<math><mrow><mi>x</mi><mo>&#x3C;</mo><mi>y</mi></mrow></math> &#x26; <math><mi>z</mi></math>'],
    ['$\\unknown$ <i>', '$\\unknown$ &#x3C;i>'],
    ['', ''],
  ])('makes of “%s” the HTML “%s”', (title, html) => {
    expect(renderTitle(title)).toBe(html);
  });

  it('makes no links and explains nothing, because it stands inside of links and headings', () => {
    const title = 'Large Language Models (LLMs) at https://example.org/a with $x$ LLMs';
    expect(renderTitle(title)).toBe(title.replace('$x$', '<math><mi>x</mi></math>'));
  });
});
