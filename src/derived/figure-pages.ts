import { type FigureGroup, type FigureRow, inPaperOrder, kindLabels } from './figures.ts';
import { paginate } from './paginate.ts';

export const figureOrders = [
  { slug: '', label: 'Largest first' },
  { slug: 'newest', label: 'Newest papers first' },
] as const;
export type FigureOrder = (typeof figureOrders)[number]['slug'];

/** One page of figures below `/numbers/`. */
export interface FigurePage {
  /** Address below the base, with a trailing slash. */
  readonly path: string;
  /** Address of the first page in this order. */
  readonly root: string;
  readonly title: string;
  readonly order: FigureOrder;
  /** What is on it; on the overview of a large collection the head of each group only. */
  readonly groups: readonly (FigureGroup & { readonly shown: readonly FigureRow[] })[];
  readonly number: number;
  readonly count: number;
  /** True where each kind has pages of its own. */
  readonly isOverview: boolean;
}

/** So many figures stand on one page. */
const mostOnOnePage = 240;
/** Of each kind, on the overview of a large collection. */
const head = 8;

/**
 * The pages at and below `/numbers/`: one in each order where all figures fit on it; else an overview, and
 * for each kind its own pages in each order.
 * @param positionOf place of a paper among all, newest first
 */
export function figurePages(
  groups: readonly FigureGroup[],
  positionOf: (slug: string) => number,
): readonly FigurePage[] {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const ordered = (rows: readonly FigureRow[], order: FigureOrder) =>
    order === '' ? rows : inPaperOrder(rows, positionOf);
  const base = { number: 1, count: 1, isOverview: false };
  if (total <= mostOnOnePage)
    return figureOrders.map(({ slug }) => ({
      ...base,
      path: `numbers/${slug === '' ? '' : `${slug}/`}`,
      root: 'numbers/',
      title: slug === '' ? 'Numbers' : 'Numbers, newest papers first',
      order: slug,
      groups: groups.map((group) => ({ ...group, shown: ordered(group.rows, slug) })),
    }));
  const overview: FigurePage = {
    ...base,
    path: 'numbers/',
    root: 'numbers/',
    title: 'Numbers',
    order: '',
    groups: groups.map((group) => ({ ...group, shown: group.rows.slice(0, head) })),
    isOverview: true,
  };
  return [overview, ...groups.flatMap((group) => figureOrders.flatMap(({ slug }) => pagesOf(group, slug, ordered)))];
}

function pagesOf(
  group: FigureGroup,
  order: FigureOrder,
  ordered: (rows: readonly FigureRow[], order: FigureOrder) => readonly FigureRow[],
): readonly FigurePage[] {
  const root = `numbers/${group.kind}/${order === '' ? '' : `${order}/`}`;
  const label = `${kindLabels[group.kind]}${order === '' ? '' : ', newest papers first'}`;
  return paginate(ordered(group.rows, order), mostOnOnePage).map(({ items, number, count }) => ({
    path: number === 1 ? root : `${root}page/${number}/`,
    root,
    title: number === 1 ? label : `${label}, page ${number}`,
    order,
    groups: [{ ...group, shown: items }],
    number,
    count,
    isOverview: false,
  }));
}
