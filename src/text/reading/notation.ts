/** Escapes of Markdown that TeX has no use for in running text. */
const markdownOnly = /\\[+*#>|](?!\w)|\\\.(?=\s|$|\\)|\\\[\d[\d, –-]*\\\]|\\!(?=\s|$)/;
const markdownEscape = /\\[-+*#.!()[\]>|`]/;
const tex = /\\[a-zA-Z]{2,}|\$[^$]+\$/;
const bracketed = /\\\((.{1,500}?)\\\)|\\\[(.{1,500}?)\\\]/g;

/**
 * Whether a text escapes punctuation as Markdown does, `Out\-of\-the\-Box`, `C\+\+`, `\(OD\)`. Where it has
 * commands or formulas of TeX, or brackets that hold a formula, it is TeX: there `\-` is a place for a hyphen.
 */
export function isMarkdownEscaped(text: string): boolean {
  if (!markdownEscape.test(text) || tex.test(text)) return false;
  if (markdownOnly.test(text)) return true;
  return [...text.matchAll(bracketed)].every(([, round, square]) => !isFormula(round ?? square ?? ''));
}

/** Whether what stands in `\(…\)` is a formula, not words: `n+1`, `\alpha`, `x_i`; not `OD`, `semi\-`, `see above`. */
export function isFormula(content: string): boolean {
  if (/\\[a-zA-Z]|[\^_=<>+*/|{}]/.test(content.replace(/\\[-+*#.!]/g, ''))) return true;
  return !/\p{L}{3}|\p{Lu}{2}/u.test(content) && /[\p{L}\d]/u.test(content) && !/\\/.test(content);
}
