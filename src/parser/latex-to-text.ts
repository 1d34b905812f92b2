/** LaTeX commands that stand for one sign. */
export const signs = table(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ
  Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ell ℓ infty ∞ partial ∂ nabla ∇ times × cdot · pm ± mp ∓
  div ÷ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ equiv ≡ propto ∝ ll ≪ gg ≫ to → rightarrow →
  leftarrow ← leftrightarrow ↔ Rightarrow ⇒ in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ sum ∑
  prod ∏ int ∫ sqrt √ circ ° degree ° dagger † ast ∗ star ⋆ oplus ⊕ otimes ⊗ ldots … dots … cdots ⋯
  percnt % textpercent % textpertenthousand ‱ textperthousand ‰ textregistered ® texttrademark ™ copyright © S § ss ß
  textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ” textquotesingle ' quotedblbase „
  quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » textendash – textemdash —
  textbackslash \\ textasciitilde ~ textasciicircum ^ textless < textgreater > textbar | textunderscore _
  textbraceleft { textbraceright } textdollar $ textellipsis … textbullet • textdegree ° textmu µ texteuro €
  textsterling £ pounds £ textyen ¥ textsection § textparagraph ¶ textordmasculine º textordfeminine ª
  texttimes × textpm ± deg ° lbrace { rbrace } langle ⟨ rangle ⟩ setminus ∖ emptyset ∅ mapsto ↦ hbar ℏ
  ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı
`);

/** Operators that are written out. */
export const operators = new Set(
  'log ln exp sin cos tan min max arg sup inf lim det dim mod gcd argmin argmax'.split(' '),
);

/** Commands that only say how their argument looks. */
const wrappers = /^(?:text\w*|math\w+|emph|underline|mbox|operatorname|boldsymbol|bm|bf|it|rm|tt)$/;

/** Commands that say how the rest of their group looks: `{\em so}`. */
const switches = 'em|it|sl|bf|tt|sc|rm|sf';

const accents = table(
  '\' \u0301 ` \u0300 ^ \u0302 " \u0308 ~ \u0303 = \u0304 . \u0307 c \u0327 v \u030C u \u0306 H \u030B k \u0328 r \u030A',
);
const raised: Readonly<Record<string, string>> = pairs('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const lowered: Readonly<Record<string, string>> = pairs('0123456789+-=()aeoxhklmnpst', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ');

/** A formula as the nearest characters: `x^2` is “x²”. */
export function formulaToText(formula: string): string {
  const lettered = formula
    .replace(/\\(?:mathbb|Bbb)\s*(?:\{([A-Z])\}|([A-Z]))/g, (_, group?: string, one?: string) =>
      doubleStruck(group ?? one ?? ''),
    )
    .replace(
      /\\[dt]?frac\s*(?:\{([^{}]*)\}\s*\{([^{}]*)\}|(\d)\s*(\d))/g,
      (_, ...parts: (string | undefined)[]) => `${parts[0] ?? parts[2] ?? ''}/${parts[1] ?? parts[3] ?? ''}`,
    );
  const spaced = lettered.replace(/\\[,;:! ]|~/g, ' ').replace(/\\(?:left|right|displaystyle|limits)\b/g, '');
  return commandsToText(spaced, '')
    .replace(/\^\s*(?:\{([^{}]*)\}|(\S))/g, (_, group?: string, one?: string) =>
      script(group ?? one ?? '', raised, '^'),
    )
    .replace(/_\s*(?:\{([^{}]*)\}|(\S))/g, (_, group?: string, one?: string) =>
      script(group ?? one ?? '', lowered, '_'),
    )
    .replace(/[{}]/g, '')
    .trim();
}

/** LaTeX's spellings of letters and signs as such; braces around words, and commands that are not known, stay. */
export function lettersToText(text: string): string {
  return commandsToText(text, null).replace(/\s+/g, ' ').trim();
}

