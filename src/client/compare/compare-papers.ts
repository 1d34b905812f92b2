import { readList } from '../list/stored-list.ts';
import { element } from '../search/elements.ts';
import { base } from '../site-base.ts';
import { type ComparedPaper, fetchPaper } from './compared-paper.ts';
import { mostCompared, readCompared, writeCompared } from './compared-papers.ts';
import { comparisonTable } from './comparison-table.ts';

/** `<compare-papers>`: the papers that the address names side by side, or a choice of the reader's own. */
class ComparePapers extends HTMLElement {
  connectedCallback(): void {
    const slugs = readCompared(location.search);
    if (slugs.length < 2) this.#showChoice(slugs);
    else this.#compare(slugs);
  }

  async #compare(slugs: readonly string[]): Promise<void> {
    const line = element('p', 'Loading …');
    line.role = 'status';
    this.replaceChildren(line);
    try {
      const found = await Promise.all(slugs.map(fetchPaper));
      const papers = found.filter((paper): paper is ComparedPaper => paper !== null);
      const missing = slugs.filter((_, index) => found[index] === null);
      line.textContent = missing.length === 0 ? '' : `Not on this site: ${missing.join(', ')}.`;
      if (papers.length < 2) this.#showChoice(papers.map(({ slug }) => slug));
      else this.append(comparisonTable(papers, this.#topicLabels()));
    } catch {
      line.textContent = 'The papers could not be loaded. Load the page again to try once more.';
    }
  }

  /** Labels of topics by their slugs, which the page has. */
  #topicLabels(): ReadonlyMap<string, string> {
    const links = document.querySelectorAll<HTMLAnchorElement>('[data-compare-topics] a');
    return new Map(
      Array.from(links, (link) => [/topics\/([^/]+)\/$/.exec(link.pathname)?.[1] ?? '', link.textContent ?? '']),
    );
  }

  /** A form over the reader's list that leads to the comparison. */
  #showChoice(chosen: readonly string[]): void {
    const listed = readList();
    if (listed.length === 0) {
      const link = element('a', 'All papers');
      link.href = `${base}papers/`;
      this.append(
        element('p', 'Put two to four papers on your list, then come back here to choose among them. ', link, '.'),
      );
      return;
    }
    const form = element('form');
    form.action = `${base}compare/`;
    const boxes = listed.map(({ slug, title }) => {
      const box = element('input');
      Object.assign(box, { type: 'checkbox', name: 'p', value: slug, checked: chosen.includes(slug) });
      return { box, row: element('li', element('label', box, ' ', title)) };
    });
    const submit = element('button', 'Compare');
    submit.className = 'button';
    const list = element('ul', ...boxes.map(({ row }) => row));
    list.className = 'compare-choice';
    const update = () => {
      const count = boxes.filter(({ box }) => box.checked).length;
      submit.disabled = count < 2;
      for (const { box } of boxes) box.disabled = !box.checked && count >= mostCompared;
    };
    form.append(element('p', 'Choose two to four papers of your list:'), list, submit);
    form.addEventListener('change', update);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.href = `${base}compare/${writeCompared(boxes.filter(({ box }) => box.checked).map(({ box }) => box.value))}`;
    });
    update();
    this.append(form);
  }
}

customElements.define('compare-papers', ComparePapers);
