import type { Piece } from '../../search/mark-words.ts';

/** An element with a text or with children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** A text with the words marked that were looked for. */
export function markedNodes(pieces: readonly Piece[]): (string | Node)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? element('mark', text) : text));
}

export function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', text);
  made.type = 'button';
  made.className = 'button';
  made.addEventListener('click', onClick);
  return made;
}
