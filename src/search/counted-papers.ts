import { ByteWriter } from './bytes.ts';
import { type CountedPaper, countWords, type Occurrences } from './count-words.ts';
import type { IndexedPaper } from './format.ts';
import { getOrAdd } from './get-or-add.ts';
import { GrowingBytes, GrowingNumbers } from './growing.ts';
import { packCounts } from './word-part.ts';

/** Numbers of words in a paper's title, in the name that the title begins with, and in its text. */
export const lengthsPerPaper = 3;

/**
 * Where papers have which words: a row for each paper, in columns. Row `n` is from `starts[n]` to `starts[n + 1]`.
 * A row says nothing of other papers, so it is made once and kept as long as the paper is the same.
 */
export interface CountedPapers {
  /** By number of the word, as `words` has it. */
  readonly stems: readonly string[];
  /** The forms of each word in the order in which they were met. */
  readonly forms: readonly (readonly string[])[];
  /** `lengthsPerPaper` of each paper. */
  readonly lengths: Uint32Array;
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  /** See `packCounts`. */
  readonly counts: Uint8Array;
  readonly titlePlaces: Uint8Array;
  /** A bit for each of the first 32 of `forms` that the paper has. */
  readonly formBits: Uint32Array;
  /** Positions of each word in its paper: their number, then the gaps. From `placeStarts[at]` to `placeStarts[at + 1]`. */
  readonly places: Uint8Array;
  readonly placeStarts: Uint32Array;
}

const mostBits = 32;

/** Counts the words of papers, a row for each, in their order. */
export function countPapers(papers: readonly IndexedPaper[]): CountedPapers {
  const numbers = new Map<string, number>();
  const forms: string[][] = [];
  const lengths = new GrowingNumbers();
  const starts = new GrowingNumbers();
  const words = new GrowingNumbers();
  const counts = new GrowingBytes();
  const titlePlaces = new GrowingBytes();
  const formBits = new GrowingNumbers();
  const places = new ByteWriter();
  const placeStarts = new GrowingNumbers();
  const addWord = (stem: string, occurrences: Occurrences) => {
    const { title, isName, text, more, titlePlace } = occurrences;
    const number = getOrAdd(numbers, stem, () => forms.push([]) - 1);
    words.push(number);
    counts.push(packCounts(title, isName, text, more));
    titlePlaces.push(Math.min(titlePlace, 255));
    formBits.push(bitsOf(occurrences.forms, forms[number] ?? []));
    placeStarts.push(places.length);
    writePlaces(occurrences.places, places);
  };
  for (const paper of papers) {
    const counted: CountedPaper = countWords(paper);
    starts.push(words.length);
    for (const length of [counted.titleLength, counted.nameLength, counted.textLength]) lengths.push(length);
    for (const [stem, occurrences] of counted.words) addWord(stem, occurrences);
  }
  starts.push(words.length);
  placeStarts.push(places.length);
  return {
    stems: [...numbers.keys()],
    forms,
    lengths: lengths.done(),
    starts: starts.done(),
    words: words.done(),
    counts: counts.done(),
    titlePlaces: titlePlaces.done(),
    formBits: formBits.done(),
    places: places.done(),
    placeStarts: placeStarts.done(),
  };
}

/** The bits of some forms of a word; those that are new are added to its forms. */
function bitsOf(some: readonly string[], forms: string[]): number {
  let bits = 0;
  for (const form of some) {
    const known = forms.indexOf(form);
    const at = known < 0 ? forms.push(form) - 1 : known;
    if (at < mostBits) bits |= 1 << at;
  }
  return bits >>> 0;
}

function writePlaces(places: number[], writer: ByteWriter): void {
  if (places.length > 1) places.sort((a, b) => a - b);
  writer.number(places.length);
  let last = 0;
  for (const place of places) {
    writer.number(place - last);
    last = place;
  }
}
