import { describe, expect, it } from 'vitest';
import { digestOf, mergeEntries, type ReadEntry } from '../../../src/loaders/merge-entries.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import type { ListingRecord } from '../../../src/schemas/record.ts';
import { record } from '../support/records.ts';

const origin = { captured: '2025-04-02', origin: 'a papers page' };

function entry(fields: Partial<ListingRecord>, digest = 'd'): ReadEntry {
  return { record: record(fields), digest };
}

function merge(...entries: ReadEntry[]) {
  return mergeEntries(entries, () => origin);
}

describe('mergeEntries', () => {
  it('keeps papers of different texts apart, in their order', () => {
    const { merged, diagnostics } = merge(entry({ title: 'B' }), entry({ title: 'A', line: 2 }));
    expect(merged.map((paper) => paper.record.title)).toEqual(['B', 'A']);
    expect(diagnostics).toEqual([]);
  });

  it('makes one paper of one text in two listings, with the votes of both', () => {
    const { merged, diagnostics } = merge(
      entry({ file: 'seeds/a.txt', line: 4, upvotes: 3, comments: 1 }, 'one'),
      entry({ file: 'seeds/b.txt', line: 9, upvotes: 50, comments: null }, 'two'),
    );
    expect(diagnostics).toEqual([]);
    expect(merged).toEqual([
      {
        record: record({ line: 4, upvotes: 3, comments: 1 }),
        body: digestOf('A Title We show this.'),
        sources: [
          { file: 'seeds/a.txt', line: 4, digest: 'one', upvotes: 3, comments: 1, ...origin },
          { file: 'seeds/b.txt', line: 9, digest: 'two', upvotes: 50, comments: null, ...origin },
        ],
      },
    ]);
  });

  it('asks for the origin of each listing', () => {
    const { merged } = mergeEntries([entry({ file: 'a' }), entry({ file: 'b' })], (file) => ({
      captured: null,
      origin: file,
    }));
    expect(merged[0]?.sources.map((source) => source.origin)).toEqual(['a', 'b']);
  });

  it('recognizes a text that is cut at another place', () => {
    const { merged } = merge(entry({}), entry({ file: 'b.txt', title: 'A', abstract: 'Title We show this.' }));
    expect(merged).toHaveLength(1);
  });

  it('calls one text twice in one listing a mistake, whatever the votes', () => {
    const { merged, diagnostics } = merge(entry({}), entry({ line: 7, upvotes: 4 }), entry({ line: 9 }));
    expect(merged[0]?.sources.map(({ line }) => line)).toEqual([1]);
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      'seeds/a.txt:7: expected each paper once in a listing, found “A Title” again, which stands on line 1. ' +
        'Take one of the two lines out.',
      'seeds/a.txt:9: expected each paper once in a listing, found “A Title” again, which stands on line 1. ' +
        'Take one of the two lines out.',
    ]);
  });

  it('finds a duplicate within the second listing of a paper', () => {
    const { diagnostics } = merge(entry({}), entry({ file: 'b.txt', line: 2 }), entry({ file: 'b.txt', line: 5 }));
    expect(diagnostics.map(({ file, line }) => [file, line])).toEqual([['b.txt', 5]]);
  });
});

describe('mergeEntries on entries that are almost the same', () => {
  const abstract = 'We show that a cache of keys and values can be made small without loss of quality.';
  const reworded = abstract.replace('small', 'smaller');

  it('makes one paper of one title over much the same abstract in two listings', () => {
    const { merged, diagnostics } = merge(
      entry({ abstract }),
      entry({ file: 'b.txt', title: '“A title”', abstract: reworded }),
    );
    expect(diagnostics).toEqual([]);
    expect(merged).toMatchObject([{ record: { abstract }, sources: [{ file: 'seeds/a.txt' }, { file: 'b.txt' }] }]);
  });

  it('keeps papers of one title apart whose abstracts differ', () => {
    expect(merge(entry({ abstract }), entry({ file: 'b.txt', abstract: 'Video models forget.' })).merged).toHaveLength(
      2,
    );
  });

  it('keeps papers of one title in one listing apart', () => {
    const { merged, diagnostics } = merge(entry({ abstract }), entry({ line: 2, abstract: reworded }));
    expect(merged).toHaveLength(2);
    expect(diagnostics).toEqual([]);
  });

  it('makes one paper of one identifier, and keeps different identifiers apart', () => {
    const other = { file: 'b.txt', title: 'Other', abstract: 'Video models forget.' };
    expect(merge(entry({ id: '1' }), entry({ ...other, id: '1' })).merged).toHaveLength(1);
    expect(
      merge(entry({ id: '1', abstract }), entry({ file: 'b.txt', id: '2', abstract: reworded })).merged,
    ).toHaveLength(2);
  });

  it('completes the first record by what the others state, and corrects nothing in it', () => {
    const { merged } = merge(
      entry({ authors: null, stated: { url: 'https://a.org/' } }),
      entry({ file: 'b.txt', id: '1', authors: 4, upvotes: 9, stated: { url: 'https://b.org/', doi: '10.1/x' } }),
    );
    expect(merged[0]?.record).toMatchObject({
      id: '1',
      authors: 4,
      upvotes: 3,
      stated: { url: 'https://a.org/', doi: '10.1/x' },
    });
  });
});

