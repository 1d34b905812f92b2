import { base } from '../site-base.ts';

/** Lets the site be read without a network. Never while developing: there every file changes all the time. */
export async function registerWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  if (import.meta.env.DEV) {
    for (const registration of await serviceWorker.getRegistrations()) await registration.unregister();
    return;
  }
  // Browsers that keep nothing for a site refuse this; the site is whole without it.
  await serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => undefined);
}
