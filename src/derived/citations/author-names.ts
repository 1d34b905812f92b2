import { decodeEntities } from '../../text/reading/decode-entities.ts';
import type { AuthorList } from '../facts/fact.ts';
import { type AuthorName, authorName, wholeName } from './author-name.ts';
import { cleanName } from './clean-name.ts';
import { isBody } from './is-body.ts';

/** “et al.” and what else stands in a list for those whom it does not name. */
const others =
  /(?:^\{*|[\s,;]+)(?:(?:and|&|\+)\s+)?(?:et\.?\s*al(?:\.|ii|ia)?|others|\d{1,5}\s+(?:others|more)(?:\s+authors?)?|…|\.\.\.)\.?\}*$/iu;
/** “, and others” is shorter. */
const longestEnd = 40;
const between = /\s+(?:and|&)\s+|\s*;\s*/i;

/** The authors that a list names, each in its parts, and whether it says that there are more. */
export function authorNames(listed: readonly string[]): AuthorList {
  let hasMore = false;
  const endsInCapitals = listed.some((name) => capitalFamily.test(name));
  const names = withoutNumbers(listed.map(decodeEntities)).flatMap((entry): readonly AuthorName[] => {
    const [start, end] = [entry.slice(0, -longestEnd), entry.slice(-longestEnd)];
    if (others.test(end)) hasMore = true;
    const rest = (start + end.replace(others, '')).replace(/^\{?\s*(?:and|&)\s+/i, '');
    return namesIn(rest, endsInCapitals);
  });
  return { names, hasMore };
}

/** `Wei WANG`: more letters than initials have. */
const capitalFamily = /^\p{Lu}\p{Ll}.*\s\p{Lu}[\p{Lu}'’-]{3,}$/u;

/** `Jane Doe1,2`: a name in words, and the numbers of its notes. */
const numbered = /^(?<name>\p{L}[^\d]*\s[^\d]*\p{Ll})\s?\d{1,2}(?:\s*,\s*\d{1,2})*$/u;

/** Names without the numbers of their notes, unless only those tell two of them apart. */
function withoutNumbers(listed: readonly string[]): readonly string[] {
  if (!listed.some((name) => numbered.test(name))) return listed;
  const bare = listed.map((name) => numbered.exec(name)?.groups?.['name'] ?? name);
  return new Set(bare).size === new Set(listed).size ? bare : listed;
}

/** Mostly one; two where a list ran two people together. */
function namesIn(entry: string, endsInCapitals: boolean): readonly AuthorName[] {
  const clean = cleanName(entry);
  if (!/[\p{L}\p{N}]/u.test(clean)) return [];
  const people = entry.includes('{') ? [] : entry.split(between).map((part) => authorName(part, endsInCapitals));
  const isPeople = people.length > 1 && people.every((name) => !('literal' in name) && !isBody(wholeName(name)));
  return isPeople ? people : [authorName(entry, endsInCapitals)];
}
