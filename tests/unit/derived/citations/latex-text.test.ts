import { describe, expect, it } from 'vitest';
import { latexText, latexTitle } from '../../../../src/derived/citations/latex-text.ts';

describe('latexTitle', () => {
  it.each([
    ['Efficient Long-Context Inference', 'Efficient Long-Context Inference'],
    ['DuoAttention: LLM Inference', '{DuoAttention}: {LLM} Inference'],
    ['Tuning (LLMs), GPT-4o and 3D', 'Tuning ({LLMs}), {GPT-4o} and {3D}'],
    ['Plan B in C++: A Survey I Read', 'Plan {B} in {C++}: A Survey I Read'],
    ['R-CNN and X-ray', '{R-CNN} and {X-ray}'],
    ['Search & Rescue: 50% for $5_', 'Search \\& Rescue: 50\\% for \\$5\\_'],
    [
      '{x} ~ ^ # | < >',
      '\\textbraceleft{}x\\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\# \\textbar{} \\textless{} \\textgreater{}',
    ],
  ])('%s', (title, field) => {
    expect(latexTitle(title)).toBe(field);
  });

  it('keeps LaTeX, and keeps a style from lowering a formula', () => {
    expect(latexTitle('S$^4$C in $O(n)$ Time')).toBe('{S$^4$C} in {$O(n)$} Time');
    expect(latexTitle('$\\alpha$-Divergence')).toBe('{$\\alpha$-Divergence}');
    expect(latexTitle('A \\textit{Near} Miss')).toBe('A {{\\emph{Near}}} Miss');
    expect(latexTitle("Erd\\H{o}s and Poincar\\'e")).toBe('Erdős and Poincaré');
    expect(latexTitle('R\\&D at 5\\%')).toBe('{R\\&D} at 5\\%');
    expect(latexTitle('$\\sim$6$\\times$ at $>$5 in $$x$$')).toBe('{$\\sim$6$\\times$} at $>$5 in {$x$}');
    expect(latexTitle('Schr{\\"o}dinger, {\\em so}, 360{\\deg}')).toBe('Schrödinger, {{\\emph{so},}} 360°');
  });

  it('takes for text what is no LaTeX, or would break the field', () => {
    expect(latexTitle('C:\\path and \\foo{')).toBe(
      '{C:\\textbackslash{}path} and \\textbackslash{}foo\\textbraceleft{}',
    );
    expect(latexTitle('Half $\\{$ a brace')).toBe('Half \\$\\textbackslash{}\\textbraceleft{}\\$ a brace');
    expect(latexTitle('From $5 to $10')).toBe('From \\$5 to \\$10');
  });

  it('lets no comment sign swallow the rest of a line', () => {
    expect(latexTitle('$50%$ and \\textbf{R&D 5%}')).toBe('$50\\%$ and {{\\textbf{R\\&D 5\\%}}}');
  });
});

describe('latexText', () => {
  it('leaves letters of all scripts', () => {
    expect(latexText('Żółć Ångström 注意力 α')).toBe('Żółć Ångström 注意力 α');
  });
});
