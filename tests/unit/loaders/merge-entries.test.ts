import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/loaders/identity/traits.ts';
import { mergeEntries, type ReadEntry } from '../../../src/loaders/merge-entries.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import type { ListingRecord } from '../../../src/schemas/record.ts';
import { record } from '../support/records.ts';

const long = 'We show that a cache of keys and values can be made small without loss of quality on many tasks.';
const unlike = 'A cloud forms where warm and wet air rises over a ridge of hills in early spring.';
const template = [long, unlike, long.split(' ').reverse().join(' '), unlike.split(' ').reverse().join(' ')].join(' ');
const bare = { title: 'Editorial', abstract: '' };
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
    expect(merged).toMatchObject([
      {
        record: record({ line: 4, upvotes: 3, comments: 1 }),
        titles: ['A Title'],
        sources: [
          { file: 'seeds/a.txt', line: 4, digest: 'one', upvotes: 3, comments: 1, ...origin },
          { file: 'seeds/b.txt', line: 9, digest: 'two', upvotes: 50, comments: null, ...origin },
        ],
      },
    ]);
  });

  it('remembers which listing states what the first leaves open', () => {
    const { merged } = merge(
      entry({ file: 'a', authors: 2, stated: { volume: '7' } }),
      entry({ file: 'b', authors: 2, stated: { volume: '7', doi: '10.1000/x' } }),
      entry({ file: 'c', authors: 2, year: 2024, stated: { doi: '10.1000/x', code: 'https://example.org/' } }),
    );
    expect(merged).toMatchObject([{ statedBy: { doi: 1, code: 2 } }]);
    expect(Object.keys(merged[0]?.statedBy ?? {})).not.toContain('volume');
  });

  it('asks for the origin of each listing', () => {
    const { merged } = mergeEntries([entry({ file: 'a' }), entry({ file: 'b' })], (file) => ({
      captured: null,
      origin: file,
    }));
    expect(merged[0]?.sources.map((source) => source.origin)).toEqual(['a', 'b']);
  });

  it('recognizes a text that is cut at another place', () => {
    const other = { file: 'b.txt', title: 'A Title We show', abstract: long.replace('We show ', '') };
    expect(merge(entry({ abstract: long }), entry(other)).merged).toHaveLength(1);
  });

  it('makes one paper of one text twice in one listing, completed, with one warning that lists all', () => {
    const { merged, diagnostics } = merge(
      entry({ abstract: long, id: '1', authors: null }),
      entry({ abstract: long, id: '2', line: 7, stated: { doi: '10.1000/steps' } }),
      entry({ title: 'B', abstract: '', line: 8 }),
      entry({ title: 'B.', abstract: '', line: 9 }),
      entry({ title: 'Another One', abstract: 'A small matter.', line: 10 }),
    );
    expect(merged.map((paper) => paper.sources.map(({ line }) => line))).toEqual([[1, 7], [8, 9], [10]]);
    expect(merged[0]?.record).toMatchObject({ id: '1', authors: 2, stated: { doi: '10.1000/steps' } });
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'duplicate-entry']]);
    expect(diagnostics.map(formatDiagnostic)[0]).toMatch(
      /^seeds\/a\.txt:1: expected each paper once, found 2 papers more than once: “A Title” \(seeds\/a\.txt:1, seeds\/a\.txt:7\); “B” \(seeds\/a\.txt:8, seeds\/a\.txt:9\)\. Each is shown once/,
    );
  });

  it('makes one paper of all entries of one text', () => {
    const { merged } = merge(entry({}), entry({ file: 'b.txt', line: 2 }), entry({ file: 'b.txt', line: 5 }));
    expect(merged.map(({ sources }) => sources.length)).toEqual([3]);
  });
});

