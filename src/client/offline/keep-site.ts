import { base } from '../site-base.ts';
import { dropSite, fetchManifest, keepSite, keptVersion, type Progress } from './kept-site.ts';

/** Above this a reader is asked once more, in bytes. */
const large = 20_000_000;
const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;

/** `<keep-site>`: keeps the whole site on the device, or takes it away again. */
class KeepSite extends HTMLElement {
  readonly #button = document.createElement('button');
  readonly #status = document.createElement('p');
  #work: AbortController | undefined;
  #isAsked = false;

  async connectedCallback(): Promise<void> {
    if (!('caches' in globalThis) || !navigator.serviceWorker || !navigator.locks) {
      this.textContent = 'Offline reading needs a secure connection and a browser that supports it.';
      return;
    }
    this.#button.type = 'button';
    this.#button.className = 'button';
    this.#button.addEventListener('click', () => this.#click());
    this.#status.role = 'status';
    this.replaceChildren(this.#button, this.#status);
    await this.#show('');
  }

  async #show(status: string): Promise<void> {
    const isKept = (await keptVersion(base).catch(() => null)) !== null;
    this.dataset['keepStatus'] = isKept ? 'kept' : 'idle';
    this.#button.textContent = isKept ? 'Remove the offline copy' : 'Save for offline reading';
    this.#status.textContent = status || (isKept ? 'The whole site, including search, is saved on this device.' : '');
  }

  async #click(): Promise<void> {
    if (this.#work) {
      this.#work.abort();
      return;
    }
    if (this.dataset['keepStatus'] === 'kept') {
      await dropSite(base);
      navigator.serviceWorker.controller?.postMessage('kept');
      await this.#show('The offline copy has been removed.');
      return;
    }
    this.#work = new AbortController();
    const status = await this.#keep(this.#work.signal).catch((error: unknown) => this.#problem(error));
    this.#work = undefined;
    navigator.serviceWorker.controller?.postMessage('kept');
    await this.#show(status);
  }

  async #keep(signal: AbortSignal): Promise<string> {
    const manifest = await fetchManifest(base);
    const bytes = manifest.files.reduce((sum, [, , size]) => sum + size, 0);
    if (bytes > large && !this.#isAsked) {
      this.#isAsked = true;
      return `That is ${megabytes(bytes)}. Press again to go on.`;
    }
    this.dataset['keepStatus'] = 'working';
    this.#button.textContent = 'Stop';
    await navigator.storage?.persist?.();
    await keepSite(base, manifest, (progress) => this.#report(progress), signal);
    return '';
  }

  #report({ files, allFiles, bytes, allBytes }: Progress): void {
    this.#status.textContent = `${files} of ${allFiles} files, ${megabytes(bytes)} of ${megabytes(allBytes)}`;
  }

  #problem(error: unknown): string {
    if (this.#work?.signal.aborted) return 'Stopped. What has been downloaded will not be fetched again.';
    if (error instanceof DOMException && error.name === 'QuotaExceededError')
      return 'There is not enough space on this device.';
    return 'That did not work: the connection failed, or the site is being updated. What has been downloaded will not be fetched again.';
  }
}

customElements.define('keep-site', KeepSite);
