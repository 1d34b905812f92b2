import { type MarkKeys, markerOf, markText } from '../../search/mark-words.ts';
import { addListStyles } from './add-list-styles.ts';
import { markedNodes } from './elements.ts';
import { takeMarks } from './remember-marks.ts';

/** Marks the words that led from a search to this page, in its title and its abstract. */
export function markPage(): void {
  const marks = takeMarks(location.pathname);
  if (marks.length === 0) return;
  addListStyles();
  for (const part of document.querySelectorAll('h1, .abstract')) markPart(part, marks);
}

function markPart(part: Element, marks: MarkKeys): void {
  const marker = markerOf(marks);
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest('math, svg')) texts.push(node);
  for (const text of texts) {
    const pieces = markText(text.data, marker);
    if (pieces.some(({ isMarked }) => isMarked)) text.replaceWith(...markedNodes(pieces));
  }
}
