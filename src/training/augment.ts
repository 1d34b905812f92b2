import { lowerAbstract, lowerAll, lowerOpening, toCapitals } from './disfigure.ts';
import type { Random } from './random.ts';
import type { Entry } from './read-truth.ts';

/**
 * Variants of entries as other sources would print them, so that the model
 * does not take the habits of its training sources for laws.
 */

const capitalized = /^["'(]?[A-Z][a-z]+(?:-[A-Za-z]?[a-z]+)*[,:;.?!)"']*$/;

/** True if `word` occurs capitalized inside a sentence of the abstract, hence is a name. */
function isName(word: string, abstract: string): boolean {
  const bare = word.replace(/^["'(]+|[,:;.?!)"']+$/g, '');
  return (
    bare.length > 1 &&
    abstract.includes(` ${bare}`) &&
    new RegExp(`[a-z,] ${bare.replace(/[^A-Za-z-]/g, '')}\\b`).test(abstract)
  );
}

/** "Sentence case for titles": capitals stay on the first word, after a colon, on names and abbreviations. */
function toSentenceCase(entry: Entry, random: Random): Entry {
  const keepAfterColon = random() < 0.5;
  const words = entry.title.split(' ').map((word, index, all) => {
    const afterColon = index > 0 && /[:?!.]$/.test(all[index - 1]!);
    if (index === 0 || (afterColon && keepAfterColon) || !capitalized.test(word) || isName(word, entry.abstract))
      return word;
    return word.toLowerCase();
  });
  return { ...entry, title: words.join(' ') };
}

/** Title Case for titles that are not. */
function toTitleCase(entry: Entry): Entry {
  const words = entry.title
    .split(' ')
    .map((word) => (/^[a-z]{4,}/.test(word) ? word[0]!.toUpperCase() + word.slice(1) : word));
  return { ...entry, title: words.join(' ') };
}

/** Formulas as some listings lose them: `$2\times$` becomes `2times`. */
function stripFormulas(entry: Entry): Entry {
  return { ...entry, abstract: entry.abstract.replaceAll('$', '').replaceAll('\\', '') };
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=[a-z)][.?!]) (?=[A-Z])/);
}

/** The abstract from a later sentence on: sentence openings are far more various than abstract openings. */
function dropOpening(entry: Entry, random: Random): Entry | undefined {
  const sentences = splitSentences(entry.abstract);
  const drop = 1 + Math.floor(random() * 6);
  if (sentences.length < drop + 2) return undefined;
  return { ...entry, abstract: sentences.slice(drop).join(' ') };
}

/** Words that open most sentences and make easy boundaries. */
const easyOpenings = new Set(
  (
    'We The Our In This To It These A An For By On With While As Through At They Using Based When That Its From ' +
    'Their Such Unlike If After Since Under There Both Building Despite Although Then, First, Second, However, ' +
    'Finally, Additionally, Moreover, Furthermore, Specifically, Here, Thus, Therefore, Notably, Hence, Instead, ' +
    'Consequently, Importantly, Further, Lastly, Overall, Also, Compared Extensive Experiments Experimental Results ' +
    'Existing Recent Code'
  ).split(' '),
);

/** The abstract from a later sentence on that opens with a word of content. */
function dropToHardOpening(entry: Entry, random: Random): Entry | undefined {
  const sentences = splitSentences(entry.abstract);
  const hard = sentences.flatMap((sentence, index) => {
    const easy = index === 0 || index === sentences.length - 1 || easyOpenings.has(sentence.split(' ')[0]!);
    return easy ? [] : [index];
  });
  if (hard.length === 0) return undefined;
  return { ...entry, abstract: sentences.slice(hard[Math.floor(random() * hard.length)]).join(' ') };
}

const clauseStart = new RegExp(
  '^(?:is|are|was|were|has|have|had|can|could|may|will|' +
    'remains?|plays?|offers?|provides?|requires?|aims?|often|which|that|,|\\()',
);

