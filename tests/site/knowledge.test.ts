import { beforeAll, describe, expect, inject, test } from 'vitest';
import { collapse, elements, only, property, textOf } from '../support/html-document.ts';
import { seedPapers } from '../support/seed-papers.ts';
import { type BuiltPage, pageOf } from '../support/site-files.ts';

const folder = inject('siteFolder');
let pages: ReadonlyMap<string, BuiltPage>;

beforeAll(async () => {
  const entries = await Promise.all(
    seedPapers.map(async ({ slug }) => [slug, await pageOf(folder, `papers/${slug}/`)] as const),
  );
  pages = new Map(entries);
});

function pageOfPaper(name: string): BuiltPage {
  const [, page] = [...pages].find(([slug]) => slug.startsWith(name)) ?? [];
  if (!page) throw new Error(`no page of ${name}`);
  return page;
}

/** Marked figures of a paper's page, as `value text`. */
function marked({ tree }: BuiltPage): readonly string[] {
  return elements(only(tree, 'main'), 'data').map((element) => `${property(element, 'value')} ${textOf(element)}`);
}

test('figures are marked in the abstracts with their values', () => {
  expect(marked(pageOfPaper('duoattention'))).toEqual([
    '2.55 2.55x',
    '1.67 1.67x',
    '2.18 2.18x',
    '1.5 1.50x',
    '1.73 1.73x',
    '1.63 1.63x',
    '3300000 3.3 million',
  ]);
  expect(marked(pageOfPaper('speculative'))).toEqual(['1.8-3.1 1.8 - 3.1X', '10000 ~10000X']);
  expect(marked(pageOfPaper('teller'))).toEqual(['20.93 20.93s', '0.92 0.92s', '25 25 FPS']);
  expect(marked(pageOfPaper('mamba4rec'))).toEqual([]);
});

test('abbreviations open what they stand for at every use, which leads to the glossary', () => {
  const { tree } = pageOfPaper('dycoke');
  const main = only(tree, 'main');
  const uses = elements(main, 'button').filter((button) => property(button, 'popoverTarget') !== undefined);
  expect(uses.map(textOf)).toEqual(['VLLMs', 'VLLMs', 'VLLMs', 'VLLM']);
  const targets = new Set(uses.map((use) => property(use, 'popoverTarget')));
  expect(targets.size).toBe(1);
  const [meaning] = elements(main, 'a').filter((link) => targets.has(property(link, 'id')));
  expect(meaning && textOf(meaning).trim()).toBe('Video large language models');
  expect(meaning && property(meaning, 'popover')).toBeDefined();
  expect(meaning && property(meaning, 'href')).toBe('/glossary/#vllm');
});

describe.each(seedPapers)('the page of $slug', ({ slug }) => {
  test('links its figures to the places where they stand', () => {
    const tree = only(pages.get(slug)?.tree ?? pageOfPaper('none').tree, 'main');
    const ids = elements(tree, 'data').map((element) => `#${property(element, 'id')}`);
    const links = elements(tree, 'a').flatMap((link) => property(link, 'href')?.match(/^#f\d+$/) ?? []);
    expect([...links].sort()).toEqual([...ids].sort());
  });

  test('gives the reason with each related paper', () => {
    const { tree } = pages.get(slug) ?? pageOfPaper('none');
    const rows = elements(tree, 'li').filter((row) => /shares /.test(textOf(row)));
    const paper = seedPapers.find((other) => other.slug === slug);
    for (const row of rows) {
      expect(property(only(row, 'a'), 'href')).toMatch(/^\/papers\/[a-z0-9-]+\/$/);
      const [, terms = ''] = /shares (.+)$/.exec(textOf(row)) ?? [];
      for (const term of terms.split(', ')) {
        expect(collapse(`${paper?.title} ${paper?.abstract}`).toLowerCase()).toContain(term.toLowerCase());
      }
    }
  });
});

test('the two papers on speculative decoding name each other first', () => {
  const first = (name: string) => {
    const row = elements(pageOfPaper(name).tree, 'li').find((item) => /shares /.test(textOf(item)));
    return row ? textOf(row) : '';
  };
  expect(first('unlocking')).toMatch(/^Speculative Streaming\s*shares .*speculative decoding/);
  expect(first('speculative')).toMatch(/shares .*speculative decoding/);
});

test('the glossary has every abbreviation with its meaning and its papers', async () => {
  const { tree } = await pageOf(folder, 'glossary/');
  const entries = elements(only(tree, 'main'), 'div').filter((element) => property(element, 'id') !== undefined);
  expect(entries.map((entry) => textOf(elements(entry, 'dt')[0] ?? entry))).toEqual([
    'CTC',
    'ETM',
    'FMLG',
    'KV',
    'LLM',
    'M4',
    'MLLM',
    'RNNT',
    'SSM',
    'VLLM',
  ]);
  const kv = entries.find((entry) => property(entry, 'id') === 'kv');
  expect(kv && textOf(kv)).toMatch(
    /^KV\s*Key and Value\s*defined in DuoAttention\s*used without a definition in DyCoke$/,
  );
});

test.each(['numbers/', 'numbers/newest/'])(
  '%s has every number once, each with a way to its sentence',
  async (path) => {
    const { tree } = await pageOf(folder, path);
    const links = elements(only(tree, 'main'), 'a').flatMap(
      (link) => property(link, 'href')?.match(/^\/papers\/([^/]+)\/(#f\d+)/) ?? [],
    );
    const targets = links.filter((_, index) => index % 3 === 0).map((href) => href.replace(/:~:.*$/, ''));
    const expected = [...pages].flatMap(([slug, page]) =>
      elements(only(page.tree, 'main'), 'data').map((element) => `/papers/${slug}/#${property(element, 'id')}`),
    );
    expect(targets.length).toBe(expected.length);
    expect(new Set(targets)).toEqual(new Set(expected));
  },
);

test('home and topics show papers over time as a picture with its table', async () => {
  for (const path of ['', 'topics/caching/']) {
    const { tree } = await pageOf(folder, path);
    const [picture] = elements(only(tree, 'main'), 'svg');
    expect(picture && property(picture, 'ariaLabel'), path).toMatch(/^Papers.* by month, from May 2023 to March 2025/);
    const cells = elements(only(only(tree, 'main'), 'table'), 'td').map(textOf);
    expect(
      cells.reduce((sum, cell) => sum + Number(cell), 0),
      path,
    ).toBe(path === '' ? 9 : 3);
  }
});
