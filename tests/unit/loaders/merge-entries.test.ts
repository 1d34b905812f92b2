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

describe('digestOf', () => {
  it('is the same for one text and another for another', () => {
    expect(digestOf('OmniMMI')).toMatch(/^[0-9a-f]{16}$/);
    expect(digestOf('OmniMMI')).toBe(digestOf('OmniMMI'));
    expect(digestOf('OmniMMI')).not.toBe(digestOf('OmniMMI '));
  });
});
