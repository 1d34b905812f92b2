import { lettersToText } from '../../parser/latex-to-text.ts';
import { decodeEntities } from '../../text/reading/decode-entities.ts';
import { oneLine } from './one-line.ts';

/** Signs that lead from a name to a note: `*`, `†`, raised digits. */
const marks = /[*∗⁎＊†‡§¶‖#✉✝⋆★☆⁺¹²³⁰⁴-⁹ᵃᵇᶜᵈᵉ¤]+/gu;
/** Raised text of LaTeX and HTML: `$^{1,2}$`, `\textsuperscript{a}`, `<sup>1</sup>`. */
const raised =
  /\$\s*(?:\{\s*\}\s*)?\^\s*(?:\{[^{}]*\}|\\?\w+|[^\s\w])\s*\$|\\textsuperscript\s*\{[^{}]*\}|\\(?:thanks|footnote(?:mark)?|inst|orcid\w*|email|affil)\b\s*(?:\[[^\]]*\])?(?:\{[^{}]*\})?|<sup\b[^>]*>.*?<\/sup>/gi;
const tag = /<\/?[a-z][^<>]*>/gi;
const address = /(?:<|\(|\[)?\s*(?:e-?mail:\s*)?[^\s<>()[\]]+@[^\s<>()[\]]+\.[a-z]{2,}\s*(?:>|\)|\])?/gi;
const orcid =
  /[([]?\s*(?:orcid(?:\.org)?\s*[:/]?\s*)?(?:https?:\/\/orcid\.org\/)?\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b\s*[)\]]?/gi;
const webAddress = /[([]?https?:\/\/[^\s)\]]+[)\]]?/gi;
/** What a bracket says of a place of work, or of a mark: `(MIT, USA)`, `[1,2]`. */
const place =
  /\s*(?:\((?:[^()]*(?:\d|,|\b(?:universit|institut|college|school|dep(?:artmen)?t|laborator|hospital|academy|center|centre|inc\b|corp|ltd|gmbh|corresponding|equal|deceased|student|author)[^()]*)[^()]*)\)|\[[^\]]*\])/giu;
/** Degrees after a name as printed; behind a family name alone, `MD` is a given name's initials. */
const degrees =
  /,\s*(?:(?:M\.?\s?D\.?\s*,\s*)?(?:Ph\.?\s?D|M\.?Sc|B\.?Sc|M\.?P\.?H|D\.?V\.?M|D\.?Phil)\.?(?:\s*,\s*|\s|$))+(?:M\.?D\.?)?$|(?<=^\p{Lu}[\p{Ll}.]+\s.*),\s*M\.?D\.?$/u;
/** A text longer than this is no name, and the patterns would take long for it. */
const longest = 400;
const salutation = /^(?:(?:prof|dr|mr|mrs|ms|sir)\.\s*)+(?=\p{Lu})/iu;

/**
 * A name without what is no part of it: notes' marks, affiliations, addresses and identifiers, degrees; with its
 * letters as characters, whatever notation they came in. `''` where nothing is left.
 */
export function cleanName(name: string): string {
  if (name.length > longest) return oneLine(name);
  const text = oneLine(decodeEntities(name)).replace(raised, '').replace(tag, '');
  const plain = withoutNotation(text)
    .replace(orcid, ' ')
    .replace(webAddress, ' ')
    .replace(address, ' ')
    .replace(marks, '')
    .replace(place, '')
    .replace(degrees, '')
    .replace(salutation, '');
  return oneLine(plain.replace(/\(\s*\)/g, '')).replace(/^[\s,;&]+|[\s,;:]+$/g, '');
}

/** LaTeX's spellings as letters. Braces stay, since they mark what has no parts. */
function withoutNotation(text: string): string {
  if (!/[\\${}~]/.test(text)) return text;
  const letters = text
    .replace(/\\(o|O|l|L|aa|AA|ae|AE|oe|OE|ss)\s+(?=\p{Ll})/gu, '\\$1{}')
    .replace(/\\(["'`^~=.])\s*\{?\\([ij])(?![a-zA-Z])\}?/g, '\\$1{$2}')
    .replace(/\\(["'`^~=.])\{\\?(\p{L})\}/gu, '\\$1$2');
  return lettersToText(letters.replace(/(?<!\\)~/g, ' ').replace(/\\-|\\\//g, ''))
    .replace(/\{(\p{L}\p{M}*)\}/gu, '$1')
    .replace(/\\([&%#_${}])/g, '$1');
}
