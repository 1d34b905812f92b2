/** An abbreviation and what the text says that it stands for. */
export interface Definition {
  readonly short: string;
  readonly long: string;
  /** UTF-16 offset of the short form inside its parentheses. */
  readonly offset: number;
}

const parenthesis = /\(([^()]{2,40})\)/g;

/**
 * Abbreviations that a text defines as “long form (SHORT)”, by the algorithm of Schwartz and Hearst,
 * “A simple algorithm for identifying abbreviation definitions in biomedical text” (PSB 2003): from the
 * right, each character of the short form is found in the long form, and its first begins a word.
 * A plural short form defines its singular too.
 */
export function findDefinitions(text: string): readonly Definition[] {
  const definitions: Definition[] = [];
  for (const match of text.matchAll(parenthesis)) {
    const short = (match[1] ?? '').split(/[,;]/, 1)[0]?.trim() ?? '';
    if (!isShortForm(short)) continue;
    const before = text.slice(Math.max(0, match.index - 400), match.index).trimEnd();
    const words = before.split(/\s+/);
    const reach = Math.min(short.length + 5, short.length * 2);
    const candidate = withinSentence(words.slice(-reach).join(' '));
    const long = bestLongForm(short, candidate);
    if (long) definitions.push({ short, long, offset: match.index + 1 });
  }
  return definitions;
}

function isShortForm(short: string): boolean {
  return (
    short.length >= 2 &&
    short.length <= 10 &&
    short.split(/\s+/).length <= 2 &&
    /^[\p{L}\p{N}]/u.test(short) &&
    /\p{Lu}/u.test(short)
  );
}

function withinSentence(text: string): string {
  return text.split(/(?<=[.!?;:])\s/).at(-1) ?? '';
}

function bestLongForm(short: string, candidate: string): string | null {
  let at = candidate.length;
  for (let index = short.length - 1; index >= 0; index--) {
    const wanted = (short[index] ?? '').toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    const isFirst = index === 0;
    do at--;
    while (
      at >= 0 &&
      ((candidate[at] ?? '').toLowerCase() !== wanted ||
        (isFirst && at > 0 && /[\p{L}\p{N}]/u.test(candidate[at - 1] ?? '')))
    );
    if (at < 0) return null;
  }
  // The long form begins where its word does: “multi-modal …”, not “modal …”.
  const long = candidate.slice(candidate.lastIndexOf(' ', at) + 1);
  const isTooShort = long.length <= short.length || long.includes(`(${short})`);
  return isTooShort || long.split(/\s+/).includes(short) ? null : long;
}