describe('mergeEntries on entries that differ in what they state', () => {
  const undated = { month: null, day: null, year: null };

  it('takes the date and the counts that the first leaves open from the second', () => {
    const { merged } = merge(entry({ ...undated, upvotes: null }), entry({ file: 'b.txt', upvotes: 9, comments: 2 }));
    expect(merged[0]?.record).toMatchObject({ month: 'Mar', day: 24, year: 2025, upvotes: 9, comments: 2 });
  });

  it('takes a year that is shown for one that was inferred', () => {
    const { merged } = merge(entry({ year: null, yearInferred: 2026 }), entry({ file: 'b.txt' }));
    expect(merged[0]?.record).toMatchObject({ year: 2025, yearInferred: null });
  });

  it('makes no date of two that contradict each other', () => {
    const { merged } = merge(entry({ year: null, yearInferred: 2026 }), entry({ file: 'b.txt', day: 25 }));
    expect(merged[0]?.record).toMatchObject({ day: 24, year: null, yearInferred: 2026 });
  });

  it('says once for each two listings that they contradict each other, and shows the first', () => {
    const [date, authors] = [
      { day: 25, year: null },
      { line: 2, title: 'B', authors: 1 },
    ];
    const { merged, diagnostics } = merge(
      entry({ authors: 9 }),
      entry({ title: 'B', line: 2, authors: 9 }),
      entry({ file: 'b.txt', ...date, authors: 9 }),
      entry({ file: 'b.txt', ...authors }),
      entry({ file: 'c.txt', ...authors }),
      entry({ file: 'd.txt', line: 7, authors: null, month: null, day: null }),
    );
    expect(merged.map((paper) => [paper.record.day, paper.record.authors])).toEqual([
      [24, 9],
      [24, 9],
    ]);
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      'b.txt:1: expected the same date for “A Title” as on line 1 of seeds/a.txt, found Mar 25 here and Mar 24, 2025 ' +
        'there, which is shown, and 1 more such paper in these listings. If what is shown is wrong, say so under “remarks” in papers/<slug>.md.',
      'c.txt:2: expected the same count of authors for “B” as on line 2 of seeds/a.txt, found 1 author here and 9 authors ' +
        'there, which is shown. If what is shown is wrong, say so under “remarks” in papers/<slug>.md.',
    ]);
  });

  it('warns where an identifier stands over two unlike papers', () => {
    const other = { file: 'b.jsonl', id: '1', title: 'Other', abstract: 'Video models forget.' };
    const { merged, diagnostics } = merge(entry({ id: '1' }), entry(other));
    expect(merged).toHaveLength(1);
    expect(diagnostics.map((diagnostic) => [diagnostic.severity, formatDiagnostic(diagnostic)])).toEqual([
      [
        'warning',
        'b.jsonl:1: expected “1” to stand for one paper, found “Other” here and “A Title” on line 1 of seeds/a.txt, ' +
          'which become one. If they are two papers, give one of them another “id”.',
      ],
    ]);
    expect(merge(entry({ id: '1' }), entry({ ...other, title: 'A title' })).diagnostics).toEqual([]);
  });

  it('says what two unlike entries of one listing have in common', () => {
    const other = { line: 2, id: '1', title: 'Other', abstract: 'Video models forget.' };
    expect(merge(entry({ id: '1' }), entry(other)).diagnostics.map(({ found }) => found)).toEqual([
      '“Other” again, which stands on line 1 as “A Title” with the same “id”',
    ]);
  });
});

describe('digestOf', () => {
  it('is the same for one text and another for another', () => {
    expect(digestOf('OmniMMI')).toMatch(/^[0-9a-f]{16}$/);
    expect(digestOf('OmniMMI')).toBe(digestOf('OmniMMI'));
    expect(digestOf('OmniMMI')).not.toBe(digestOf('OmniMMI '));
  });
});
