import { isEmpty, oneLine, textOf } from './text-of.ts';

/** Authors as they are kept: in BibTeX's notation, or as printed. */
export interface NameList {
  readonly names: readonly string[];
  /** False where the input says that there are more. */
  readonly isWhole: boolean;
  /** False where a text has more commas than one name can have, and does not show where each name ends. */
  readonly isClear: boolean;
}

const andOthers =
  /^(?:\{?others\}?|and others|(?:(?:and|&|\+)\s+)?\d{1,5} (?:others|more)(?: authors?)?|et\.?\s?al\.?|…|\.\.\.)$/i;

/** Whether a name stands for all that are not named. */
function isOthers(name: string): boolean {
  return andOthers.test(name.trim());
}

/** Reads authors from a list of names or of groups such as `{family, given}`, or from one text. */
export function readNames(value: unknown): NameList {
  const names = Array.isArray(value)
    ? value.map(nameOf)
    : typeof value === 'object'
      ? [nameOf(value)]
      : splitNames(textOf(value));
  const shown = names.map(oneLine).filter((name) => !isEmpty(name));
  const isClear = typeof value !== 'string' || shown.every((name) => splitOutsideBraces(name, /^,/).length <= 3);
  return { names: shown, isWhole: !shown.some(isOthers), isClear };
}

/**
 * Creators by what they did: Zotero and others list editors and translators among them. Where none is said to be an
 * author, as of a collection, all are.
 */
export function writersOf(value: unknown): { readonly value: unknown; readonly isWhole: boolean } {
  if (!Array.isArray(value)) return { value, isWhole: true };
  const roles = value.map((item) => (typeof item === 'object' && item !== null ? roleOf(item as Group) : ''));
  if (!roles.includes('author')) return { value, isWhole: true };
  const writers = value.filter((_, index) => roles[index] === '' || roles[index] === 'author');
  return { value: writers, isWhole: writers.length === value.length };
}

function roleOf(group: Group): string {
  const role = group['creatorType'] ?? group['role'] ?? group['contributorType'] ?? group['contributor_role'];
  return typeof role === 'string' ? role.trim().toLowerCase() : '';
}

/** Names in BibTeX's own list, parted by `and` and by nothing else. */
export function bibtexNames(text: string): readonly string[] {
  return splitOutsideBraces(text, /^\s+and\s+/i).filter((name) => !isEmpty(name));
}

type Group = Readonly<Record<string, unknown>>;

/** The parts of a name under the names that CSL, Zotero, Crossref, Semantic Scholar, OpenAlex and DBLP give them. */
function nameOf(value: unknown): string {
  if (Array.isArray(value)) return nameOfList(value);
  if (typeof value !== 'object' || value === null) return textOf(value ?? '');
  const group = value as Group;
  const part = (...keys: readonly string[]) => {
    const key = keys.find((candidate) => !isEmpty(group[candidate]));
    return key === undefined || typeof group[key] === 'object' ? '' : oneLine(textOf(group[key]));
  };
  const literal = part('literal');
  if (literal) return literalName(literal);
  const family = part('family', 'lastName', 'last_name', 'last', 'surname', 'familyName', 'family_name', 'keyname');
  const given = part('given', 'firstName', 'first_name', 'first', 'givenName', 'given_name', 'forenames', 'forename');
  if (family) {
    const particle = part('non-dropping-particle', 'dropping-particle', 'prefix', 'von');
    return formatName(particle ? `${particle} ${family}` : family, given, part('suffix', 'jr'));
  }
  const whole = part('name', 'fullname', 'full_name', 'display_name', 'text', 'value', 'author');
  if (whole) return whole;
  if (typeof group['author'] === 'object' && group['author'] !== null) return nameOf(group['author']);
  return given;
}

/** `["Doe", "Jane", "Jr."]`, as arXiv's dump has parsed names. */
function nameOfList([family, given, suffix]: readonly unknown[]): string {
  return formatName(textOf(family ?? ''), textOf(given ?? ''), textOf(suffix ?? ''));
}

