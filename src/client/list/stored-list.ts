import { listOf, siteKey, storedItem } from '../device/stored-item.ts';

/** A paper on the reader's own list. */
export interface ListedPaper {
  readonly slug: string;
  readonly title: string;
}

const list = storedItem<readonly ListedPaper[]>({
  name: 'list',
  oldName: 'list',
  empty: [],
  check: listOf(checkPaper),
});
/** Used where the browser keeps nothing; it lasts as long as the page. */
let unstored: readonly ListedPaper[] = [];

function checkPaper(item: unknown): ListedPaper | undefined {
  const { slug, title } = (item ?? {}) as Record<string, unknown>;
  if (typeof slug !== 'string' || !/^[a-z0-9-]+$/.test(slug)) return undefined;
  return { slug, title: typeof title === 'string' && title !== '' ? title : slug };
}

/** Whether the browser lets this site keep something on the device. */
export function canKeep(): boolean {
  const probe = siteKey('probe');
  try {
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

/** The reader's list, oldest first. */
export function readList(): readonly ListedPaper[] {
  try {
    return list.read();
  } catch {
    return unstored;
  }
}

function writeList(papers: readonly ListedPaper[]): void {
  unstored = papers;
  try {
    list.write(papers);
  } catch {
    // Storage may be blocked or full; the list then lasts as long as the page.
  }
}

/** Adds a paper, or removes it. @returns whether it is on the list now */
export function toggle(paper: ListedPaper): boolean {
  const papers = readList();
  const others = papers.filter(({ slug }) => slug !== paper.slug);
  const isAdded = others.length === papers.length;
  writeList(isAdded ? [...papers, paper] : others);
  return isAdded;
}

export function isListed(slug: string): boolean {
  return readList().some((paper) => paper.slug === slug);
}

export function clearList(): void {
  writeList([]);
}

/** Calls back when another window changes the list. */
export function onListChange(callback: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === list.key || event.key === null) callback();
  });
}