describe('mergeEntries on entries that are almost the same', () => {
  it.each([
    ['a reworded abstract', { title: '“A title”', abstract: long.replace('small', 'smaller') }],
    ['a typo', { title: 'Cahces of Keys and Values' }, { title: 'Caches of Keys and Values' }],
    ['capitals and a full stop', { title: 'A TITLE.', abstract: long.toUpperCase() }],
  ])(
    'makes one paper of two with %s, wherever they are listed',
    (_edit, second: Partial<ListingRecord>, first: Partial<ListingRecord> = {}) => {
      const pair = [entry({ abstract: long, ...first }), entry({ line: 2, abstract: long, ...second })] as const;
      expect(merge(...pair).merged).toHaveLength(1);
      const [one, two] = [pair[0], { ...pair[1], record: { ...pair[1].record, file: 'b.txt' } }];
      expect(merge(one, two).merged).toHaveLength(1);
      expect(merge(two, one).merged).toHaveLength(1);
    },
  );

  it.each([
    ['of one title whose abstracts differ', {}, { abstract: unlike }],
    ['of one text template and other numbers', { title: 'Sums, Part I' }, { title: 'Sums, Part II' }],
    [
      'with two arXiv numbers',
      { stated: { arxiv: '2401.00001' } },
      { stated: { arxiv: '2401.00002' }, title: 'A title!', abstract: `${long} More.` },
    ],
    [
      'without abstracts, by other authors',
      { ...bare, stated: { names: ['Ann One'] } },
      { ...bare, stated: { names: ['Two, Bob'] } },
    ],
    ['without abstracts, of other years', { ...bare, year: 2021 }, { ...bare, year: 2022 }],
    [
      'without abstracts, with other DOIs',
      { ...bare, stated: { doi: '10.1000/e1' } },
      { ...bare, stated: { doi: '10.1000/e2' } },
    ],
    ['with the same row number', { id: '1' }, { id: '1', title: 'Clouds', abstract: unlike }],
    [
      'with the same citation key in two files',
      { id: 'doe2020' },
      { id: 'doe2020', title: 'Clouds', abstract: unlike },
    ],
  ])('keeps two papers %s', (_kind, first, second) => {
    for (const file of ['seeds/a.txt', 'b.txt'])
      expect(
        merge(entry({ abstract: long, ...first }), entry({ abstract: long, line: 2, ...second, file })).merged,
      ).toHaveLength(2);
  });

  it.each([
    ['arXiv number', { arxiv: '2401.00001v1' }, { arxiv: 'https://arxiv.org/pdf/2401.00001v2' }],
    ['DOI', { doi: '10.1000/Steps' }, { doi: 'https://doi.org/10.1000/steps' }],
    ['arXiv number, given as DOI', { arxiv: '2401.00001' }, { doi: '10.48550/arXiv.2401.00001' }],
  ])('makes one paper of one %s', (_kind, first, second) => {
    const { merged } = merge(
      entry({ stated: first }),
      entry({ line: 2, title: 'Clouds', abstract: unlike, stated: second }),
    );
    expect(merged).toHaveLength(1);
  });

  it('shows the latest version of an arXiv paper, completed by the earlier ones', () => {
    const { merged } = merge(
      entry({ id: '2401.00001v1', abstract: long, upvotes: 7 }),
      entry({ id: '2401.00001v2', abstract: `${long} We add a proof.`, upvotes: null, line: 2 }),
    );
    expect(merged.map(({ record: { id, abstract, upvotes } }) => [id, abstract, upvotes])).toEqual([
      ['2401.00001v2', `${long} We add a proof.`, 7],
    ]);
    expect(merged[0]?.sources.map(({ line }) => line)).toEqual([2, 1]);
  });

  it('does not take the DOI of a volume for that of its papers', () => {
    const [doi, names] = ['10.1000/volume', ['Ann One']];
    const titles = ['Rivers and Sand', 'Clouds over Hills', 'The Moon in June'];
    const papers = titles.map((title, index) =>
      entry({ title, abstract: '', line: index + 1, stated: { doi, names } }),
    );
    expect(merge(...papers).merged).toHaveLength(3);
  });

  it('says which entries may be one paper and were left two', () => {
    const { merged, diagnostics } = merge(
      entry({ title: 'Insertion Magnets', abstract: template }),
      entry({ title: 'Dumping Systems', abstract: template, line: 4 }),
    );
    expect(merged).toHaveLength(2);
    expect(diagnostics.map(({ code, found }) => [code, found])).toEqual([
      ['perhaps-duplicate', 'a pair that may be one: “Insertion Magnets” (seeds/a.txt:1, seeds/a.txt:4)'],
    ]);
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

  it('says once for each two listings what they state differently, and shows the first', () => {
    const date = { day: 25, year: null };
    const second = { line: 2, title: 'B', abstract: long, authors: 1, stated: { doi: '10.1000/b' } };
    const { merged, diagnostics } = merge(
      entry({ authors: 9 }),
      entry({ title: 'B', abstract: long, line: 2, authors: 9, stated: { doi: 'https://doi.org/10.1000/a' } }),
      entry({ file: 'b.txt', ...date, authors: 9 }),
      entry({ file: 'b.txt', ...second }),
      entry({ file: 'd.txt', line: 7, authors: null, month: null, day: null }),
    );
    expect(merged.map((paper) => [paper.record.day, paper.record.authors])).toEqual([
      [24, 9],
      [24, 9],
    ]);
    expect(diagnostics.map(formatDiagnostic)).toEqual([
      'b.txt:1: expected the same facts of a paper as in seeds/a.txt, which are shown, found “A Title” (line 1, there line 1): ' +
        'date Mar 25 here and Mar 24, 2025 there; “B” (line 2, there line 2): count of authors 1 here and 9 there, ' +
        'doi “10.1000/b” here and “https://doi.org/10.1000/a” there. If what is shown is wrong, say so under “remarks” in papers/<slug>.md.',
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
