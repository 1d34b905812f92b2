/** `<theme-choice>`: lets a reader choose light or dark against the device. Hidden without JavaScript. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    this.hidden = false;
    select.value = document.documentElement.dataset['theme'] ?? '';
    select.addEventListener('change', () => {
      const theme = select.value;
      if (theme) document.documentElement.dataset['theme'] = theme;
      else delete document.documentElement.dataset['theme'];
      try {
        if (theme) localStorage.setItem('theme', theme);
        else localStorage.removeItem('theme');
      } catch {
        // Storage may be blocked; the choice then holds for this page.
      }
    });
  }
}

customElements.define('theme-choice', ThemeChoice);
