import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyQuestion, isEmpty, readQuestion, writeQuestion } from '../../../../src/client/search/question.ts';
import type { Question } from '../../../../src/search/answer.ts';
import { anyCharacters, anyText } from '../../support/any-text.ts';

const queries: fc.Arbitrary<Question> = fc.record({
  text: fc.oneof(
    anyCharacters().map((text) => (text.trim() === '' ? '' : text)),
    fc.constantFrom('', 'kv cache', 'C++', 'a&topic=b', '100%', '?q=x', 'boundary-layer', '“quoted”'),
  ),
  topic: fc.constantFrom('', 'KV cache reduction', 'Speech & audio', 'a=b+c'),
  year: fc.constantFrom('', '2023', '2024'),
  sort: fc.constantFrom('' as const, 'date' as const, 'votes' as const),
});

describe('readQuestion', () => {
  it('reads the words and the choices', () => {
    expect(readQuestion('?q=kv+cache%2B&topic=Speech%20%26%20audio&year=2024&sort=date')).toEqual({
      text: 'kv cache+',
      topic: 'Speech & audio',
      year: '2024',
      sort: 'date',
    });
  });

  it('finds nothing asked for in an empty query string', () => {
    expect(readQuestion('')).toEqual(emptyQuestion);
    expect(readQuestion('?')).toEqual(emptyQuestion);
  });

  it('passes over parameters and orders that it does not know', () => {
    expect(readQuestion('?q=x&utm_source=y&sort=stars')).toEqual({ ...emptyQuestion, text: 'x' });
  });

  it('does not throw, whatever the address', () => {
    fc.assert(
      fc.property(anyText(), (search) => {
        expect(Object.keys(readQuestion(search))).toEqual(Object.keys(emptyQuestion));
      }),
    );
    expect(readQuestion('?q=%E0%A4%A').text).toContain('\uFFFD');
  });
});

describe('writeQuestion', () => {
  it('writes only what was asked for', () => {
    expect(writeQuestion({ ...emptyQuestion, text: 'kv cache', year: '2024' })).toBe('?q=kv+cache&year=2024');
    expect(writeQuestion({ ...emptyQuestion, sort: 'date' })).toBe('?sort=date');
  });

  it('writes nothing for an empty query, or for one of blanks', () => {
    expect(writeQuestion(emptyQuestion)).toBe('');
    expect(writeQuestion({ ...emptyQuestion, text: '  ' })).toBe('');
  });

  it('is the inverse of readQuestion', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readQuestion(writeQuestion(query))).toEqual(query);
      }),
    );
  });

  it('writes what an address can hold', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const url = new URL(`https://example.org/search/${writeQuestion(query)}`);
        expect(url.search).toBe(writeQuestion(query));
        expect(url.hash).toBe('');
      }),
    );
  });
});

describe('isEmpty', () => {
  it('is true where there is nothing to look for', () => {
    expect(isEmpty(emptyQuestion)).toBe(true);
    expect(isEmpty({ ...emptyQuestion, text: '  ' })).toBe(true);
    expect(isEmpty({ ...emptyQuestion, sort: 'date' })).toBe(true);
  });

  it('is false where a word or a choice narrows the papers', () => {
    for (const asked of [{ text: 'x' }, { topic: 'Video' }, { year: '2024' }]) {
      expect(isEmpty({ ...emptyQuestion, ...asked })).toBe(false);
    }
  });
});
