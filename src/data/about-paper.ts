import { aboutSentence } from '../derived/key-sentence.ts';
import type { PaperEntry } from './library.ts';

const known = new WeakMap<PaperEntry, string>();
const limit = 240;

/** What a paper is about, in a sentence of its abstract; found once, shown in many lists. */
export function aboutPaper(paper: PaperEntry): string {
  const about = known.get(paper) ?? aboutSentence(paper.plainAbstract, limit);
  known.set(paper, about);
  return about;
}
