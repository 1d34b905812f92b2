import { element } from '../search/elements.ts';
import { readSlugs, setRead } from './stored-reading.ts';

/** `<reading-path>`: gives each step a box for what the reader has read, which is kept on the device. */
class ReadingPath extends HTMLElement {
  connectedCallback(): void {
    const read = new Set(readSlugs());
    const status = element('p');
    status.className = 'search-status';
    status.role = 'status';
    this.prepend(status);
    const steps = [...this.querySelectorAll<HTMLElement>('li[data-slug]')];
    const boxes = steps.map((step) => {
      const box = element('input');
      box.type = 'checkbox';
      box.checked = read.has(step.dataset['slug'] ?? '');
      const label = element('label', box, ' Read');
      box.setAttribute('aria-label', `Read: ${step.querySelector('a')?.textContent ?? ''}`);
      step.querySelector('.meta')?.append(label);
      box.addEventListener('change', () => {
        setRead(step.dataset['slug'] ?? '', box.checked);
        count();
      });
      return box;
    });
    const count = () => {
      const done = boxes.filter(({ checked }) => checked).length;
      status.textContent = `${done} of ${boxes.length} read. This is kept on your device only.`;
    };
    count();
  }
}

customElements.define('reading-path', ReadingPath);
