import { listOf, storedItem } from '../device/stored-item.ts';
import { base } from '../site-base.ts';
import { button, element } from './elements.ts';
import { emptyQuestion, writeQuestion } from './question.ts';

const most = 6;
const recent = storedItem<readonly string[]>({
  name: 'recent-searches',
  oldName: 'recent-searches',
  empty: [],
  check: listOf((item) => (typeof item === 'string' ? item : undefined)),
});

/** Searches that led somewhere, the latest first. They stay on the device. */
function readRecent(): readonly string[] {
  try {
    return recent.read().slice(0, most);
  } catch {
    return [];
  }
}

function writeRecent(texts: readonly string[]): void {
  try {
    recent.write(texts);
  } catch {
    // Storage may be blocked; nothing is kept then.
  }
}

function forgetRecent(): void {
  try {
    recent.forget();
  } catch {
    // Storage may be blocked; nothing is kept then.
  }
}

export function addRecent(text: string): void {
  const words = text.trim();
  if (words !== '') writeRecent([words, ...readRecent().filter((other) => other !== words)].slice(0, most));
}

/** Shows the recent searches in a part of the page, with a button that forgets them; hides it where there are none. */
export function showRecent(part: HTMLElement): void {
  const texts = readRecent();
  part.hidden = texts.length === 0;
  const links = texts.map((text) => {
    const link = element('a', text);
    link.href = `${base}search/${writeQuestion({ ...emptyQuestion, text })}`;
    return element('li', link);
  });
  const forget = button('Forget them', () => {
    forgetRecent();
    showRecent(part);
  });
  const heading = element('h2', 'Recent searches');
  heading.className = 'small-heading';
  part.replaceChildren(heading, element('ul', ...links), forget);
}
