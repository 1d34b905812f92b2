import { describe, expect, it } from 'vitest';
import { paperDate } from '../../../src/derived/paper-date.ts';
import { inOrder, paperOrders } from '../../../src/derived/paper-orders.ts';

const date = paperDate({ month: null, day: null, year: null, yearInferred: null });
const listed = (title: string, upvotes: number | null) => ({ plainTitle: title, upvotes, date });
const titles = (papers: readonly { readonly plainTitle: string }[]) => papers.map(({ plainTitle }) => plainTitle);

describe('inOrder', () => {
  const papers = [
    listed('B', 3),
    listed('A', null),
    listed('D', 0),
    listed('C', 44),
    listed('E', 3),
    listed('F', null),
  ];

  it('leaves the newest first where no other order is asked for', () => {
    expect(titles(inOrder(papers, ''))).toEqual(['B', 'A', 'D', 'C', 'E', 'F']);
  });

  it('has the most voted first, the newest of equals first, and those without a count last', () => {
    expect(titles(inOrder(papers, 'votes'))).toEqual(['C', 'B', 'E', 'D', 'A', 'F']);
  });

  it('has titles as a reader looks for them: without regard to case, marks and quotes, numbers by size', () => {
    const mixed = ['“Zero” Shot', 'Éclair', 'GPT 10', 'eclipse', 'GPT 9', 'Attention', 'zebra'].map((t) =>
      listed(t, 1),
    );
    expect(titles(inOrder(mixed, 'titles'))).toEqual([
      'Attention',
      'Éclair',
      'eclipse',
      'GPT 9',
      'GPT 10',
      'zebra',
      '“Zero” Shot',
    ]);
  });

  it('does not touch the list that it is given', () => {
    const before = [...papers];
    for (const { slug } of paperOrders) inOrder(papers, slug);
    expect(papers).toEqual(before);
  });
});
