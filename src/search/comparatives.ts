/** Adjectives whose comparative and superlative stand for them; Porter's stemmer leaves those as they are. */
const adjectives =
  'big bright broad cheap clean clear close cold cool dark deep dense easy fair fast few fine fresh full great hard heavy ' +
  'high large late lean light long loose loud low mild narrow near new noisy old plain poor pure quick quiet rare ' +
  'rich rough safe scarce sharp short simple slow small smart smooth soft sparse steep strict strong sweet tall thick thin ' +
  'tight tiny tough true vast warm weak wide wild young';

/** “faster” and “fastest” to “fast”. */
export const comparatives: ReadonlyMap<string, string> = new Map(
  adjectives.split(' ').flatMap((word) => {
    const stem = word.endsWith('e')
      ? word.slice(0, -1)
      : /[^aeiou]y$/.test(word)
        ? `${word.slice(0, -1)}i`
        : /^(?:big|thin)$/.test(word)
          ? word + word.at(-1)
          : word;
    return [
      [`${stem}er`, word],
      [`${stem}est`, word],
    ] as const;
  }),
);
