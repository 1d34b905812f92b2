import { base } from '../site-base.ts';
import { matchOwn, readCache, siteCache } from './kept-site.ts';

/** `<kept-pages>`: links to the papers that are on this device. */
class KeptPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (!('caches' in globalThis)) return;
    const list = document.createElement('ul');
    list.className = 'title-list';
    for (const path of await keptPapers()) {
      const link = document.createElement('a');
      link.href = path;
      link.textContent = (await titleOf(path)) ?? path;
      const row = document.createElement('li');
      row.append(link);
      list.append(row);
    }
    this.replaceChildren(list.firstChild ? list : 'No paper is kept yet.');
  }
}

/** As many as one wants to look through. */
const most = 200;

async function keptPapers(): Promise<readonly string[]> {
  const paths = new Set<string>();
  for (const name of [readCache(base), siteCache(base)]) {
    if (!(await caches.has(name))) continue;
    for (const { url } of await (await caches.open(name)).keys()) {
      const path = new URL(url).pathname.replace(/index\.html$/, '');
      if (path.startsWith(`${base}papers/`) && /\/papers\/[^/]+-[^/]+\/$/.test(path)) paths.add(path);
    }
  }
  return [...paths].sort().slice(0, most);
}

async function titleOf(path: string): Promise<string | undefined> {
  const text = await (await matchOwn(base, path))?.text();
  const page = text === undefined ? undefined : new DOMParser().parseFromString(text, 'text/html');
  return page?.querySelector('h1')?.textContent ?? undefined;
}

customElements.define('kept-pages', KeptPages);
