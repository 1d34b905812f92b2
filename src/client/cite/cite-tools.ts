import { actionButton } from './action-button.ts';
import { copyText, fetchText } from './copy-text.ts';

/** `<cite-tools>`: copies a paper's citation by one click. */
class CiteTools extends HTMLElement {
  connectedCallback(): void {
    const section = this.parentElement;
    const bib = section?.querySelector<HTMLAnchorElement>('a[href$=".bib"]');
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
    );
  }
}

customElements.define('cite-tools', CiteTools);