/** Words that stay in lower case in Title Case. */
const particle = /^(?:a|an|the|of|in|on|at|to|by|for|and|or|from|with|we|it|as)$/;

/** "Large language models (LLMs) have": the words before the first verb or bracket as "Large Language Models". */
function capitalizeOpening(entry: Entry): Entry | undefined {
  const words = entry.abstract.split(' ');
  const end = words.findIndex((word, index) => index >= 2 && clauseStart.test(word));
  if (end < 0 || end > 7) return undefined;
  const opening = words
    .slice(0, end)
    .map((word) => (/^[a-z]{2,}/.test(word) && !particle.test(word) ? word[0]!.toUpperCase() + word.slice(1) : word));
  return { ...entry, abstract: [...opening, ...words.slice(end)].join(' ') };
}

const prefixes = ['3D', '3D', '2D', '4D', '5G', '6G', '$k$-means', '$n$-gram', '1-bit', '2'];

/** An opening that is no capitalized word: "3D object detection is", or the words in quotes. */
function markOpening(entry: Entry, random: Random): Entry | undefined {
  const words = entry.abstract.split(' ');
  if (!/^[A-Z][a-z]{3,}$/.test(words[0]!) || !/^[a-z]{3,}/.test(words[1] ?? '')) return undefined;
  if (random() < 0.3) return { ...entry, abstract: `"${words[0]} ${words[1]}" ${words.slice(2).join(' ')}` };
  const prefix = pick(prefixes, random);
  return { ...entry, abstract: [prefix, words[0]!.toLowerCase(), ...words.slice(1)].join(' ') };
}

const headings = [
  'Abstract',
  'Abstract',
  'Aim',
  'Aims',
  'Background',
  'Background',
  'Background and Aims',
  'Background and Objective',
  'Importance',
  'Introduction',
  'Objective',
  'Objectives',
  'Purpose',
  'Context',
  'Methods',
  'Motivation',
  'Problem',
  'Summary',
];

/** Headings that titles end with too: never without a mark or capitals. */
const markedHeadings = new Set(['Context', 'Methods', 'Motivation', 'Problem', 'Summary']);

/** What stands behind a heading; an aim goes on in lower case. */
const continuations = [': ', ': ', ': ', '. ', '—', ' ', ' ', ': To assess ', ' To determine ', ' To evaluate '];

function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)]!;
}

/** An abstract that opens with a heading, as medical journals have it. */
function addHeading(entry: Entry, random: Random): Entry {
  const heading = pick(headings, random);
  const isUpper = random() < 0.4;
  const drawn = pick(continuations, random);
  const isClear = isUpper || drawn.startsWith(':') || !markedHeadings.has(heading);
  const continuation = isClear ? drawn : ': ';
  const { abstract } = continuation.includes('To') ? lowerOpening(entry) : entry;
  return { ...entry, abstract: `${isUpper ? heading.toUpperCase() : heading}${continuation}${abstract}` };
}

const endMark = /[?!.]$/;

/** "Name: Subtitle" as the name or the subtitle alone. */
function shortenTitle(entry: Entry, random: Random): Entry | undefined {
  const colon = entry.title.indexOf(': ');
  if (colon < 0) return undefined;
  const subtitle = entry.title.slice(colon + 2);
  return { ...entry, title: random() < 0.6 || !/^[A-Z]/.test(subtitle) ? entry.title.slice(0, colon) : subtitle };
}

const lastPhrase = / (?:for|in|with|via|using|through|from|under|on|of|and) .*$/;

/** A title that goes on with the donor's subtitle or last phrase. */
function lengthenTitle(entry: Entry, donor: Entry, random: Random): Entry | undefined {
  const { title } = entry;
  if (endMark.test(title)) return undefined;
  const colon = title.indexOf(': ');
  const own = colon >= 0 && random() < 0.5 ? title.slice(0, colon) : title;
  if (random() < 0.3) {
    const phrase = lastPhrase.exec(donor.title);
    return phrase ? { ...entry, title: own + phrase[0] } : undefined;
  }
  const at = donor.title.indexOf(': ');
  const subtitle = at < 0 ? donor.title : donor.title.slice(at + 2);
  return { ...entry, title: `${own}${own.includes(': ') ? ' --' : ':'} ${subtitle}` };
}