/** @param unknown what stands for a command that is not known; `null`: itself */
function commandsToText(text: string, unknown: '' | null): string {
  return text
    .replace(
      /\\(['"`^~=.])\{\s?\\(['"`^~=.])\s?(?:\{(\p{L})\}|(\p{L}))\s?\}/gu,
      (_, outer: string, inner: string, braced?: string, bare = '') => accented(accented(braced ?? bare, inner), outer),
    )
    .replace(
      grouped,
      (_, accent?: string, switched?: string) => accent?.replace(/\\([ij])$/, '{$1}') ?? switched ?? '°',
    )
    .replace(
      /\\(['"`^~=.])\s*(?:\{\\?(\p{L})\}|\\([ij])(?![a-zA-Z])|(\p{L}))/gu,
      (_, accent: string, ...letters: string[]) =>
        accented(letters.slice(0, 3).find((letter) => letter !== undefined) ?? '', accent),
    )
    .replace(/\\([cvuHkr])(?:\{(\p{L})\}|\s+(\p{L}))/gu, (_, accent: string, a?: string, b?: string) =>
      accented(a ?? b ?? '', accent),
    )
    .replace(/\\([a-zA-Z]+)(?:\{\})?(\s*)(?=(\{?))/g, (command, name: string, space: string, brace: string) => {
      if (operators.has(name)) return ` ${name} `;
      if (signs[name] !== undefined) return signs[name] + space;
      return wrappers.test(name) ? brace && '\\' : (unknown ?? command);
    })
    .replace(/\\\{([^{}]*)\}/g, '$1')
    .replace(/\\([%&#_$ ])/g, '$1')
    .replace(/\\(?=\{)/g, '');
}

/** Braces that hold an accented letter, a switch with its text, or the `{\deg}` that stands for a degree sign. */
const grouped = new RegExp(
  String.raw`\{(\\['"\x60^~=.](?:\{\\?\p{L}\}|\\?\p{L})|\\[cvuHkr]\{\p{L}\})\}|\{\\(?:${switches})\b\s?([^{}]*)\}|\{\\deg\}`,
  'gu',
);

/** A letter with the accent that TeX names by `accent`. */
export function accented(letter: string, accent: string): string {
  return `${letter}${accents[accent] ?? ''}`.normalize('NFC');
}

/** Text raised, or `null` where it has a character that cannot be. */
export function raisedText(text: string): string | null {
  const mapped = [...text.trim().replace(/[−–]/g, '-')].map((character) => raised[character]);
  return mapped.length > 0 && mapped.every((character) => character !== undefined) ? mapped.join('') : null;
}

/** Text whose digits and signs are lowered; its letters stay, as in “Cmax”. */
export function loweredText(text: string): string {
  return text.replace(/[\d+=()−-]/g, (sign) => lowered[sign === '−' ? '-' : sign] ?? sign);
}

/** The letter that stands for a set of numbers: ℝ. */
function doubleStruck(letter: string): string {
  const known: Readonly<Record<string, string>> = { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' };
  return known[letter] ?? String.fromCodePoint(0x1d538 + letter.charCodeAt(0) - 65);
}

/** Raised or lowered where every character can be; a degree or a star needs no mark; else as typed. */
function script(text: string, map: Readonly<Record<string, string>>, mark: string): string {
  const trimmed = text.trim();
  if (mark === '^' && /^(?:[°*∗⋆†]+|th|st|nd|rd)$/.test(trimmed)) return trimmed;
  const mapped = [...trimmed].map((character) => map[character]);
  return mapped.every((character) => character !== undefined) ? mapped.join('') : `${mark}${trimmed}`;
}

function pairs(keys: string, values: string): Readonly<Record<string, string>> {
  const targets = [...values];
  return withoutPrototype([...keys].map((key, index) => [key, targets[index] ?? key] as const));
}

/** Reads “key value key value …”. */
function table(text: string): Readonly<Record<string, string>> {
  const words = text.trim().split(/\s+/);
  const entries = words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ''] as const] : []));
  return withoutPrototype(entries);
}

/** A dictionary that knows its own keys only: `\\constructor` is no sign. */
function withoutPrototype(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}
