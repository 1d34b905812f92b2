import type { Answer, Hit } from '../../search/answer.ts';
import type { MarkKeys } from '../../search/mark-words.ts';
import { base } from '../site-base.ts';
import { element, markedNodes } from './elements.ts';
import { rememberMarks } from './remember-marks.ts';

/** Fills a list with results: the link to the paper first, then where the words stand. */
export function showHits(
  list: HTMLElement,
  { hits, whole, isTiered, marks }: Pick<Answer, 'hits' | 'whole' | 'isTiered' | 'marks'>,
): void {
  const items = hits.map((hit) => toItem(hit, marks));
  const firstPartial = hits.findIndex(({ isWhole }) => !isWhole);
  if (isTiered && firstPartial >= 0 && whole > 0) items.splice(firstPartial, 0, divider());
  list.replaceChildren(...items);
}

function divider(): HTMLElement {
  const item = element('li', 'Papers with some of the words');
  item.className = 'search-divider';
  return item;
}

function toItem(hit: Hit, marks: MarkKeys): HTMLElement {
  const link = element('a', ...markedNodes(hit.title));
  link.href = base + hit.url;
  for (const event of ['click', 'auxclick']) link.addEventListener(event, () => rememberMarks(link.pathname, marks));
  const meta = element('div', element('span', hit.date), element('span', hit.topics.slice(0, 3).join(', ')));
  if (hit.votes !== '') meta.append(element('span', `${hit.votes} ${hit.votes === '1' ? 'upvote' : 'upvotes'}`));
  meta.className = 'meta';
  const item = element('li', element('h2', link), element('p', ...markedNodes(hit.excerpt)), meta);
  item.dataset['searchResult'] = '';
  return item;
}

/**
 * Arrow keys, Home and End go through the results; Arrow Up on the first goes back to the field. Enter on a
 * result follows its link, and in the field sends the form.
 */
export function goByKeyboard(field: HTMLInputElement, list: HTMLElement): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInField = document.activeElement === field;
    if (!isInField && at < 0) return;
    const target = destination(event.key, at, links.length);
    if (target === null || (isInField && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    (links[target] ?? field).focus();
  };
}

/** Index of the result to go to, -1 for the field, `null` to stay. */
function destination(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
