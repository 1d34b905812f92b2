import type { Hit } from './engine.ts';

/** Fills a list with results: the link to the paper first, then where the words stand. */
export function showHits(list: HTMLElement, hits: readonly Hit[]): void {
  list.replaceChildren(...hits.map(toItem));
}

function toItem(hit: Hit): HTMLElement {
  const link = element('a', hit.title);
  link.href = hit.url;
  const heading = element('h2');
  heading.append(link);
  const meta = element('div');
  meta.className = 'meta';
  meta.append(element('span', hit.date), element('span', hit.topics.slice(0, 3).join(', ')));
  const excerpt = element('p');
  excerpt.append(...markedText(hit.excerpt));
  const item = element('li');
  item.dataset['searchResult'] = '';
  item.append(heading, excerpt, meta);
  return item;
}

/** An excerpt as nodes: text and marks, and nothing else that its markup might hold. */
function markedText(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? element('mark', text) : document.createTextNode(text);
  });
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (text !== '') made.textContent = text;
  return made;
}

/**
 * Arrow keys, Home and End go through the results; Arrow Up on the first goes back to the field, where
 * Enter opens the first result if `opensFirst` says that it answers the words in the field.
 */
export function goByKeyboard(
  field: HTMLInputElement,
  list: HTMLElement,
  opensFirst: () => boolean,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const isInField = document.activeElement === field;
    if (!isInField && at < 0) return;
    if (isInField && event.key === 'Enter' && links[0] && opensFirst()) {
      event.preventDefault();
      links[0].click();
      return;
    }
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