/** A name in BibTeX's notation. */
export function formatName(family: string, given: string, suffix = ''): string {
  if (family === '') return given;
  if (given === '') return suffix === '' ? family : `${family}, ${suffix}`;
  return suffix === '' ? `${family}, ${given}` : `${family}, ${suffix}, ${given}`;
}

/** A name without parts, such as that of a body. */
export function literalName(name: string): string {
  return isOthers(name) || /^\{.*\}$/.test(name) ? name : `{${name}}`;
}

/**
 * Names one a line, as RIS and EndNote have them: `Family, Given, Suffix` in BibTeX's order. Beside names with
 * commas, one without is that of a body.
 */
export function lineNames(names: readonly string[]): readonly string[] {
  const areParted = names.some((name) => /,\s*\S/.test(name));
  return names.map((name) => {
    const [family = '', given, suffix, ...more] = name.split(/\s*,\s*/);
    if (given === undefined) return areParted && /\s/.test(family) ? literalName(family) : name;
    if (given === '') return literalName(family);
    return suffix && more.length === 0 ? `${family}, ${suffix}, ${given}` : name;
  });
}

/**
 * Names out of one text: parted by `and` (BibTeX), by semicolons, by line breaks, or by commas where each part
 * is a whole name.
 */
function splitNames(text: string): readonly string[] {
  const [, people] = /^(.*\S)[\s,;]+et\.?\s?al\.?$/is.exec(text) ?? [];
  if (people !== undefined) return [...splitNames(people), 'et al.'];
  const bySemicolon = splitOutsideBraces(text, /^\s*;\s*/);
  if (bySemicolon.length > 1) return bySemicolon;
  if (text.includes('\n')) return text.split(/\s*\n\s*/);
  const byAnd = splitOutsideBraces(text, /^\s+and\s+/);
  // “A B, C D and E F” lists names by commas; where the last has one itself, commas part family and given names.
  if (byAnd.length > 1) return byAnd.at(-1)?.includes(',') ? byAnd : byAnd.flatMap(splitCommas);
  const byAmpersand = splitOutsideBraces(text, /^,?\s*&\s*/);
  if (byAmpersand.length > 1) return byAmpersand.flatMap(splitCommas);
  const byBar = splitOutsideBraces(text, /^\s*\|\s*/);
  return byBar.length > 1 ? byBar : splitCommas(text);
}

/** `Jane Doe, John Roe` are two names; `Doe, Jane` and `Doe, Jr., Jane` are one. */
function splitCommas(text: string): readonly string[] {
  const parts = splitOutsideBraces(text, /^\s*,\s*/).filter((part) => part !== '');
  if (parts.length < 2) return [text.replace(/\s*,\s*$/, '')];
  const whole = parts.filter((part) => /\S\s+\S/.test(part) || isOthers(part)).length;
  if (whole === parts.length || (parts.length > 2 && whole * 2 >= parts.length)) return parts;
  // Doe, J., Roe, R. A.
  const pairs = parts.length / 2;
  const arePairs =
    Number.isInteger(pairs) && pairs > 1 && parts.every((part, index) => index % 2 === 0 || areInitials(part));
  if (arePairs) return Array.from({ length: pairs }, (_, index) => `${parts[index * 2]}, ${parts[index * 2 + 1]}`);
  return [text];
}

function areInitials(text: string): boolean {
  return /^(?:\p{Lu}\.?[\s-]*){1,4}$/u.test(text);
}

/** Splits a text where a separator begins that no brace encloses. */
export function splitOutsideBraces(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}') depth = Math.max(0, depth - 1);
    if (depth > 0 || !/[\s;,&|]/.test(character ?? '')) continue;
    const [found] = separator.exec(text.slice(at, at + 40)) ?? [];
    if (!found) continue;
    parts.push(text.slice(from, at).trim());
    from = at + found.length;
    at = from - 1;
  }
  parts.push(text.slice(from).trim());
  return parts.filter((part, index) => part !== '' || index === 0);
}
