import { actionButton } from '../cite/action-button.ts';
import { copyText } from '../cite/copy-text.ts';
import { base } from '../site-base.ts';
import { gatherCitations } from './gather-citations.ts';
import { canKeep, clearList, type ListedPaper, onListChange, readList, toggle } from './stored-list.ts';

/** `<reading-list>`: the reader's own papers, with what can be done with them. */
class ReadingList extends HTMLElement {
  readonly #papers = document.createElement('ul');
  readonly #actions = document.createElement('p');
  readonly #status = document.createElement('p');

  connectedCallback(): void {
    this.#papers.className = 'title-list';
    this.#status.className = 'search-status';
    this.#status.role = 'status';
    this.#actions.append(
      actionButton('Save as BibTeX', () => this.#save('bib', 'application/x-bibtex')),
      ' ',
      actionButton('Save as RIS', () => this.#save('ris', 'application/x-research-info-systems')),
      ' ',
      actionButton('Copy BibTeX', async () => {
        await copyText(this.#gather('bib'));
        return 'Copied';
      }),
      ' ',
      clearButton(() => this.#show()),
    );
    this.replaceChildren(this.#status, this.#papers, this.#actions);
    onListChange(() => this.#show());
    this.#show();
  }

  #show(): void {
    const papers = readList();
    this.#papers.replaceChildren(...papers.map((paper) => this.#row(paper)));
    this.#actions.hidden = papers.length === 0;
    const count = papers.length === 1 ? '1 paper.' : `${papers.length} papers.`;
    const isEmpty = 'Your list is empty. “Save” on a paper’s page adds it.';
    const isBlocked = canKeep()
      ? ''
      : ' This browser does not let the site store anything, so the list is gone when you leave the page.';
    this.#status.textContent = (papers.length === 0 ? isEmpty : count) + isBlocked;
  }

  #row(paper: ListedPaper): HTMLLIElement {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${base}papers/${paper.slug}/`;
    link.textContent = paper.title;
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'button';
    remove.textContent = 'Remove';
    remove.setAttribute('aria-label', `Remove: ${paper.title}`);
    remove.addEventListener('click', () => {
      toggle(paper);
      this.#show();
      this.#papers.querySelector('button')?.focus();
    });
    row.append(link, ' ', remove);
    return row;
  }

  async #gather(format: 'bib' | 'ris'): Promise<string> {
    const { text, missing } = await gatherCitations(
      readList().map(({ slug }) => slug),
      format,
    );
    if (missing.length > 0) this.#status.textContent = `No longer on this site: ${missing.join(', ')}.`;
    return text;
  }

  async #save(format: 'bib' | 'ris', type: string): Promise<string> {
    const url = URL.createObjectURL(new Blob([await this.#gather(format)], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `papers.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    return 'Saved';
  }
}

/** Asks once more before the list is gone. */
function clearButton(done: () => void): HTMLButtonElement {
  let isAsked = false;
  return actionButton('Clear the list', () => {
    if (!isAsked) {
      isAsked = true;
      setTimeout(() => {
        isAsked = false;
      }, 2500);
      return 'Press again to clear it';
    }
    clearList();
    done();
    return 'Done';
  });
}

customElements.define('reading-list', ReadingList);
