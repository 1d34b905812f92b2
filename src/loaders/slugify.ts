import anyAscii from 'any-ascii';
import { maximumSlugLength, reservedSlugs } from '../schemas/slug.ts';
import { plainTitle } from '../text/read-field.ts';

/** Names of the letters that titles use as signs; a word of three and more is Greek. */
const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/**
 * The address of a title: NFKD, marks stripped, other scripts in Latin letters, `[a-z0-9-]`, at most 60
 * characters, cut at a word, or through a word of more than half of that.
 * @returns `''` where the title has no letter or digit that survives
 */
export function slugify(title: string): string {
  const words = plainTitle(title)
    .normalize('NFKD')
    .replace(/[\u0300-\u036F\p{Cf}]+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/(?<!\p{Script=Greek})\p{Script=Greek}{1,2}(?!\p{Script=Greek})/gu, (letters) =>
      [...letters].map((letter) => greek[letter] ?? '').join(''),
    )
    .replace(/\p{Script=Han}/gu, (sign) => ` ${anyAscii(sign)} `)
    .replace(/[\p{L}\p{M}\p{N}]+/gu, inLatin)
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return shorten(words, maximumSlugLength);
}

/** Letters of other scripts as Latin ones: “анализ” is “analiz”. */
function inLatin(word: string): string {
  return /^[a-z0-9]+$/.test(word) ? word : anyAscii(word).replace(/[^a-zA-Z0-9]+/g, '');
}

/**
 * A slug that nobody has: the title's own, else with the year, else with a number.
 * @param isTaken asks for a slug in lower case
 * @param fallback stands in for a title without a usable letter
 */
export function freeSlug(
  title: string,
  year: number | null,
  fallback: string,
  isTaken: (slug: string) => boolean,
): string {
  const own = slugify(title);
  const base = own === '' || reservedSlugs.has(own) ? `paper-${own || fallback}` : own;
  if (!isTaken(base)) return base;
  const dated = year === null ? base : withSuffix(base, String(year));
  if (!isTaken(dated)) return dated;
  for (let number = 2; ; number++) {
    const numbered = withSuffix(base, String(number));
    if (!isTaken(numbered)) return numbered;
  }
}

function withSuffix(base: string, suffix: string): string {
  return `${shorten(base, maximumSlugLength - suffix.length - 1)}-${suffix}`;
}

/** Cuts at a word, or through one that is so long that without it less than half would be left. */
function shorten(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1).lastIndexOf('-');
  return slug.slice(0, cut >= length / 2 ? cut : length);
}
