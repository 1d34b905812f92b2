import { base } from '../site-base.ts';
import { button, element } from './elements.ts';
import { emptyQuestion, writeQuestion } from './question.ts';

const key = 'recent-searches';
const most = 6;

/** Searches that led somewhere, the latest first. They stay on the device. */
function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

function writeRecent(texts: readonly string[]): void {
  try {
    if (texts.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(texts));
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
    writeRecent([]);
    showRecent(part);
  });
  const heading = element('h2', 'Recent searches');
  heading.className = 'small-heading';
  part.replaceChildren(heading, element('ul', ...links), forget);
}
