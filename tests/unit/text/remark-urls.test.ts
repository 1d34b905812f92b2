import { describe, expect, it } from 'vitest';
import { withoutTrailing } from '../../../src/text/remark-urls.ts';

describe('withoutTrailing', () => {
  it.each([
    ['https://a.org/b.', 'https://a.org/b'],
    ['https://a.org/b.,;:!?', 'https://a.org/b'],
    ['https://a.org/b...', 'https://a.org/b'],
    ['https://a.org/b)', 'https://a.org/b'],
    ['https://a.org/b_(c)', 'https://a.org/b_(c)'],
    ['https://a.org/b_(c)).', 'https://a.org/b_(c)'],
    ['https://a.org/b]', 'https://a.org/b'],
    ['https://a.org/b*_', 'https://a.org/b'],
    ['https://a.org/b.c,d/', 'https://a.org/b.c,d/'],
    ['https://a.org/', 'https://a.org/'],
    ['...', ''],
  ])('of “%s” is “%s”', (found, url) => {
    expect(withoutTrailing(found)).toBe(url);
  });
});
