import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesByBetterBibtex } from '../support/bibtex-parser.ts';
import { readCitations } from '../support/citation-js.ts';
import { elements, metaContent, only, property, textOf } from '../support/html-document.ts';
import { type SeedsFolder, seedsOf } from '../support/seeds-folder.ts';
import { filesOf, pageOf } from '../support/site-files.ts';

const crowd = Array.from({ length: 3000 }, (_, index) => `Ann${index} Author${index}`);
const text = 'We count what lives on the shore.';
const entries = [
  { title: 'Keywords of the First', abstract: text, topics: ['tides', 'Salt Marsh'], date: '2024-03-02' },
  { title: 'Keywords of the Second', abstract: text, topics: ['Tides', 'salt marshes'], date: '2024-03-03' },
  { title: 'Keywords of the Third', abstract: text, topics: ['tide', 'salt marsh', 'eels'], date: '2024-03-04' },
  {
    title: 'Names of All Kinds',
    abstract: text,
    authors: ['Jane Doe*', "Mirko Lazi\\'c", 'World Health Organization', 'José Ortega y Gasset', 'et al.'],
    arxiv: 'arXiv:2405.00001 [cs.CL]',
    doi: 'DOI 10.1000/lakes9',
    date: '2024-07-02',
  },
  { title: 'A Crowd of Authors', abstract: text, authors: crowd, doi: 'none yet', date: '2024-07-03' },
];
const curation = (lines: string) => `---\n${lines}\n---\n`;
const source = 'source: https://example.org/';

let folder: SeedsFolder;
const read = (path: string) => readFile(join(folder.out, path), 'utf8');

beforeAll(async () => {
  folder = await seedsOf({
    'a.jsonl': entries.map((entry) => JSON.stringify(entry)).join('\n'),
    'papers/keywords-of-the-first.md': curation(
      `venue:\n  name: Journal of Shores\n  volume: "12"\n  issue: "3"\n  pages: 4-9\n  ${source}\npdf:\n  url: https://example.org/a.pdf\n  ${source}`,
    ),
  });
  const { status, errors } = await folder.build();
  expect(errors).not.toContain('error');
  expect(status).toBe(0);
});

afterAll(() => folder[Symbol.asyncDispose]());

describe('keywords', () => {
  test('are shown on the page of a paper, those of three papers with a link', async () => {
    const { tree } = await pageOf(folder.out, 'papers/keywords-of-the-third/');
    expect(textOf(only(tree, 'main'))).toMatch(/Keywords ?tide, salt marsh, eels/);
    const links = elements(tree, 'a').map((link) => property(link, 'href'));
    expect(links).toContain('/keywords/tide/');
    expect(links).toContain('/keywords/salt-marsh/');
  });

  test('that three papers share have a page, however each spells them, and stand in the index', async () => {
    expect(await filesOf(join(folder.out, 'keywords'))).toEqual([
      'index.html',
      'salt-marsh/index.html',
      'tide/index.html',
    ]);
    const { tree } = await pageOf(folder.out, 'keywords/tide/');
    for (const which of ['First', 'Second', 'Third'])
      expect(textOf(only(tree, 'main'))).toContain(`Keywords of the ${which}`);
    const index = await pageOf(folder.out, 'keywords/');
    expect(elements(index.tree, 'a').map((link) => property(link, 'href'))).toContain('/keywords/salt-marsh/');
    const home = await pageOf(folder.out, '');
    expect(elements(home.tree, 'a').map((link) => property(link, 'href'))).toContain('/keywords/');
  });

  test('are in every form of the citation and in the data', async () => {
    const slug = 'keywords-of-the-third';
    expect(readCitations(await read(`papers/${slug}.bib`))[0]?.['keyword']).toBe('tide,salt marsh,eels');
    expect(await read(`papers/${slug}.ris`)).toContain('KW  - salt marsh\r\nKW  - eels\r\n');
    expect(await read(`papers/${slug}.rdf`)).toContain('<dc:subject>eels</dc:subject>');
    expect(await read(`papers/${slug}.md`)).toContain('tide, salt marsh, eels');
    const { keywords } = JSON.parse(await read(`papers/${slug}.json`));
    expect(keywords).toEqual({
      value: ['tide', 'salt marsh', 'eels'],
      basis: 'stated',
      source: expect.stringMatching(/a\.jsonl:3$/),
    });
    expect(await read('feed.xml')).toContain('<category term="eels"/>');
  });
});

