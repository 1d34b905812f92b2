import { cleanName } from './clean-name.ts';
import { isBody } from './is-body.ts';
import { familyStart, isSuffix, leadsWithFamily } from './name-words.ts';
import { oneLine } from './one-line.ts';

/** A name in the parts that citation formats ask for, or whole where it has none: a body, a single name. */
export type AuthorName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** Scripts whose names are printed with the given name first and a space between the parts. */
const spaced = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\s.'’‘ʼ´`·()‐‑–-]+$/u;
const longest = 7;

/**
 * Parts of a name. `Family, Given`, `Family, Jr., Given` say them themselves, `{…}` has none. A name as printed
 * is parted before its family name: the last word with the particles before it, both halves of a double name,
 * or the first word where it is in capitals or initials follow it. What does not look like a person's name
 * stays whole.
 * @param endsInCapitals whether the list prints family names last and in capitals: `Bo LI`
 */
export function authorName(name: string, endsInCapitals = false): AuthorName {
  const clean = cleanName(name);
  const inner = /^\{(.*)\}$/s.exec(clean)?.[1];
  if (inner !== undefined && isBalanced(inner)) return { literal: withoutBraces(inner) || clean };
  const parts = commaParts(clean);
  return parts.length > 1 ? statedParts(parts, clean) : printedParts(withoutBraces(clean), endsInCapitals);
}

/** Parts at the commas outside braces. */
function commaParts(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (sign === ',' && depth <= 0) parts.push('');
    else parts.push((parts.pop() ?? '') + sign);
  }
  return parts.map((part) => withoutBraces(part).trim()).filter((part) => part !== '');
}

/** What follows the name of a company: `Acme, Inc.` */
const companyForm = /^(?:inc|ltd|llc|llp|plc|gmbh|ag|corp|co|pty ltd|s\.?a|s\.?p\.?a|b\.?v|n\.?v)\.?$/i;

function statedParts(parts: readonly string[], whole: string): AuthorName {
  const [first = '', second = '', third, ...more] = parts;
  const literal = { literal: withoutBraces(whole) };
  if (parts.length === 2 && companyForm.test(second)) return literal;
  // A program took the last word of a body's name for a family.
  if (parts.length === 2 && !first.includes(' ') && isBody(first)) return { literal: `${second} ${first}` };
  if (more.length > 0 || isBody(first)) return literal;
  if (third !== undefined) {
    if (isSuffix(second)) return { family: first, given: third, suffix: second };
    return isSuffix(third) ? { family: first, given: second, suffix: third } : literal;
  }
  if (isSuffix(second)) {
    const name = printedParts(first);
    return 'literal' in name ? literal : { ...name, suffix: second };
  }
  if (second === '') return printedParts(first);
  // “Jane Doe, University of X” names a place of work.
  if (isBody(second)) return printedParts(first);
  return { family: first, given: second };
}

function printedParts(name: string, endsInCapitals = false): AuthorName {
  if (name.includes(',') || !spaced.test(name.replace(/\([^()]*\)/g, '')) || isBody(name)) return { literal: name };
  const words = name.split(' ');
  const nickname = words.length > 2 && /^\(.*\)$/.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const suffix = words.length > 2 && isSuffix(words.at(-1) ?? '') ? words.pop() : undefined;
  if (words.length < 2 || words.length > longest) return { literal: name };
  const turned = leadsWithFamily(words, endsInCapitals);
  const cut = turned ?? familyStart(words);
  const [front, back] = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
  const [family, given] = turned === null ? [back, front] : [front, back];
  return {
    family,
    given: nickname === undefined ? given : `${given} ${nickname}`,
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** The name the way readers write it. Names of East Asia have the family first and no space. */
export function wholeName(name: AuthorName): string {
  if ('literal' in name) return name.literal;
  const { family, given, suffix } = name;
  if (eastAsian.test(family) && eastAsian.test(given)) return family + given;
  return [given, family, ...(suffix === undefined ? [] : [suffix])].join(' ');
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]+$/u;

/** The name as lists are sorted: `Family, Given[, Suffix]`. */
export function sortedName(name: AuthorName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, ...(name.suffix === undefined ? [] : [name.suffix])].join(', ');
}

const withoutBraces = (text: string): string => oneLine(text.replace(/[{}]/g, ''));

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
