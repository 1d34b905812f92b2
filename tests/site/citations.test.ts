import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readCitations } from '../support/citation-js.ts';
import { collapse } from '../support/html-document.ts';
import { seedPapers } from '../support/seed-papers.ts';
import { entryLine, seedsOf } from '../support/seeds-folder.ts';
import { childrenOf, parseXml } from '../support/xml-document.ts';

const folder = inject('siteFolder');
const siteUrl = inject('siteUrl');
const read = (path: string) => readFile(join(folder, path), 'utf8');
const nameOf = ({
  given = '',
  family = '',
  literal = '',
  'non-dropping-particle': particle = '',
}: Record<string, string>) => collapse([given, particle, family, literal].join(' '));

/** The only citation in a file, as Citation.js reads it. */
async function only(path: string) {
  const [item, ...more] = readCitations(await read(path));
  if (!item || more.length > 0) throw new Error(`not one citation in ${path}`);
  return item;
}

describe.each(seedPapers)('the citation of $slug', ({ slug, title, authors, shownAbstract }) => {
  test.each(['bib', 'ris'])('is read back from .%s with its title and its authors', async (format) => {
    const item = await only(`papers/${slug}.${format}`);
    expect(item.title.replace(/<[^>]+>/g, '')).toBe(collapse(title));
    expect((item.author ?? []).map(nameOf)).toEqual(authors);
    expect(['paper-conference', 'document', 'article', 'manuscript', 'webpage', 'book']).toContain(item.type);
  });

  test('is the same in all formats: key, arXiv identifier, DOI', async () => {
    const bib = await only(`papers/${slug}.bib`);
    const ris = await only(`papers/${slug}.ris`);
    const { citation } = JSON.parse(await read(`papers/${slug}.json`)) as { citation: Record<string, unknown> };
    expect(bib.id).toBe(citation['id']);
    expect(ris.id).toBe(citation['id']);
    expect(bib['DOI']).toBe(citation['DOI']);
    expect(ris['DOI']).toBe(citation['DOI']);
    expect(await read(`papers/${slug}.bib`)).toContain(`{${String(citation['number']).replace('arXiv:', '')}}`);
  });

  test('has the abstract and the topics in RIS, CSL-JSON and Zotero’s RDF', async () => {
    expect(collapse(String((await only(`papers/${slug}.ris`))['abstract']))).toBe(collapse(shownAbstract));
    const { citation } = JSON.parse(await read(`papers/${slug}.json`)) as { citation: Record<string, string> };
    expect(collapse(citation['abstract'] ?? '')).toBe(collapse(shownAbstract));
    const [item] = parseXml(await read(`papers/${slug}.rdf`)).children;
    const subjects = item ? childrenOf(item, 'dc:subject').map(({ text }) => text) : [];
    expect(subjects.join(', ')).toBe(citation['keyword']);
    expect(subjects.length).toBeGreaterThan(0);
  });

  test('comes with data that say of each field where it is from', async () => {
    const data = JSON.parse(await read(`papers/${slug}.json`)) as Record<
      string,
      { value: unknown; basis: string; source: string }
    >;
    expect(data['url']).toBe(`${siteUrl}papers/${slug}/`);
    for (const field of ['title', 'abstract', 'authorCount', 'date', 'authors', 'arxiv']) {
      expect(['stated', 'inferred', 'curated'], field).toContain(data[field]?.basis);
      expect(data[field]?.source, field).toMatch(
        data[field]?.basis === 'curated' ? /^https:\/\// : /^seeds\/.+\.txt:\d+$/,
      );
    }
    expect(collapse(String(data['title']?.value))).toBe(collapse(title));
  });
});

test('papers.bib holds all papers, each under its own key and as its own file has it', async () => {
  const items = readCitations(await read('papers.bib'));
  expect(items).toHaveLength(seedPapers.length);
  expect(new Set(items.map(({ id }) => id)).size).toBe(seedPapers.length);
  const whole = await read('papers.bib');
  for (const { slug } of seedPapers) expect(whole).toContain(await read(`papers/${slug}.bib`));
});

test('keys are those that papers were cited by: they may never change', async () => {
  const keys = readCitations(await read('papers.bib')).map(({ id }) => id);
  expect(keys).toEqual(
    expect.arrayContaining(['xiao2024duoattention', 'yao2023flover', 'xia2024unlocking', 'wang2025omnimmi']),
  );
});

test('another listing is cited by what it states, and by nothing else', async () => {
  const stated = {
    title: 'S$^4$C: 100% of R&D_x',
    abstract: 'We show it.',
    authors: ['Jane Doe', 'Šárka van der Berg', 'Gemini Team'],
    date: '2023-02',
    arxiv: 'arXiv:2302.00001v2',
    doi: 'https://doi.org/10.1000/x_y',
  };
  await using seeds = await seedsOf({
    'a.jsonl': `${JSON.stringify(stated)}\n`,
    'b.txt': entryLine('Plain Words: A Baseline', 'In this paper, we propose nothing at all.', {
      tail: '2 authors · May 5',
    }),
  });
  expect((await seeds.build()).status).toBe(0);
  const all = await readFile(join(seeds.out, 'papers.bib'), 'utf8');
  const [known, unknown] = ['doe2023', 'plain'].map((start) =>
    readCitations(all).find(({ id }) => id.startsWith(start)),
  );
  expect(known).toMatchObject({ title: 'S⁴C: 100% of R&D_x', DOI: '10.1000/x_y' });
  expect(all).toContain('eprint        = {2302.00001v2}');
  expect(known?.author?.map(nameOf)).toEqual(['Jane Doe', 'Šárka van der Berg', 'Gemini Team']);
  expect(unknown?.author).toBeUndefined();
  expect(all).toContain('{2 authors, not named in the listing');
});
