import { makeRandom } from '../../src/explorables/kit/random.ts';

/** Frequent words, so that sentences have the shape of sentences. */
const common = 'the of and a to in we that for is with on by our as are this from which than'.split(' ');
const syllables = 'ta re mi lo ne ka su vo di pe ra ti no ma le si do ve na ri'.split(' ');
const topics = ['language model', 'key-value cache', 'speech recognition', 'video understanding', 'streaming'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const vocabulary = 30_000;

/**
 * A listing of so many papers that nobody wrote: words of a Zipf distribution, an abbreviation that is
 * defined and used, figures, a topic’s phrase. The same for the same seed.
 */
export function generatedListing(count: number, seed: number): readonly string[] {
  const random = makeRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  // The rank of a word is spread evenly over its logarithm.
  const rareWord = () => generatedWord(Math.floor(vocabulary ** random()));
  const words = (length: number) => Array.from({ length }, () => (random() < 0.4 ? pick(common) : rareWord()));
  const pick = (list: readonly string[]) => list[below(list.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const name = capital(generatedWord(index) + generatedWord(below(vocabulary)));
    const title = [`${name}:`, ...Array.from({ length: 6 }, () => capital(rareWord()))].join(' ');
    const [first, second] = [rareWord(), rareWord()];
    const short = `${first.charAt(0)}${second.charAt(0)}N`.toUpperCase();
    const sentences = [
      `We present ${name}, a ${capital(first)} ${capital(second)} Network (${short}) for ${pick(topics)}.`,
      ...Array.from({ length: 6 }, () => `${capital(words(18 + below(8)).join(' '))}.`),
      `On ${words(3).join(' ')}, ${short} is ${1 + below(40) / 10}x faster and gains ${1 + below(30)}%.`,
    ];
    const date = `${months[below(12)]} ${1 + below(28)}, ${2015 + below(10)}`;
    return `${below(90)} ${title} ${sentences.join(' ')} ${2 + below(9)} authors · ${date}`;
  });
}

/** A word for a number: the lower, the shorter. */
export function generatedWord(number: number): string {
  let word = '';
  for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    word = (syllables[rest % syllables.length] ?? '') + word;
  return word;
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
