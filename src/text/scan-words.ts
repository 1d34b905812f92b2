const other = /[\p{L}\p{N}]/u;
const upper = /\p{Lu}/u;

/** 0: no part of a word; 1: a letter or digit; 2: a capital. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return upper.test(sign) ? 2 : other.test(sign) ? 1 : 0;
});

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return kinds[code] ?? 0;
  const sign = String.fromCodePoint(text.codePointAt(at) ?? code);
  // The second half of a pair belongs to the sign before it.
  if (code >= 0xdc00 && code <= 0xdfff) return 1;
  return upper.test(sign) ? 2 : other.test(sign) ? 1 : 0;
}

/**
 * Calls back with the UTF-16 offsets of each run of letters and digits. What `/[\p{L}\p{N}]+/gu` finds, at a
 * fraction of its cost, which counts over all the words of a large collection.
 */
export function scanWords(text: string, onWord: (start: number, end: number) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    if (kindAt(text, at) > 0) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      onWord(start, at);
      start = -1;
    }
  }
  if (start >= 0) onWord(start, text.length);
}

/** The words of a text that have a capital, each with what `-+/^_.` joins to it: “GPT-4o”, “CI/CD”, “LoRA+”. */
export function capitalWords(text: string): readonly string[] {
  const words: string[] = [];
  let [start, end, hasCapital] = [-1, -1, false];
  for (let at = 0; at <= text.length; at++) {
    const kind = at < text.length ? kindAt(text, at) : 0;
    if (kind > 0) {
      if (start < 0) start = at;
      if (kind === 2) hasCapital = true;
      end = at + 1;
    } else if (start >= 0 && !(isJoint(text.charCodeAt(at)) && end === at)) {
      if (hasCapital) words.push(text.slice(start, text.charCodeAt(end) === 43 ? end + 1 : end));
      [start, end, hasCapital] = [-1, -1, false];
    }
  }
  return words;
}

function isJoint(code: number): boolean {
  return code === 45 || code === 43 || code === 47 || code === 94 || code === 95 || code === 46;
}
