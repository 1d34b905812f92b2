const shown = 5;

/**
 * The first few of many places in a listing, for a message: “line 3”, “lines 3, 8”, “lines 3, 8, … and 12 more”.
 * @param count of all places, where `places` holds only the first
 */
export function listPlaces(places: readonly (string | number)[], count = places.length): string {
  const isOne = count === 1 && typeof places[0] === 'number';
  const rest = count > shown ? ` and ${count - shown} more` : '';
  return `${isOne ? 'line' : 'lines'} ${places.slice(0, shown).join(', ')}${rest}`;
}
