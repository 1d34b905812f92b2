/** Written in by the build; a module for it would be one more file that every page fetches. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

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
