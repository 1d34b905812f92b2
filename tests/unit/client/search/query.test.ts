import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyQuery, isEmpty, type Query, readQuery, writeQuery } from '../../../../src/client/search/query.ts';
import { anyCharacters, anyText } from '../../support/any-text.ts';

const queries: fc.Arbitrary<Query> = fc.record({
  text: fc.oneof(
    anyCharacters().map((text) => (text.trim() === '' ? '' : text)),
    fc.constantFrom('', 'kv cache', 'C++', 'a&topic=b', '100%', '?q=x', 'boundary-layer', '“quoted”'),
  ),
  topic: fc.constantFrom('', 'KV cache reduction', 'Speech & audio', 'a=b+c'),
  year: fc.constantFrom('', '2023', '2024'),
  sort: fc.constantFrom('' as const, 'date' as const),
});

describe('readQuery', () => {
  it('reads the words and the choices', () => {
    expect(readQuery('?q=kv+cache%2B&topic=Speech%20%26%20audio&year=2024&sort=date')).toEqual({
      text: 'kv cache+',
      topic: 'Speech & audio',
      year: '2024',
      sort: 'date',
    });
  });

  it('finds nothing asked for in an empty query string', () => {
    expect(readQuery('')).toEqual(emptyQuery);
    expect(readQuery('?')).toEqual(emptyQuery);
  });

  it('passes over parameters and orders that it does not know', () => {
    expect(readQuery('?q=x&utm_source=y&sort=votes')).toEqual({ ...emptyQuery, text: 'x' });
  });

  it('does not throw, whatever the address', () => {
    fc.assert(
      fc.property(anyText(), (search) => {
        expect(Object.keys(readQuery(search))).toEqual(Object.keys(emptyQuery));
      }),
    );
    expect(readQuery('?q=%E0%A4%A').text).toContain('\uFFFD');
  });
});

describe('writeQuery', () => {
  it('writes only what was asked for', () => {
    expect(writeQuery({ ...emptyQuery, text: 'kv cache', year: '2024' })).toBe('?q=kv+cache&year=2024');
    expect(writeQuery({ ...emptyQuery, sort: 'date' })).toBe('?sort=date');
  });

  it('writes nothing for an empty query, or for one of blanks', () => {
    expect(writeQuery(emptyQuery)).toBe('');
    expect(writeQuery({ ...emptyQuery, text: '  ' })).toBe('');
  });

  it('is the inverse of readQuery', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readQuery(writeQuery(query))).toEqual(query);
      }),
    );
  });

  it('writes what an address can hold', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const url = new URL(`https://example.org/search/${writeQuery(query)}`);
        expect(url.search).toBe(writeQuery(query));
        expect(url.hash).toBe('');
      }),
    );
  });
});

describe('isEmpty', () => {
  it('is true where there is nothing to look for', () => {
    expect(isEmpty(emptyQuery)).toBe(true);
    expect(isEmpty({ ...emptyQuery, text: '  ' })).toBe(true);
    expect(isEmpty({ ...emptyQuery, sort: 'date' })).toBe(true);
  });

  it('is false where a word or a choice narrows the papers', () => {
    for (const asked of [{ text: 'x' }, { topic: 'Video' }, { year: '2024' }]) {
      expect(isEmpty({ ...emptyQuery, ...asked })).toBe(false);
    }
  });
});
