import type { ListedPaper } from './stored-list.ts';

/** `<save-paper>`: keeps the paper of a page on the reader's own list. Empty without JavaScript. */
class SavePaper extends HTMLElement {
  readonly #button = document.createElement('button');

  connectedCallback(): void {
    const paper = pageOfPaper();
    this.#button.type = 'button';
    this.#button.className = 'button';
    this.#button.ariaLive = 'polite';
    const look = async () => this.#show((await loadList()).isListed(paper.slug));
    this.#button.addEventListener('click', async () => this.#show((await loadList()).toggle(paper)));
    addEventListener('storage', look);
    this.#show(false);
    this.replaceChildren(this.#button);
    if (hasStored()) look();
  }

  #show(isListed: boolean): void {
    this.#button.textContent = isListed ? 'Saved' : 'Save';
  }
}

function pageOfPaper(): ListedPaper {
  const slug = location.pathname.split('/').at(-2) ?? '';
  return { slug, title: document.querySelector<HTMLMetaElement>('meta[name="citation_title"]')?.content ?? slug };
}

/** The code of the list is fetched when it is wanted: on a click, or where something is stored. */
const loadList = () => import('./stored-list.ts');

function hasStored(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}

customElements.define('save-paper', SavePaper);
