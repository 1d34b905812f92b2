/** Whether a value says nothing: `null`, white space, an empty list, a list of such. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return !/[^\s\p{C}]/u.test(value);
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** A value as one text: a list is joined by semicolons, a group of fields is written as JSON. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.map(textOf).join('; ');
  if (typeof value === 'object') return toJson(value);
  return String(value);
}

/** Values nested deeper than the engine can write are named, not written. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '{…}';
  }
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Lines joined to paragraphs: a line break is a space, an empty line parts two paragraphs. */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text.trim();
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
