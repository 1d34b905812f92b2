import { isListed, type ListedPaper, onListChange, toggle } from '../list/stored-list.ts';
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

function listButton(paper: ListedPaper): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  const show = () => {
    button.textContent = isListed(paper.slug) ? 'On your list: take off' : 'Add to your list';
  };
  button.addEventListener('click', () => {
    toggle(paper);
    show();
  });
  onListChange(show);
  show();
  return button;
}

customElements.define('cite-tools', CiteTools);
