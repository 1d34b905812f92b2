/** A name in the parts that citation formats ask for, or whole where it has none: a group, a single name. */
export type AuthorName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** Words that a group of people has in its name and a person has not. */
const group = /\b(?:team|group|lab|labs|project|consortium|collaboration|inc|university|institute|and|et|al|ai)\b/i;
const particles = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|al|el|bin|ibn|st\.?)$/;
const suffixes = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;

/**
 * Parts of a name. `Family, Given` says them itself. A name as printed is split before its last word, and
 * before the particles that lead up to it; what does not look like a person's name in Latin letters stays
 * whole.
 */
export function authorName(name: string): AuthorName {
  const [family = '', given, ...more] = name.split(', ');
  if (given !== undefined && more.length === 0 && family !== '' && given !== '') return { family, given };
  if (name.includes(',') || !/^[\p{Script=Latin}\p{M}\s.'’‘()-]+$/u.test(name) || group.test(name))
    return { literal: name };
  const words = name.split(' ');
  const suffix = words.length > 2 && suffixes.test(words.at(-1) ?? '') ? words.pop() : undefined;
  let cut = words.length - 1;
  while (cut > 1 && particles.test(words[cut - 1] ?? '')) cut--;
  if (cut < 1 || words.length > 6) return { literal: name };
  return {
    family: words.slice(cut).join(' '),
    given: words.slice(0, cut).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** The name the way readers write it. */
export function wholeName(name: AuthorName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.family, ...(name.suffix === undefined ? [] : [name.suffix])].join(' ');
}

/** The name as lists are sorted: `Family, Given[, Suffix]`. */
export function sortedName(name: AuthorName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, ...(name.suffix === undefined ? [] : [name.suffix])].join(', ');
}