/** A title that goes on with the donor's last word or two: what a title may end with, abstracts may begin with. */
function addTail(entry: Entry, donor: Entry, random: Random): Entry | undefined {
  const words = donor.title.split(' ');
  const tail = words.slice(random() < 0.6 ? -1 : -2);
  const isFit = words.length > 3 && tail.every((word) => /^[A-Z][A-Za-z-]+$/.test(word));
  return isFit && !endMark.test(entry.title) ? { ...entry, title: `${entry.title} ${tail.join(' ')}` } : undefined;
}

/** What ends a title; some sources set it off by a space. */
const titleMarks = ['.', '.', '.', '.', ' .', '!', '!', '!', '!', ' !'];

/** A title with a full stop or an exclamation mark. */
function markTitle(entry: Entry, random: Random): Entry | undefined {
  return endMark.test(entry.title) ? undefined : { ...entry, title: entry.title + pick(titleMarks, random) };
}

/** Shares of entries that get each kind of variant. */
export interface AugmentationShares {
  readonly sentenceCase: number;
  readonly titleCase: number;
  readonly capitals: number;
  readonly formulas: number;
  readonly opening: number;
  readonly capitalOpening: number;
  readonly heading: number;
  readonly secondOpening: number;
  readonly hardOpening: number;
  readonly shorten: number;
  readonly lengthen: number;
  readonly tail: number;
  readonly mark: number;
  readonly markOpening: number;
  readonly lowerOpening: number;
  readonly lowerAbstract: number;
  readonly lowerAll: number;
}

/** The same shares, each times `factor`. */
export function scaleShares(shares: AugmentationShares, factor: number): AugmentationShares {
  const scaled = Object.entries(shares).map(([kind, share]) => [kind, share * factor]);
  return Object.fromEntries(scaled) as AugmentationShares;
}

/**
 * Variants of an entry, each kind with its share as probability; the entry itself is not among them.
 * @param donor an entry of the same fold, whose title may lend its end
 */
export function makeVariants(entry: Entry, donor: Entry, shares: AugmentationShares, random: Random): Entry[] {
  const variants: Entry[] = [];
  const add = (variant: Entry | undefined): void => {
    if (variant) variants.push(variant);
  };
  const sentenceCased = (share: number): Entry => (random() < share ? toSentenceCase(entry, random) : entry);
  const draw = random();
  if (draw < shares.sentenceCase) add(toSentenceCase(entry, random));
  else if (draw < shares.sentenceCase + shares.titleCase) add(toTitleCase(entry));
  else if (draw < shares.sentenceCase + shares.titleCase + shares.capitals) add(toCapitals(entry));
  if (random() < shares.formulas && entry.abstract.includes('$')) add(stripFormulas(entry));
  if (random() < shares.opening) add(dropOpening(sentenceCased(shares.sentenceCase), random));
  if (random() < shares.capitalOpening) add(capitalizeOpening(sentenceCased(0.3)));
  if (random() < shares.heading) add(addHeading(entry, random));
  if (random() < shares.secondOpening) add(dropOpening(entry, random));
  if (random() < shares.hardOpening) add(dropToHardOpening(entry, random));
  if (random() < shares.shorten) add(shortenTitle(entry, random));
  if (random() < shares.lengthen) add(lengthenTitle(entry, donor, random));
  if (random() < shares.tail) add(addTail(entry, donor, random));
  if (random() < shares.mark) add(markTitle(entry, random));
  if (random() < shares.markOpening) add(markOpening(dropToHardOpening(entry, random) ?? entry, random));
  if (random() < shares.lowerOpening) add(lowerOpening(sentenceCased(0.3)));
  if (random() < shares.lowerAbstract) add(lowerAbstract(sentenceCased(0.2)));
  if (random() < shares.lowerAll) add(lowerAll(entry));
  return variants;
}
