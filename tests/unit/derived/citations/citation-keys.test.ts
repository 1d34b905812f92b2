import { describe, expect, it } from 'vitest';
import { draftKey } from '../../../../src/derived/citations/citation-keys.ts';
import { citable, curated } from './citable.ts';

const keyOf = (fields: Parameters<typeof citable>[0]) =>
  draftKey({ month: null, day: null, year: 2024, yearInferred: null, ...citable(fields), ...fields }).key;

describe('draftKey', () => {
  it('reads as author, year, word; or as word, year, word', () => {
    expect(keyOf({ curation: curated({ names: ['Xiao, Guangxuan'] }) })).toBe('xiao2024duoattention');
    expect(keyOf({ stated: { names: ['Šárka Ångström'] } })).toBe('angstrom2024duoattention');
    expect(keyOf({})).toBe('duoattention2024efficient');
    expect(keyOf({ slug: 'on-the-memory-of-models' })).toBe('memory2024models');
    expect(keyOf({ slug: 'attention', year: null as never })).toBe('attentionnd');
    expect(keyOf({ stated: { names: ['王小明'] } })).toBe('duoattention2024efficient');
  });

  it('does not change with a corrected title or a date’s day', () => {
    expect(keyOf({ title: 'Another Title', month: 'Mar' })).toBe('duoattention2024efficient');
  });
});
