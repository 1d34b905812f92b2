import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexToText } from '../../../src/parser/latex-to-text.ts';
import { anyText } from '../support/any-text.ts';

describe('latexToText', () => {
  it.each([
    ['S$^4$C', 'S⁴C'],
    ['$\\textit{top}$-$K$', 'top-K'],
    ['$O(n^2)$ and $\\alpha_t$', 'O(n²) and αₜ'],
    ['$2.75\\times$ at 5\\%', '2.75× at 5%'],
    ['\\(x_{10}\\) of \\textbf{A} B', 'x₁₀ of A B'],
    ['G\\"odel, Erd\\H{o}s, Poincar\\\'{e} and Fran\\c{c}ois', 'Gödel, Erdős, Poincaré and François'],
    ['$\\log n$', 'log n'],
    ['$360^\\circ$', '360°'],
    ['360{\\deg} of {\\em open} and {\\bf bold}', '360° of open and bold'],
    ['Schr{\\"o}dinger, na\\"{\\i}ve and na{\\"\\i}ve, Toma\\v{s}ev', 'Schrödinger, naïve and naïve, Tomašev'],
    ['$\\sim$6$\\times$ and $$x^2$$', '∼6× and x²'],
    ['5\\textpercent and \\bf bold', '5% and bold'],
    ['Models for $5 to $10', 'Models for $5 to $10'],
  ])('of “%s” is “%s”', (latex, text) => {
    expect(latexToText(latex)).toBe(text);
  });

  it('leaves a text alone that has no LaTeX', () => {
    const text = anyText().filter((candidate) => !/[$\\]/.test(candidate));
    fc.assert(
      fc.property(text, (plain) => {
        expect(latexToText(plain)).toBe(plain);
      }),
    );
  });
});
