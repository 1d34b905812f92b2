import { listOf, storedItem } from '../device/stored-item.ts';

const stored = storedItem<readonly string[]>({ name: 'read', empty: [], check: listOf(checkSlug) });
/** Used where the browser keeps nothing; it lasts as long as the page. */
let unstored: readonly string[] = [];

function checkSlug(item: unknown): string | undefined {
  return typeof item === 'string' && /^[a-z0-9-]+$/.test(item) ? item : undefined;
}

/** The papers that the reader has marked as read, in the order of marking. */
export function readSlugs(): readonly string[] {
  try {
    return stored.read();
  } catch {
    return unstored;
  }
}

/** Marks a paper as read, or takes the mark back. */
export function setRead(slug: string, isRead: boolean): void {
  const others = readSlugs().filter((other) => other !== slug);
  const slugs = isRead ? [...others, slug] : others;
  unstored = slugs;
  try {
    stored.write(slugs);
  } catch {
    // Storage may be blocked or full; the marks then last as long as the page.
  }
}
