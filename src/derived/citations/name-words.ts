const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv|2nd|3rd|4th)$/i;
/** Particles as they are mostly written; behind a given name they belong to the family. */
const particle =
  /^(?:van|von|der|den|de|del|della|delle|degli|dei|di|da|das|do|dos|du|des|la|le|las|los|lo|ten|ter|te|het|'t|’t|op|in|aan|zu|zum|zur|vom|af|av|al|el|ar|as|bin|bint|ibn|ben|abu|st\.?|san|santa|y)$/;
/** Particles that are one in capitals too. */
const capitalParticle =
  /^(?:Van|Von|Der|Den|De|Del|Della|Di|Da|Dos|Du|La|Le|Las|Los|Ter|Ten|El|Al|Bin|Ibn|St\.?|Saint)$/;
/** Words between the halves of a double name. */
const connector = /^(?:y|e|i|und)$/;
/** In names of Vietnam, “Van” and “Le” are names. */
const vietnamese =
  /^(?:nguy[eễ]n|tr[aầ]n|l[eê]|ph[aạ]m|ho[aà]ng|hu[yỳ]nh|phan|v[uũ]|v[oõ]|[dđ][aặ]ng|b[uù]i|[dđ][oỗ]|h[oồ]|ng[oô]|d[uư][oơ]ng|l[yý])$/iu;
/** The first half of a double name of Spain: names that nobody has as a given one. */
const spanish =
  /^(?:(?!in[eé]z)\p{L}+[eé]z|garc[ií]a|mart[ií]n|d[ií]az|ruiz|moreno|mu[nñ]oz|romero|navarro|ortiz|castro|ortega|delgado|rubio|mar[ií]n|serrano|morales|molina|herrera|aguilar|rojas|fuentes)$/iu;

export const isSuffix = (word: string): boolean => suffix.test(word);

/** `J.`, `J.-P.`, `J.R.R.`: initials, each with its stop. */
const stopped = /^(?:\p{Lu}\p{M}*\.-?)+$/u;
/** `JA`, `J-P`: initials without stops. */
const bare = /^\p{Lu}(?:-?\p{Lu}){0,2}$/u;
const capitalWord = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;
const capitals = /^\p{Lu}[\p{Lu}\p{M}'’-]{2,}$/u;

/**
 * How many words at the front are the family name, where a name as printed begins with it: `Doe JA`,
 * `Doe J. A.`, `DOE Jane`. `null` where the given name comes first.
 * @param endsInCapitals whether the list prints family names last and in capitals: `Bo LI` beside `Wei WANG`
 */
export function leadsWithFamily(words: readonly string[], endsInCapitals: boolean): number | null {
  const [first = '', ...rest] = words;
  const last = words.at(-1) ?? '';
  const begins = /\p{Ll}/u.test(first) && !stopped.test(first);
  if (endsInCapitals && begins && capitalWord.test(last)) return null;
  if (begins && bare.test(last) && words.slice(1, -1).every((word) => !stopped.test(word))) return words.length - 1;
  const start = words.findIndex((word) => stopped.test(word));
  if (begins && start > 0 && words.slice(start).every((word) => stopped.test(word))) return start;
  const small = words.findIndex((word) => !capitals.test(word));
  const isTurned = small > 0 && rest.length > 0 && words.slice(small).every((word) => /\p{Ll}/u.test(word));
  return isTurned && !particle.test(words[small] ?? '') ? small : null;
}

/** Index of the word with which the family name begins, where the given name comes first. */
export function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const isVietnamese = vietnamese.test(words[0] ?? '') || vietnamese.test(words[last] ?? '');
  for (let at = 1; at < last; at++) {
    const word = words[at] ?? '';
    if (connector.test(word) && at > 1) return at - 1;
    if (particle.test(word) && !connector.test(word)) return at > 1 && spanish.test(words[at - 1] ?? '') ? at - 1 : at;
    if (capitalParticle.test(word) && !isVietnamese) return at;
  }
  return last > 1 && spanish.test(words[last - 1] ?? '') ? last - 1 : last;
}
