/** Where each `{` of a text is closed. Braces with a backslash are signs, not groups. */
export function pairBraces(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  if (!text.includes('{')) return pairs;
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') open.push(at);
    else if (sign === '}') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

/**
 * Whether a group is BibTeX's way to keep a word's case (`{WORD}Net`, `{Bayesian} Methods`), and its braces
 * are no part of the text; sets (`{A, B}`, `{0,1}`), code and placeholders (`{name}`) keep theirs.
 */
export function protectsCase(content: string): boolean {
  // A quotation mark in braces ends no value in quotation marks.
  if (content === '"') return true;
  if (content.length > 300 || /["=|;<>:]|^\s|\s$|^[^\p{L}\p{N}$\\({]/u.test(content)) return false;
  const bare = content.replace(/\\[a-zA-Z]+/g, '');
  if (/^\P{ASCII}$/u.test(content)) return true;
  if (!/\p{Lu}|[$\\]/u.test(content)) return false;
  return !bare.includes(',') || bare.split(',').some((part) => /\S\s+\S/.test(part.trim()));
}
