import type { ListedPaper } from '../list/stored-list.ts';
import { actionButton } from './action-button.ts';
import { copyText, fetchText } from './copy-text.ts';

/** `<cite-tools>`: copies a paper's citation by one click, and keeps the paper on the reader's own list. */
class CiteTools extends HTMLElement {
  connectedCallback(): void {
    const section = this.parentElement;
    const bib = section?.querySelector<HTMLAnchorElement>('a[href$=".bib"]');
    const paper = pageOfPaper();
    if (!section || !bib || this.firstChild) return;
    const plain = section.querySelector('p')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    this.append(
      actionButton('Copy BibTeX', async () => {
        await copyText(fetchText(bib.href));
        return 'Copied';
      }),
      ' ',
      actionButton('Copy citation', async () => {
        await copyText(Promise.resolve(plain));
        return 'Copied';
      }),
      ' ',
      listButton(paper),
    );
  }
}

function pageOfPaper(): ListedPaper {
  const slug = location.pathname.split('/').at(-2) ?? '';
  return { slug, title: document.querySelector<HTMLMetaElement>('meta[name="citation_title"]')?.content ?? slug };
}

/** The code of the list is fetched when it is wanted: on a click, or where something is stored. */
const loadList = () => import('../list/stored-list.ts');

function listButton(paper: ListedPaper): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  const show = (isListed: boolean) => {
    button.textContent = isListed ? 'On your list: take off' : 'Add to your list';
  };
  const look = async () => show((await loadList()).isListed(paper.slug));
  button.addEventListener('click', async () => show((await loadList()).toggle(paper)));
  addEventListener('storage', look);
  show(false);
  if (hasStored()) look();
  return button;
}

function hasStored(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}

customElements.define('cite-tools', CiteTools);
