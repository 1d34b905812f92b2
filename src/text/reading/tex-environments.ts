/** Turns TeX's lists and displayed equations into lines and formulas. */
export function environmentsToLines(text: string): string {
  if (!/\\(?:begin|par)\b/.test(text)) return text;
  return text
    .replace(
      /\\begin\{(equation|align|eqnarray|gather|multline|displaymath|math)(\*?)\}((?:(?!\\begin)[\s\S]){1,1000}?)\\end\{\1\2\}/g,
      (_, name: string, _star, latex: string) =>
        ` $${/^(?:align|eqnarray|gather|multline)$/.test(name) ? `\\begin{aligned}${latex.trim()}\\end{aligned}` : latex.trim()}$ `,
    )
    .replace(/\\begin\{(?:itemize|enumerate|description|compactitem|inparaenum)\}(?:\[[^\]]{0,80}\])?/g, '\n')
    .replace(/\\end\{(?:itemize|enumerate|description|compactitem|inparaenum)\}/g, '\n\n')
    .replace(
      /\\item\b(?:\[([^\]]{0,80})\])?\s{0,9}/g,
      (_, name?: string) => `\n• ${name === undefined ? '' : `${name} `}`,
    )
    .replace(/\\(?:begin|end)\{(?:abstract|center|quote|quotation|document|flushleft)\}/g, '\n\n')
    .replace(/\\par\b\s{0,9}/g, '\n\n');
}
