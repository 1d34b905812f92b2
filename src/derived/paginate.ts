/** Papers on one page of a list that shows a few lines of each. */
export const papersPerPage = 50;
/** Keywords on one page of the index, each a word or two. */
export const keywordsPerPage = 400;

export interface PageOf<T> {
  readonly items: readonly T[];
  /** 1-based. */
  readonly number: number;
  readonly count: number;
}

/** Cuts a list into pages of `size`; an empty list is one empty page. */
export function paginate<T>(items: readonly T[], size: number): readonly PageOf<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
  }));
}
