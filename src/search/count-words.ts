import type { IndexedPaper } from './format.ts';
import { stem } from './stem.ts';
import { type Token, tokenize } from './tokenize.ts';
import { notInTitle } from './word-part.ts';

/** Where one paper has one word. */
export interface Occurrences {
  title: number;
  isName: boolean;
  text: number;
  more: number;
  titlePlace: number;
  /** Different forms of the word; mostly one. */
  forms: string[];
  /** Positions in title, text and more, one behind the other, with room between them. */
  places: number[];
}

export interface CountedPaper {
  readonly words: ReadonlyMap<string, Occurrences>;
  /** Number of words, derived ones left out. */
  readonly titleLength: number;
  /** Words of the name that the title begins with; 0 where it has none. */
  readonly nameLength: number;
  readonly textLength: number;
}

/** Words between two fields, so that no phrase runs from one into the next. */
const fieldGap = 8;
const longestName = 5;

/** Counts the words of a paper by stem. */
export function countWords(paper: IndexedPaper): CountedPaper {
  const words = new Map<string, Occurrences>();
  const add = (tokens: readonly Token[], field: 'title' | 'text' | 'more', offset: number, nameEnd = 0) => {
    for (const { word, position, end, derived } of tokens) {
      const key = stem(word);
      let found = words.get(key);
      if (!found) {
        found = { title: 0, isName: false, text: 0, more: 0, titlePlace: notInTitle, forms: [], places: [] };
        words.set(key, found);
      }
      found[derived ? 'more' : field]++;
      if (field === 'title' && !derived) {
        found.isName ||= end <= nameEnd;
        found.titlePlace = Math.min(found.titlePlace, position);
      }
      found.places.push(offset + position);
      if (!found.forms.includes(word)) found.forms.push(word);
    }
    return lengthOf(tokens);
  };
  const title = tokenize(paper.title);
  const nameEnd = endOfName(paper.title, title);
  const nameLength = lengthOf(title.filter(({ end }) => end <= nameEnd));
  const titleLength = add(title, 'title', 0, nameEnd);
  const textLength = add(tokenize(paper.text), 'text', titleLength + fieldGap);
  add(tokenize(paper.more), 'more', titleLength + textLength + 2 * fieldGap);
  for (const term of paper.terms)
    words.set(term, { title: 0, isName: false, text: 0, more: 1, titlePlace: notInTitle, forms: [term], places: [] });
  return { words, titleLength, nameLength, textLength };
}

const lengthOf = (tokens: readonly Token[]): number =>
  tokens.reduce((count, { derived }) => count + (derived ? 0 : 1), 0);

/** Where the name ends that a title like “Name: What it is” begins with; 0 where there is none. */
function endOfName(title: string, tokens: readonly Token[]): number {
  const colon = title.search(/:\s|\s[-–—]+\s/);
  if (colon < 0) return 0;
  const length = lengthOf(tokens.filter(({ end }) => end <= colon));
  return length <= longestName ? colon : 0;
}
