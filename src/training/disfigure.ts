import type { Entry } from './read-truth.ts';

/** What careless copying does to a whole listing; each keeps the place of the true boundary. */
export const disfigurements: readonly (readonly [name: string, change: (entry: Entry) => Entry])[] = [
  [
    'first letter of the abstract in lower case',
    (entry) => ({ ...entry, abstract: entry.abstract.charAt(0).toLowerCase() + entry.abstract.slice(1) }),
  ],
  ['abstract in lower case', (entry) => ({ ...entry, abstract: entry.abstract.toLowerCase() })],
  [
    'all in lower case',
    (entry) => ({ ...entry, title: entry.title.toLowerCase(), abstract: entry.abstract.toLowerCase() }),
  ],
  ['title in capitals', (entry) => ({ ...entry, title: entry.title.toUpperCase() })],
  ['title that ends with a full stop', (entry) => ({ ...entry, title: `${entry.title.replace(/[?!.]$/, '')}.` })],
];
