/** A paper on the reader's own list. */
export interface ListedPaper {
  readonly slug: string;
  readonly title: string;
}

const key = 'list';
/** Stands in where the browser keeps nothing; it lasts as long as the page. */
let unstored: readonly ListedPaper[] = [];

/** Whether the browser lets this site keep something on the device. */
export function canKeep(): boolean {
  try {
    localStorage.setItem('probe', '1');
    localStorage.removeItem('probe');
    return true;
  } catch {
    return false;
  }
}

/** The reader's list, oldest first. What is no list of papers counts as an empty one. */
export function readList(): readonly ListedPaper[] {
  try {
    const text = localStorage.getItem(key);
    return text === null ? [] : papersIn(JSON.parse(text));
  } catch {
    return unstored;
  }
}

function papersIn(value: unknown): readonly ListedPaper[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const { slug, title } = (item ?? {}) as Record<string, unknown>;
    return typeof slug === 'string' && /^[a-z0-9-]+$/.test(slug) ? [{ slug, title: String(title ?? slug) }] : [];
  });
}

function writeList(papers: readonly ListedPaper[]): void {
  unstored = papers;
  try {
    if (papers.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(papers));
  } catch {
    // Storage may be blocked or full; the list then lasts as long as the page.
  }
}

/** Adds a paper, or takes it off. @returns whether it is on the list now */
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
    if (event.key === key || event.key === null) callback();
  });
}
