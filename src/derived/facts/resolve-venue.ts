import { added, first, type PaperFacts, told } from './fact.ts';
import { someText } from './plain-field.ts';
import type { FactualPaper, PlaceOf } from './resolve-facts.ts';

type VenueFacts = Pick<PaperFacts, 'venue' | 'volume' | 'issue' | 'pages' | 'publisher'>;

/**
 * Where a paper appeared.
 * @returns `isReplaced`: a curator names another venue than the listing, whose volume and pages say nothing of it
 */
export function resolveVenue(
  { curation, stated }: FactualPaper,
  placeOf: PlaceOf,
): { readonly facts: VenueFacts; readonly isReplaced: boolean } {
  const own = curation?.venue;
  const [ownName, listedName] = [someText(own?.name), someText(stated?.venue)];
  const isReplaced = ownName !== null && listedName !== null && ownName.toLowerCase() !== listedName.toLowerCase();
  const part = (name: 'volume' | 'issue' | 'pages' | 'publisher') =>
    first(added(someText(own?.[name]), own?.source), told(isReplaced ? null : someText(stated?.[name]), placeOf(name)));
  const facts = {
    venue: first(added(ownName, own?.source), told(listedName, placeOf('venue'))),
    volume: part('volume'),
    issue: part('issue'),
    pages: part('pages'),
    publisher: first(added(someText(curation?.publisher?.name), curation?.publisher?.source), part('publisher')),
  };
  return { facts, isReplaced };
}
