import fc from 'fast-check';
import type { ListingRecord } from '../../../src/schemas/record.ts';
import { record } from './records.ts';

/** A paper of its own: no two of a list are one, though their titles may be. */
export interface ListedPaper {
  readonly number: number;
  readonly fields: Partial<ListingRecord>;
}

const nouns = 'rivers clouds hills stars cells codes graphs games tides birds leaves roads'.split(' ');

/** Papers with texts that have no word in common; many share a title, and half have no author. */
export const listedPapers: fc.Arbitrary<readonly ListedPaper[]> = fc
  .array(fc.record({ noun: fc.nat(nouns.length - 1), year: fc.constantFrom(2020, 2021, null) }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((papers) =>
    papers.map(({ noun, year }, number) => ({
      number,
      fields: {
        title: `A Study of ${nouns[noun]}`,
        abstract: Array.from({ length: 16 }, (_, index) => `word${number}x${index}`).join(' '),
        year,
        ...(number % 2 === 0 ? {} : { stated: { names: [`Author${number} Family${number}`] } }),
      },
    })),
  );

/** The papers as entries of so many files, each a run of them. */
export function listing(papers: readonly ListedPaper[], files: number) {
  const perFile = Math.ceil(papers.length / files);
  return papers.map(({ number, fields }, index) => ({
    number,
    record: record({ ...fields, file: `seeds/${Math.floor(index / perFile)}.jsonl`, line: (index % perFile) + 1 }),
  }));
}

/** The same items in an order that a number decides. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const rank = (index: number) => Math.imul(index + 1, 2654435761 ^ seed) >>> 0;
  return items
    .map((item, index) => ({ item, rank: rank(index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
