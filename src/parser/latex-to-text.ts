/** LaTeX commands that stand for one sign. */
const signs = table(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ
  Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ell ℓ infty ∞ partial ∂ nabla ∇ times × cdot · pm ± mp ∓
  div ÷ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ equiv ≡ propto ∝ ll ≪ gg ≫ to → rightarrow →
  leftarrow ← leftrightarrow ↔ Rightarrow ⇒ in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ sum ∑
  prod ∏ int ∫ sqrt √ circ ° degree ° dagger † ast ∗ star ⋆ oplus ⊕ otimes ⊗ ldots … dots … cdots ⋯
  percnt % textpercent % textpertenthousand ‱ textperthousand ‰ textregistered ® texttrademark ™ copyright © S § ss ß
  ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı
`);

/** Operators that are written out. */
const operators = new Set('log ln exp sin cos tan min max arg sup inf lim det dim mod gcd argmin argmax'.split(' '));

/** Commands that only say how their argument looks. */
const wrappers = /^(?:text\w*|math\w+|emph|underline|mbox|operatorname|boldsymbol|bm|bf|it|rm|tt)$/;

/** Commands that say how the rest of their group looks: `{\em so}`. */
const switches = 'em|it|sl|bf|tt|sc|rm|sf';

const accents = table(
  '\' \u0301 ` \u0300 ^ \u0302 " \u0308 ~ \u0303 = \u0304 . \u0307 c \u0327 v \u030C u \u0306 H \u030B k \u0328 r \u030A',
);
const raised: Readonly<Record<string, string>> = pairs('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const lowered: Readonly<Record<string, string>> = pairs('0123456789+-=()aeoxhklmnpst', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ');

/**
 * A title as plain text: formulas and commands of LaTeX become the nearest characters, so that
 * “S$^4$C” is “S⁴C” and “$\textit{top}$-$K$” is “top-K”. Text without `$` and `\` stays as it is. For
 * page titles, addresses and citations; never for data.
 */
export function latexToText(text: string): string {
  if (!/[$\\]/.test(text)) return text;
  const bare = text
    .replace(/\$\$([^$]+)\$\$|\$(?!\s*\d[\d.,]*(?:\s|$))([^$]+)\$/g, (_, display?: string, inline?: string) =>
      formulaToText(display ?? inline ?? ''),
    )
    .replace(/\\\((.{1,500}?)\\\)/g, (_, formula: string) => formulaToText(formula));
  return commandsToText(bare, (unknown) => unknown)
    .replace(/\s+/g, ' ')
    .trim();
}

function formulaToText(formula: string): string {
  const spaced = formula.replace(/\\[,;:! ]|~/g, ' ').replace(/\\(?:left|right|displaystyle|limits)\b/g, '');
  return commandsToText(spaced, () => '')
    .replace(/\^\s*(?:\{([^{}]*)\}|(\S))/g, (_, group?: string, one?: string) =>
      script(group ?? one ?? '', raised, '^'),
    )
    .replace(/_\s*(?:\{([^{}]*)\}|(\S))/g, (_, group?: string, one?: string) =>
      script(group ?? one ?? '', lowered, '_'),
    )
    .replace(/[{}]/g, '')
    .trim();
}

/** @param unknown what stands for a command that is not known: nothing in a formula, itself in a text */
function commandsToText(text: string, unknown: (command: string) => string): string {
  return text
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
      return wrappers.test(name) ? brace && '\\' : unknown(command);
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

function accented(letter: string, accent: string): string {
  return `${letter}${accents[accent] ?? ''}`.normalize('NFC');
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