test('an article of a journal is one in every form, with its volume, number and pages', async () => {
  const slug = 'keywords-of-the-first';
  const bib = await read(`papers/${slug}.bib`);
  expect(bib).toMatch(/^@article\{/);
  for (const field of ['journal       = {Journal of Shores}', 'volume        = {12}', 'number        = {3}', '{4--9}'])
    expect(bib).toContain(field);
  for (const file of [bib, await read(`papers/${slug}.ris`)])
    expect(readCitations(file)[0]).toMatchObject({
      type: 'article-journal',
      'container-title': 'Journal of Shores',
      volume: '12',
      issue: '3',
      page: '4-9',
    });
  const { tree } = await pageOf(folder.out, `papers/${slug}/`);
  expect(metaContent(tree, 'citation_journal_title')).toBe('Journal of Shores');
  expect([metaContent(tree, 'citation_volume'), metaContent(tree, 'citation_issue')]).toEqual(['12', '3']);
  expect(metaContent(tree, 'citation_pdf_url')).toBe('https://example.org/a.pdf');
  expect(textOf(only(tree, 'main'))).toContain('Journal of Shores 12 (3), pp. 4–9');
  expect(await read(`papers/${slug}.rdf`)).toContain('<z:itemType>journalArticle</z:itemType>');
  const data = JSON.parse(await read(`papers/${slug}.json`));
  expect(data.type).toEqual({ value: 'article-journal', basis: 'inferred', source: 'https://example.org/' });
});

test('names are shown and cited without marks, bodies whole, and “et al.” is no author', async () => {
  const slug = 'names-of-all-kinds';
  const { tree } = await pageOf(folder.out, `papers/${slug}/`);
  const names = 'Jane Doe, Mirko Lazić, World Health Organization, José Ortega y Gasset';
  expect(textOf(only(tree, 'main'))).toContain(`${names} and others`);
  const bib = await read(`papers/${slug}.bib`);
  expect(bib).toContain(
    '{Doe, Jane and Lazić, Mirko and {World Health Organization} and {Ortega y Gasset}, José and others}',
  );
  expect(bib).toMatch(/^@misc\{doe2024names,/);
  expect(bib).toContain('eprint        = {2405.00001}');
  expect(bib).toContain('doi           = {10.1000/lakes9}');
});

test('three thousand authors: some on the page, the rest a click away without a script, all in the files', async () => {
  const slug = 'a-crowd-of-authors';
  const { tree } = await pageOf(folder.out, `papers/${slug}/`);
  const [list] = elements(only(tree, 'main'), 'details');
  expect(list && textOf(list)).toMatch(/^and 2,980 more/);
  expect(list && textOf(list)).toContain('Ann2999 Author2999');
  const tags = elements(tree, 'meta').filter((meta) => property(meta, 'name') === 'citation_author');
  expect(tags.length).toBeLessThanOrEqual(200);
  expect(namesByBetterBibtex(await read(`papers/${slug}.bib`))).toHaveLength(3000);
  expect(JSON.parse(await read(`papers/${slug}.json`)).authors.value).toHaveLength(3000);
});

test('an identifier that is none is shown as it is stated, and leads nowhere', async () => {
  const { tree } = await pageOf(folder.out, 'papers/a-crowd-of-authors/');
  expect(textOf(only(tree, 'main'))).toContain('doi: none yet');
  for (const link of elements(tree, 'a')) expect(property(link, 'href')).not.toMatch(/doi\.org|none/);
});
