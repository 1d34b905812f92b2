/** Letters that Unicode does not take apart. */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/** A word as the index knows it: lower case, without accents, in compatibility form. Holds no space. */
export function fold(word: string): string {
  // Most words are plain ASCII and need only the first step.
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return (
    word
      .normalize('NFKD')
      // Letters like ℝ have a lower case only now; some, like ﷺ, are whole phrases.
      .toLowerCase()
      .replace(/[\p{M}\s\u200b-\u200d\u00ad]/gu, '')
      .replace(/[ßæœøđðłıþ]/g, (letter) => whole[letter] ?? letter)
  );
}
