/** What a service worker is told of the site that it serves. */
interface WorkerFacts {
  /** Changes with any file that is kept for offline readers. */
  readonly version: string;
  /** Paths that are kept from the start. */
  readonly shell: readonly string[];
  /** Names in the site's folder. */
  readonly names: readonly string[];
}

/** Strings in the bundled worker that stand for these facts; lists hold theirs as the only item. */
export const placeOf: Readonly<Record<keyof WorkerFacts, string>> = {
  version: '%version%',
  shell: '%shell%',
  names: '%names%',
};

/** Writes into the bundled worker what it has places for. @throws where it has lost one */
export function fillWorker(code: string, { version, shell, names }: WorkerFacts): string {
  const withLists = Object.entries({ shell, names }).reduce((text, [name, list]) => {
    const place = new RegExp(`\\[\\s*["'\`]%${name}%["'\`]\\s*\\]`, 'g');
    if (!place.test(text)) throw new Error(`The bundled service worker has no place for “${name}”.`);
    return text.replace(place, () => JSON.stringify(list));
  }, code);
  if (!withLists.includes(placeOf.version)) throw new Error('The bundled service worker has no place for “version”.');
  return withLists.replaceAll(placeOf.version, () => version);
}
