import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../../src/options/environment.ts';
import { resolveOptions } from '../../../src/options/options.ts';
import { defaultSite, type SiteSettings, siteSchema } from '../../../src/schemas/site.ts';

const options = (
  variables: Readonly<Record<string, string>>,
  site: Partial<SiteSettings> = {},
  commandLine: Parameters<typeof resolveOptions>[2] = {},
) => resolveOptions(readEnvironment(variables), { ...defaultSite, ...site }, commandLine);

test('with nothing said, the seeds are in seeds/, the site goes to dist/ and lives at the root of a host', () => {
  expect(options({})).toEqual({
    seeds: resolve('seeds'),
    outDir: resolve('dist'),
    site: defaultSite,
    origin: null,
    base: '/',
    lenient: false,
    frozen: false,
    mayVacate: false,
    cards: 'few',
  });
});

test('a variable that is set to nothing is not set', () => {
  const nothing = { INCIPIT_SEEDS: '', SITE_URL: '', BASE_PATH: '', INCIPIT_CARDS: '', INCIPIT_LENIENT: '', CI: '' };
  expect(options(nothing)).toEqual(options({}));
  expect(readEnvironment(nothing).isCi).toBe(false);
});

test.each([
  ['true', true],
  ['1', true],
  ['woodpecker', true],
  ['false', false],
  ['0', false],
])('CI=%s', (CI, isCi) => {
  expect(readEnvironment({ CI }).isCi).toBe(isCi);
});

describe('the address', () => {
  test.each([
    [{ SITE_URL: 'https://a.example' }, {}, 'https://a.example', '/'],
    [{ SITE_URL: 'https://a.example/papers' }, {}, 'https://a.example', '/papers/'],
    [{ SITE_URL: 'https://a.example/papers/', BASE_PATH: '/' }, {}, 'https://a.example', '/'],
    [{ BASE_PATH: 'docs' }, {}, null, '/docs/'],
    [{ BASE_PATH: '/docs/of/mine' }, {}, null, '/docs/of/mine/'],
    [{}, { address: 'https://b.example/papers/' }, 'https://b.example', '/papers/'],
    [{}, { address: 'https://b.example/papers/', base: '/other/' }, 'https://b.example', '/other/'],
    [{ SITE_URL: 'https://a.example' }, { address: 'https://b.example/papers/' }, 'https://a.example', '/'],
    [{ SITE_URL: 'https://a.example' }, { base: '/papers/' }, 'https://a.example', '/papers/'],
    [{ SITE_URL: 'https://a.example/x/' }, { base: '/papers/' }, 'https://a.example', '/x/'],
    [{ BASE_PATH: '/' }, { address: 'https://b.example/papers/' }, 'https://b.example', '/'],
  ])('%j over %j', (variables, site, origin, base) => {
    expect(options(variables as Record<string, string>, site)).toMatchObject({ origin, base });
  });

  test('begins and ends with one slash below any base path that is taken', () => {
    for (const path of ['/', 'a', '/a', 'a/', '/a/', 'a/b', '/~me/papers.v2/']) {
      const { base } = options({ BASE_PATH: path });
      expect(base).toMatch(/^\/(?:[^/]+\/)*$/);
    }
  });
});

test('values that cannot be meant are errors, all at once', () => {
  const wrong = { SITE_URL: 'papers.example.org', BASE_PATH: '../up', INCIPIT_CARDS: 'some' };
  expect(() => options(wrong)).toThrowErrorMatchingInlineSnapshot(`
    [ListingError: SITE_URL: expected an address that begins with https:// or http://, found “papers.example.org”. Correct the variable of the environment, or unset it.
    BASE_PATH: expected a path such as /papers/, found “../up”. Correct the variable of the environment, or unset it.
    INCIPIT_CARDS: expected all or none, found “some”. Correct the variable of the environment, or unset it.]
  `);
});

test.each([
  'https://x.example?a=b',
  'ftp://x.example',
  'javascript:alert(1)',
  'https://x.example/#top',
  'https://u@x.example/',
])('SITE_URL=%s is refused', (SITE_URL) => {
  expect(() => options({ SITE_URL })).toThrow(/^SITE_URL: expected an address/);
});

test.each(['https://x.example/papers/', '//x.example', '/a//b/', '/a b/', '/a?b', '/a#b', '/..', '/a/../b', '/./'])(
  'BASE_PATH=%s is refused',
  (BASE_PATH) => {
    expect(() => options({ BASE_PATH })).toThrow(/^BASE_PATH: expected a path/);
  },
);

test('the command line wins over the environment', () => {
  expect(options({ INCIPIT_LENIENT: '1' }, {}, { outDir: 'x', frozen: true })).toMatchObject({
    lenient: true,
    frozen: true,
    outDir: resolve('x'),
  });
  expect(options({}, {}, { lenient: true }).lenient).toBe(true);
});

test('the default of each field of site.yaml is one that the schema takes', () => {
  expect(siteSchema.parse(siteSchema.parse({}))).toEqual(defaultSite);
});
