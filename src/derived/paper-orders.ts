import type { PaperDate } from './paper-date.ts';

interface Ordered {
  readonly plainTitle: string;
  readonly upvotes: number | null;
  readonly date: PaperDate;
}

export interface PaperOrder {
  /** Last part of the address; `''` is the order that `/papers/` shows. */
  readonly slug: '' | 'votes' | 'titles';
  readonly label: string;
}

export const paperOrders: readonly PaperOrder[] = [
  { slug: '', label: 'Newest' },
  { slug: 'votes', label: 'Most voted' },
  { slug: 'titles', label: 'A to Z' },
];

/** Papers in an order; `papers` come newest first, and that settles ties. */
export function inOrder<T extends Ordered>(papers: readonly T[], order: PaperOrder['slug']): readonly T[] {
  if (order === 'votes') return [...papers].sort((a, b) => (b.upvotes ?? -1) - (a.upvotes ?? -1));
  if (order === 'titles') {
    const collator = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });
    return [...papers].sort((a, b) => collator.compare(a.plainTitle, b.plainTitle));
  }
  return papers;
}
