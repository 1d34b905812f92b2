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
export function toSentenceCase(entry: Entry, random: Random): Entry {
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
export function toTitleCase(entry: Entry): Entry {
  const words = entry.title
    .split(' ')
    .map((word) => (/^[a-z]{4,}/.test(word) ? word[0]!.toUpperCase() + word.slice(1) : word));
  return { ...entry, title: words.join(' ') };
}

export function toCapitals(entry: Entry): Entry {
  return { ...entry, title: entry.title.toUpperCase() };
}

/** Formulas as some listings lose them: `$2\times$` becomes `2times`. */
export function stripFormulas(entry: Entry): Entry {
  return { ...entry, abstract: entry.abstract.replaceAll('$', '').replaceAll('\\', '') };
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=[a-z)][.?!]) (?=[A-Z])/);
}

/** The abstract from a later sentence on: sentence openings are far more various than abstract openings. */
export function dropOpening(entry: Entry, random: Random): Entry | undefined {
  const sentences = splitSentences(entry.abstract);
  const drop = 1 + Math.floor(random() * 6);
  if (sentences.length < drop + 2) return undefined;
  return { ...entry, abstract: sentences.slice(drop).join(' ') };
}

const clauseStart =
  /^(?:is|are|was|were|has|have|had|can|could|may|will|remains?|plays?|offers?|provides?|requires?|aims?|often|which|that|,|\()/;

/** Words that stay in lower case in Title Case. */
const particle = /^(?:a|an|the|of|in|on|at|to|by|for|and|or|from|with|we|it|as)$/;

/** "Large language models (LLMs) have": the words before the first verb or bracket as "Large Language Models". */
export function capitalizeOpening(entry: Entry): Entry | undefined {
  const words = entry.abstract.split(' ');
  const end = words.findIndex((word, index) => index >= 2 && clauseStart.test(word));
  if (end < 0 || end > 7) return undefined;
  const opening = words
    .slice(0, end)
    .map((word) => (/^[a-z]{2,}/.test(word) && !particle.test(word) ? word[0]!.toUpperCase() + word.slice(1) : word));
  return { ...entry, abstract: [...opening, ...words.slice(end)].join(' ') };
}

const headings = [
  'Background',
  'Objective',
  'Objectives',
  'Introduction',
  'Purpose',
  'Motivation',
  'Context',
  'Aim',
  'Importance',
  'Background and Objective',
  'Abstract',
  'Problem',
  'Summary',
];

/** An abstract that opens with a heading, as medical journals have it. */
export function addHeading(entry: Entry, random: Random): Entry {
  const heading = headings[Math.floor(random() * headings.length)]!;
  const cased = random() < 0.3 ? heading.toUpperCase() : heading;
  const mark = random();
  return { ...entry, abstract: `${cased}${mark < 0.5 ? ':' : mark < 0.65 ? '.' : ''} ${entry.abstract}` };
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
}

/** Variants of an entry, each kind with its share as probability; the entry itself is not among them. */
export function makeVariants(entry: Entry, shares: AugmentationShares, random: Random): Entry[] {
  const variants: Entry[] = [];
  const draw = random();
  if (draw < shares.sentenceCase) variants.push(toSentenceCase(entry, random));
  else if (draw < shares.sentenceCase + shares.titleCase) variants.push(toTitleCase(entry));
  else if (draw < shares.sentenceCase + shares.titleCase + shares.capitals) variants.push(toCapitals(entry));
  if (random() < shares.formulas && entry.abstract.includes('$')) variants.push(stripFormulas(entry));
  if (random() < shares.opening) {
    const variant = dropOpening(random() < shares.sentenceCase ? toSentenceCase(entry, random) : entry, random);
    if (variant) variants.push(variant);
  }
  if (random() < shares.capitalOpening) {
    const variant = capitalizeOpening(random() < 0.3 ? toSentenceCase(entry, random) : entry);
    if (variant) variants.push(variant);
  }
  if (random() < shares.heading) variants.push(addHeading(entry, random));
  return variants;
}
