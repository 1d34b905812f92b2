/**
 * The dash that two or three hyphens stand for, or `null` where they are hyphens: options of programs
 * (`--help`), arrows, rules, and names such as “C--”.
 */
export function dashFor(text: string, start: number, hyphens: string): string | null {
  if (hyphens.length > 3) return null;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(start + hyphens.length, start + hyphens.length + 2);
  if (/[<!|]$/.test(before) || /^[>|]/.test(after)) return null;
  const isOpenBefore = before === '' || /[\s([`"'“]$/.test(before);
  const isOpenAfter = after === '' || /^[\s,.;:!?)\]]/.test(after);
  if (hyphens.length === 2 && isOpenBefore && /^\p{L}/u.test(after)) return null;
  if (isOpenBefore !== isOpenAfter && !/(?:[\p{L}\d]{2}|[^\p{L}\d\s])$/u.test(before)) return null;
  if (/(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 4), start)) && /^\s*(?:\n|$)/.test(after)) return null;
  return hyphens.length === 3 ? '—' : '–';
}

/** A quotation in TeX's signs that begins at `start`: what stands for the signs, and where the words lie. */
export function quoteAt(
  text: string,
  start: number,
): { open: string; from: number; to: number; close: string; end: number } | null {
  if (text.startsWith('```', start) || /[\p{L}\d`]$/u.test(text.slice(Math.max(0, start - 2), start))) return null;
  if (text.startsWith('``', start)) {
    const to = text.indexOf("''", start + 2);
    const isNear = to >= 0 && to - start < 2000;
    return isNear ? { open: '“', from: start + 2, to, close: '”', end: to + 2 } : null;
  }
  const [whole] = /^`[^`'\n]{1,200}'(?!['\p{L}])/u.exec(text.slice(start, start + 204)) ?? [];
  if (whole === undefined) return null;
  return { open: '‘', from: start + 1, to: start + whole.length - 1, close: '’', end: start + whole.length };
}

/** Whether a `~` is TeX's space that does not break, not “about” or a folder: `Fig.~1`, `in~\cite{x}`. */
export function isTie(text: string, at: number, isTex: boolean): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/[\s~/]/.test(before) || /[\s~/]/.test(after)) return false;
  if (after === '\\' || after === '$') return true;
  if (/[.]/.test(before) && /[\d[(]/.test(after)) return true;
  return isTex && !(/\d/.test(before) && /\d/.test(after));
}
