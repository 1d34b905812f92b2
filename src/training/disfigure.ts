import type { Entry } from './read-truth.ts';

/** An abstract whose first letter lost its capital. */
export function lowerOpening(entry: Entry): Entry {
  return { ...entry, abstract: entry.abstract.charAt(0).toLowerCase() + entry.abstract.slice(1) };
}

/** An abstract whose every letter lost its capital. */
export function lowerAbstract(entry: Entry): Entry {
  return { ...entry, abstract: entry.abstract.toLowerCase() };
}

/** Title and abstract without a capital. */
export function lowerAll(entry: Entry): Entry {
  return { ...lowerAbstract(entry), title: entry.title.toLowerCase() };
}

/** A title in capitals. */
export function toCapitals(entry: Entry): Entry {
  return { ...entry, title: entry.title.toUpperCase() };
}

/** What careless copying does to a whole listing; each keeps the place of the true boundary. */
export const disfigurements: readonly (readonly [name: string, change: (entry: Entry) => Entry])[] = [
  ['first letter of the abstract in lower case', lowerOpening],
  ['abstract in lower case', lowerAbstract],
  ['all in lower case', lowerAll],
  ['title in capitals', toCapitals],
  ['abstract under “BACKGROUND”', (entry) => ({ ...entry, abstract: `BACKGROUND ${entry.abstract}` })],
  ['abstract under “Abstract—”', (entry) => ({ ...entry, abstract: `Abstract—${entry.abstract}` })],
  [
    'abstract that opens with “Objective To assess”',
    (entry) => ({ ...entry, abstract: `Objective To assess ${lowerOpening(entry).abstract}` }),
  ],
  ['title that ends with a full stop', (entry) => ({ ...entry, title: `${entry.title.replace(/[?!.]$/, '')}.` })],
];

/** The titles of a listing that sets no full stops after them. */
export const withoutStops = [
  'titles without full stops',
  (entry: Entry): Entry => ({ ...entry, title: entry.title.replace(/\.$/, '') }),
] as const;
