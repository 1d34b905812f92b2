import { plainTitle } from '../../text/read-field.ts';
import { oneLine } from '../citations/one-line.ts';

/** A short field as plain text on one line: a venue, a publisher, a keyword. */
export function plainField(text: string): string {
  return oneLine(plainTitle(text).replace(/[{}]/g, ''));
}

/** The field's text, or `null` where nothing of it can be seen. */
export function someText(text: string | undefined): string | null {
  return plainField(text ?? '') || null;
}
