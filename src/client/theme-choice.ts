const choices = { '': 'System', light: 'Light', dark: 'Dark' };

/** `<theme-choice>`: lets a reader choose light or dark against the device. Empty without JavaScript. */
class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    takeOver();
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.append(...Object.entries(choices).map(([value, text]) => new Option(text, value)));
    select.value = document.documentElement.dataset['theme'] ?? '';
    select.addEventListener('change', () => choose(select.value));
    label.append('Theme ', select);
    this.replaceChildren(label);
  }
}

/** Takes over, once, the theme that an earlier version kept for all sites of the origin. */
function takeOver(): void {
  try {
    const old = localStorage.getItem('theme') ?? '';
    if (/^(?:light|dark)$/.test(old) && localStorage.getItem(`${__DEVICE_PREFIX__}theme`) === null) choose(old);
  } catch {
    // Storage may be blocked; nothing was kept then.
  }
}

function choose(theme: string): void {
  if (theme) document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
  try {
    // An empty choice is stored only where it has to hide what an earlier version kept.
    if (theme || localStorage.getItem('theme') !== null) localStorage.setItem(`${__DEVICE_PREFIX__}theme`, theme);
    else localStorage.removeItem(`${__DEVICE_PREFIX__}theme`);
  } catch {
    // Storage may be blocked; the choice then holds for this page.
  }
}

customElements.define('theme-choice', ThemeChoice);
