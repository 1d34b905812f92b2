import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAbstract, plainTitle } from '../../../src/text/read-field.ts';
import { anyText } from '../support/any-text.ts';

describe('plainTitle', () => {
  it.each([
    // TeX
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
    ['$\\frac{1}{2}$ of $\\mathbb{R}$', '1/2 of ℝ'],
    ['\\textit{{\\textbf{SE}}}quential \\textbf{2.3$\\times$}', 'SEquential 2.3×'],
    ["The Ship\\textquoteright s Log and ``Calm'' Seas", 'The Ship’s Log and “Calm” Seas'],
    ['Stones: \\\\ \\large A Method\\thanks{Order is random}', 'Stones: A Method'],
    ['Pages 3--5 --- all of Fig.~1 in~\\cite{a,b}', 'Pages 3–5 — all of Fig. 1 in [a, b]'],
    ['\\textcolor{red}{Red} and \\href{https://example.org}{Linked}', 'Red and Linked'],
    ["\\textquotesingle t Hooft, Nguy{\\~{\\^e}}n and \\'{\\i}", "'t Hooft, Nguyễn and í"],
    ['\\texorpdfstring{$\\beta$}{beta}-decay in \\LaTeX{} by Doe \\etal', 'β-decay in LaTeX by Doe et al.'],
    ['\\SI{3}{\\kilo\\metre\\per\\second\\squared} and \\si{\\micro\\gram}', '3 km/s² and µg'],
    ['2\\^{}n and \\foreignlanguage{french}{mots}, \\ie now', '2^n and mots, i.e. now'],
    // BibTeX
    ['The {"}Best{"} of Two', 'The "Best" of Two'],
    ['{WORD}Net: {P}re-training on {$\\Bbb C^2$}', 'WORDNet: Pre-training on ℂ²'],
    ['{The Whole Title, in Braces}', 'The Whole Title, in Braces'],
    // HTML and JATS
    ['<i>B. subtilis</i> on CO<sub>2</sub> and Ca<sup>2+</sup>', 'B. subtilis on CO₂ and Ca²⁺'],
    ['10<sup>&minus;6</sup>, C<sub>max</sub> and 1<sup>st</sup>', '10⁻⁶, Cmax and 1st'],
    ['<scp>l</scp>-Lysine in &lt;i&gt;Salmo&lt;/i&gt; <jats:italic>salar</jats:italic>', 'l-Lysine in Salmo salar'],
    ['R&amp;amp;D in da&shy;ta&nbsp;&ndash; users&#8217; and &#150;', 'R&D in data – users’ and –'],
    ['<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>', 'x²'],
    ['One line<br/>and another', 'One line and another'],
    [
      '<mml:math><mml:mi>x</mml:mi></mml:math> or <inline-formula><tex-math>$a^2$</tex-math></inline-formula>',
      'x or a²',
    ],
    ['<![CDATA[A <i>plain</i>]]> <mark>title</mark>', 'A plain title'],
    // Markdown
    ['Out\\-of\\-the\\-Box Detection \\(OD\\) in C\\+\\+\\.', 'Out-of-the-Box Detection (OD) in C++.'],
    ['Cars \\[1\\] that are \\(semi\\-\\)autonomous', 'Cars [1] that are (semi-)autonomous'],
  ])('of “%s” is “%s”', (source, text) => {
    expect(plainTitle(source)).toBe(text);
  });

  it.each([
    'Models for $5 to $10, or 50%',
    'a < b, p<0.05 and x_i > y',
    'C#, C--, F# and List<T> with <unk> and </s> tokens',
    'C:\\new\\textbf and \\d+ in ~/home, --help, a->b, <!-- x -->',
    'the sets {A, B}, {0,1} and {name}, {"a": 1}',
    'AT&T; and &nothing; & more',
    'an unclosed <i> and a stray </b>, `code` and ~10 of them',
    'see https://example.org/a--b_{c}~d',
  ])('leaves “%s” as it is', (source) => {
    expect(plainTitle(source)).toBe(source);
  });

  it('leaves a text alone that has no sign of any notation', () => {
    fc.assert(
      fc.property(
        anyText().filter((text) => !/[$\\<&{`~^_\u00AD\u2028\u2029\p{Cc}]|--|http|\d/u.test(text)),
        (text) => {
          expect(plainTitle(text)).toBe(text);
        },
      ),
    );
  });
});

describe('plainAbstract', () => {
  it.each([
    [
      'BACKGROUND: Some.\n\nMETHODS: We did:\n- one thing;\n- another thing.\n\nRESULTS: It worked.',
      'BACKGROUND: Some.\n\nMETHODS: We did:\n\n- one thing;\n- another thing.\n\nRESULTS: It worked.',
    ],
    [
      'A text that a file\nwraps at eighty - or\nfewer - signs.',
      'A text that a file wraps at eighty - or fewer - signs.',
    ],
    ['Aim is this.\nMethods: So.\nRESULTS: It works.', 'Aim is this.\n\nMethods: So.\n\nRESULTS: It works.'],
    ['1. one\n2. two\n3. three', '1. one\n2. two\n3. three'],
    [
      '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>To see.</jats:p></jats:sec><jats:p>So.</jats:p>',
      'Aim: To see.\n\nSo.',
    ],
    ['<p>One:</p><ul><li>a</li><li>b</li></ul><p>Two.</p>', 'One:\n\n- a\n- b\n\nTwo.'],
    ['First.<br/><br>Second<br>line', 'First.\n\nSecond\nline'],
    ['We show: \\begin{itemize} \\item a \\item b \\end{itemize} Done.', 'We show:\n\n- a\n- b\n\nDone.'],
    ['In $\\sqrt{n}$ rounds~\\footnote{See {\\em it}.}.', 'In √n rounds (See it.).'],
    ['It is 2.75times faster, R^3 and 10^{6}.', 'It is 2.75× faster, R³ and 10⁶.'],
  ])('of “%s” is “%s”', (source, text) => {
    expect(plainAbstract(source).plain).toBe(text);
  });

  it('says where the formulas lie', () => {
    const { plain, formulas } = plainAbstract('One $x^2$.\n\n- a\n- \\textbf{of $y$}');
    expect(formulas.map(([from, to]) => plain.slice(from, to))).toEqual(['x²', 'y']);
  });
});
