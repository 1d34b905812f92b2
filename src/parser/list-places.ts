const shown = 5;

/** The first few of many places in a listing, for a message: “line 3”, “lines 3, 8”, “lines 3, 8, … and 12 more”. */
export function listPlaces(places: readonly (string | number)[]): string {
  const isOne = places.length === 1 && typeof places[0] === 'number';
  const rest = places.length > shown ? ` and ${places.length - shown} more` : '';
  return `${isOne ? 'line' : 'lines'} ${places.slice(0, shown).join(', ')}${rest}`;
}
