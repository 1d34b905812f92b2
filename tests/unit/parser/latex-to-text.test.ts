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
