import type { FieldKey } from './field-names.ts';

/** What programs and people write into a field that has no value. */
const placeholder =
  /^(?:n\/?a|n\.a\.|#n\/a|nan|null|none|nil|undefined|not available|unavailable|[-–—]{1,3}|\[\]|\{\})$/i;
/** What databases put in the place of an abstract. */
const noAbstract =
  /^\[?\s*(?:no abstract(?: is)?(?: available)?|(?:abstract )?(?:not available|unavailable)|no abstract provided)\s*\.?\s*\]?\.?$/i;
/** “n.d.”, “in press”: a work that has no date yet, or none. */
const noDate = /^\[?(?:n\.\s?d\.?|no date|undated|s\.\s?d\.|o\.\s?J\.)\]?$/i;
/** Fields whose own words these may be: a paper may be called “None”. */
const ofWords: ReadonlySet<FieldKey> = new Set(['title', 'id', 'keywords', 'topics']);

/** Whether a value stands for the lack of one, as `null` does. */
export function saysNothing(key: FieldKey, value: unknown): boolean {
  if (typeof value !== 'string' || ofWords.has(key)) return false;
  const text = value.trim();
  if (placeholder.test(text)) return true;
  return (key === 'abstract' && noAbstract.test(text)) || (key === 'date' && noDate.test(text));
}
