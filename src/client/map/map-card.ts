import type { MapPaper } from '../../map/map-file.ts';
import { element } from '../search/elements.ts';
import { base } from '../site-base.ts';

/** What is said of the paper that is pointed at, beside its dot. */
export class MapCard {
  readonly #box: HTMLElement;
  readonly #card = element('div');

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#card.className = 'map-card';
    this.#card.hidden = true;
    box.append(this.#card);
  }

  /**
   * @param at the dot, in pixels of the box
   * @param isTapped whether the title is to be a link that a finger can reach
   */
  show(
    [slug, title, sentence, date]: MapPaper,
    at: { readonly x: number; readonly y: number },
    isTapped: boolean,
  ): void {
    const link = element('a', title);
    link.href = paperAddress(slug);
    // The surface takes the keyboard; a finger can still tap the title.
    link.tabIndex = -1;
    this.#card.replaceChildren(link, element('p', sentence), element('p', date));
    this.#card.classList.toggle('tapped', isTapped);
    this.#card.hidden = false;
    this.#place(at);
  }

  hide(): void {
    this.#card.hidden = true;
  }

  /** Beside the dot, and whole within the box. */
  #place({ x, y }: { readonly x: number; readonly y: number }): void {
    const { clientWidth: width, clientHeight: height } = this.#box;
    const { offsetWidth, offsetHeight } = this.#card;
    const left = Math.max(8, Math.min(x - offsetWidth / 2, width - offsetWidth - 8));
    const below = y + 18;
    const top = below + offsetHeight <= height - 8 ? below : Math.max(8, y - offsetHeight - 18);
    this.#card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}

export const paperAddress = (slug: string): string => `${base}papers/${slug}/`;
