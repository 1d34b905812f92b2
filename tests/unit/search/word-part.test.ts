import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../../src/search/bytes.ts';
import { dimensions } from '../../../src/search/vector.ts';
import {
  isInName,
  moreTimes,
  notInTitle,
  packCounts,
  readWordPart,
  textTimes,
  titleTimes,
  type WordEntry,
  writeWordPart,
} from '../../../src/search/word-part.ts';

describe('ByteWriter and ByteReader', () => {
  it('give back numbers, bytes and texts, however many', () => {
    const value = fc.oneof(
      fc.nat({ max: 2 ** 31 - 1 }),
      fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => text.isWellFormed()),
      fc.uint8Array({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const writer = new ByteWriter();
        for (const each of values) {
          if (typeof each === 'number') writer.number(each);
          else if (typeof each === 'string') writer.text(each);
          else writer.bytes(each);
        }
        const reader = new ByteReader(writer.done());
        for (const each of values) {
          if (typeof each === 'number') expect(reader.number()).toBe(each);
          else if (typeof each === 'string') expect(reader.text()).toBe(each);
          else expect([...reader.bytes()]).toEqual([...each]);
        }
        expect(reader.isDone).toBe(true);
      }),
    );
  });

  it('write small numbers in one byte', () => {
    const writer = new ByteWriter();
    for (const value of [0, 127, 128]) writer.number(value);
    expect([...writer.done()]).toEqual([0, 127, 128, 1]);
  });

  it('say so where bytes are missing', () => {
    expect(() => new ByteReader(Uint8Array.of(128)).number()).toThrow(/cut short/);
  });
});

describe('packCounts', () => {
  it('keeps the times of each field apart', () => {
    const packed = packCounts(1, false, 7, 2);
    expect([titleTimes(packed), textTimes(packed), moreTimes(packed), isInName(packed)]).toEqual([1, 7, 2, false]);
  });

  it('counts a word of the name as one of the title', () => {
    const packed = packCounts(1, true, 0, 0);
    expect([titleTimes(packed), isInName(packed)]).toEqual([2, true]);
  });

  it('counts up to a limit, and never into the next field', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99 }), fc.nat({ max: 99 }), fc.nat({ max: 99 }), (title, text, more) => {
        const packed = packCounts(title, false, text, more);
        expect(packed).toBeLessThan(256);
        expect([titleTimes(packed), textTimes(packed), moreTimes(packed)]).toEqual([
          Math.min(title, 2),
          Math.min(text, 15),
          Math.min(more, 3),
        ]);
      }),
    );
  });
});

describe('writeWordPart', () => {
  const plain: WordEntry = {
    stem: 'cach',
    forms: ['caching', 'cache', 'cached'],
    count: 2,
    synonyms: [{ short: 'KV', long: 'Key and Value' }],
    vector: null,
    postings: {
      papers: Uint32Array.of(3, 400),
      counts: Uint8Array.of(packCounts(1, false, 2, 0), packCounts(0, false, 1, 0)),
      titlePlaces: Uint8Array.of(4, notInTitle),
      forms: Uint8Array.of(0b011, 0b100),
    },
  };

  it('writes what readWordPart reads', () => {
    expect(readWordPart(writeWordPart([plain])).map(copyOf)).toEqual([plain]);
  });

  it('keeps a vector apart from a word that has none', () => {
    const vector = new Float32Array(dimensions);
    vector[3] = -0.5;
    const [first, second] = readWordPart(
      writeWordPart([
        { ...plain, vector },
        { ...plain, stem: 'dog' },
      ]),
    );
    expect(first?.vector).toEqual(vector);
    expect(second?.vector).toBeNull();
  });

  it('does so for any words in the order of their stems', () => {
    fc.assert(
      fc.property(fc.array(entry(), { maxLength: 12 }), (found) => {
        const words = [...new Map(found.map((word) => [word.stem, word])).values()].sort((a, b) =>
          a.stem < b.stem ? -1 : 1,
        );
        expect(readWordPart(writeWordPart(words)).map(copyOf)).toEqual(words);
      }),
    );
  });

  /** Shared beginnings are frequent, halves of surrogate pairs among them. */
  const wordText = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', '注', '𝐱', '𝐲', '𠮷', '𠮸'),
    minLength: 1,
    maxLength: 6,
  });

  function entry(): fc.Arbitrary<WordEntry> {
    const posting = fc.tuple(
      fc.nat({ max: 100_000 }),
      fc.nat({ max: 255 }),
      fc.nat({ max: 254 }),
      fc.nat({ max: 255 }),
    );
    const postings = fc.uniqueArray(posting, { selector: ([paper]) => paper, minLength: 1, maxLength: 20 });
    const names = fc.array(fc.record({ short: wordText, long: wordText }), { maxLength: 2 });
    const forms = fc.uniqueArray(wordText, { minLength: 1, maxLength: 10 });
    return fc.tuple(wordText, forms, names, postings).map(([stem, spelled, synonyms, rows]) => {
      const sorted = rows.toSorted(([a], [b]) => a - b);
      return {
        stem,
        forms: spelled,
        synonyms,
        count: sorted.length,
        vector: null,
        postings: {
          papers: Uint32Array.from(sorted, ([paper]) => paper),
          counts: Uint8Array.from(sorted, ([, counts]) => counts),
          titlePlaces: Uint8Array.from(sorted, ([, counts, place]) => (titleTimes(counts) > 0 ? place : notInTitle)),
          // A word of one form has no need to say which.
          forms: Uint8Array.from(sorted, ([, , , mask]) => (spelled.length > 1 ? mask : 1)),
        },
      };
    });
  }

  const copyOf = ({ stem, forms, count, synonyms, vector, postings }: WordEntry) => ({
    stem,
    forms,
    count,
    synonyms,
    vector,
    postings,
  });
});
