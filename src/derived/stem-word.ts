/**
 * A word without the endings that make no difference to what a text is about: plurals, and -ing, -ed and
 * -ation behind a stem of four letters. Lighter than Porter's stemmer; made for comparing, not for showing.
 * @param word in lower case
 */
export function stemWord(word: string): string {
  const singular = withoutPlural(word);
  const bare = singular.replace(/(?<=\p{L}{4})(?:ization|isation|izing|ising|ized|ised|ize|ise)$/u, 'iz');
  if (bare !== singular) return bare;
  return undouble(singular.replace(/(?<=\p{L}{4})(?:ations?|ating|ated|ates?|ions?|ings?|ed|e)$/u, ''));
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function undouble(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
