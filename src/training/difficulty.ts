import type { Entry } from './read-truth.ts';

const headings = new RegExp(
  '^(?:Background|Objectives?|Introduction|Purpose|Motivation|Context|Aims?|Importance|' +
    'Study Design|Summary|Abstract)(?:\\b:| [A-Z]|\\. )',
  'i',
);

/** The classes of difficulty that accuracy is reported for; an entry may be in several. */
export const difficulties: readonly (readonly [name: string, holds: (entry: Entry) => boolean])[] = [
  [
    'abstract opens with two or more capitalized words',
    (entry) => /^[A-Z][\w-]* [A-Z(]/.test(entry.abstract) && !/^(?:We|I|A|The|In|This) /.test(entry.abstract),
  ],
  ["abstract opens with the title's own words", opensWithTitleWords],
  [
    'gerund or adjective before a capitalized term',
    (entry) => /^[A-Z][a-z-]+(?:ing|al|ive|ous|ent|ant|ern|ble|ic|ed) [A-Z]/.test(entry.abstract),
  ],
  ['LaTeX in the title', (entry) => /[$\\]/.test(entry.title)],
  ['title of 16 words or more', (entry) => wordsOf(entry.title).length >= 16],
  ['title of 1 to 3 words', (entry) => wordsOf(entry.title).length <= 3],
  ['title ends in ?', (entry) => entry.title.endsWith('?')],
  ['title ends in ! or .', (entry) => /[!.]$/.test(entry.title)],
  ['title with a colon', (entry) => entry.title.includes(':')],
  ['title in sentence case', (entry) => isSentenceCase(entry.title)],
  ['title in capitals', (entry) => entry.title === entry.title.toUpperCase()],
  ['abstract begins with lower case, digit or symbol', (entry) => !/^\p{Lu}/u.test(entry.abstract)],
  ['structured opening', (entry) => headings.test(entry.abstract)],
];

function wordsOf(text: string): string[] {
  return text.split(' ');
}

function stemOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/s$/, '');
}

/** True if the abstract's first word, or its first two where the first is short, stand in the title. */
function opensWithTitleWords(entry: Entry): boolean {
  const [first = '', second = ''] = wordsOf(entry.abstract).map(stemOf);
  const title = wordsOf(entry.title).map(stemOf);
  return title.some((word, index) => word === first && (first.length > 4 || title[index + 1] === second));
}

/** At most a third of the longer words after the first are capitalized. */
function isSentenceCase(title: string): boolean {
  const longer = wordsOf(title)
    .slice(1)
    .filter((word) => word.length > 3 && /^\p{L}/u.test(word));
  const capitals = longer.filter((word) => /^\p{Lu}/u.test(word));
  return longer.length >= 2 && capitals.length <= longer.length / 3;
}
