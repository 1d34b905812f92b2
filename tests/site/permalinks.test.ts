import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { elements, linked, metaContent, only, property, textOf } from '../support/html-document.ts';
import { seedPapers } from '../support/seed-papers.ts';
import {
  copyOfSeeds,
  type SeedsFolder,
  sampleLine,
  sampleSlug,
  sampleTitle,
  seedListing,
  seedsOf,
} from '../support/seeds-folder.ts';
import { filesOf, pageOf } from '../support/site-files.ts';

interface Address {
  slug: string;
  titles: string[];
  bodies: string[];
  formerly?: string[];
}

const mamba = 'mamba4rec-towards-efficient-sequential-recommendation-with';
const teller = 'teller-real-time-streaming-audio-driven-portrait-animation';

const sparse =
  'Attention is costly for long inputs. We make it sparse and measure a gain of 3x on many tasks. 3 authors · Oct 14, 2024';

const readRegistry = async (folder: SeedsFolder) =>
  (JSON.parse(await folder.read('permalinks.json')) as { papers: Address[] }).papers;

const writeRegistry = (folder: SeedsFolder, papers: Address[]) =>
  folder.write('permalinks.json', JSON.stringify({ version: 1, papers }));

async function editListing(folder: SeedsFolder, edit: (text: string) => string): Promise<void> {
  const before = await folder.read(seedListing);
  const after = edit(before);
  expect(after).not.toBe(before);
  await folder.write(seedListing, after);
}

test('unchanged seeds leave the registry as it is, to the byte', async () => {
  await using folder = await copyOfSeeds();
  const before = await folder.read('permalinks.json');
  const { status, output } = await folder.build();
  expect(status).toBe(0);
  expect(output).not.toContain('permalinks.json');
  expect(await folder.read('permalinks.json')).toBe(before);
});

test('a newcomer is added at the end of the registry, and the build says so', async () => {
  await using folder = await copyOfSeeds();
  const before = await readRegistry(folder);
  await folder.append(seedListing, `\n${sampleLine}\n`);
  const { status, output } = await folder.build();
  expect(status).toBe(0);
  expect(output).toContain(`/papers/${sampleSlug}/`);
  expect(output).toContain('permalinks.json');
  const after = await readRegistry(folder);
  expect(after.slice(0, -1)).toEqual(before);
  expect(after.at(-1)).toMatchObject({ slug: sampleSlug, titles: [sampleTitle] });

  const written = await folder.read('permalinks.json');
  expect((await folder.build([], { CI: 'true' })).status).toBe(0);
  expect(await folder.read('permalinks.json')).toBe(written);
});

test('under CI a registry that would change fails the build and nothing is written', async () => {
  await using folder = await copyOfSeeds();
  await folder.append(seedListing, `\n${sampleLine}\n`);
  const before = await folder.read('permalinks.json');
  const { status, errors } = await folder.build([], { CI: 'true' });
  expect(status).toBe(1);
  expect(errors).toMatch(/^seeds\/permalinks\.json: expected .+, found .+\. .*npm run build/m);
  expect(errors).toContain(sampleSlug);
  expect(await folder.read('permalinks.json')).toBe(before);
  expect(await readdir(folder.root)).toEqual(['seeds']);
});

test('votes, comments and the order of the lines never touch an address', async () => {
  await using folder = await copyOfSeeds();
  await editListing(folder, (text) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .reverse()
      .map((line) => `${line.replace(/^(-|\d+) /, '77 ').replace(/(\d{4}|[A-Z][a-z]{2} \d+)(?: \d+)?$/, '$1 12')}`)
      .join('\n'),
  );
  const { status, errors } = await folder.build([], { CI: 'true' });
  expect(errors).toBe('');
  expect(status).toBe(0);
  for (const { slug } of seedPapers) expect(existsSync(join(folder.out, 'papers', slug, 'index.html'))).toBe(true);
});

test('a renamed paper leaves a redirect at its old address', async () => {
  await using folder = await copyOfSeeds();
  const papers = await readRegistry(folder);
  await writeRegistry(
    folder,
    papers.map((paper) => (paper.slug === mamba ? { ...paper, slug: 'mamba4rec', formerly: [mamba] } : paper)),
  );
  await rename(join(folder.seeds, 'papers', `${mamba}.md`), join(folder.seeds, 'papers', 'mamba4rec.md'));
  const { status, errors } = await folder.build([], { CI: 'true', SITE_URL: 'https://papers.example' });
  expect(errors).toBe('');
  expect(status).toBe(0);

  const { tree } = await pageOf(folder.out, `papers/${mamba}/`);
  expect(metaContent(tree, 'refresh')).toMatch(/^0; ?url=\/papers\/mamba4rec\/$/);
  expect(linked(tree, 'canonical')).toEqual(['https://papers.example/papers/mamba4rec/']);
  expect(elements(tree, 'a').map((link) => property(link, 'href'))).toContain('/papers/mamba4rec/');
  const moved = seedPapers.find(({ slug }) => slug === mamba);
  expect(textOf(only((await pageOf(folder.out, 'papers/mamba4rec/')).tree, 'h1'))).toBe(moved?.title);
  // Files cannot lead elsewhere: they stand under both addresses.
  for (const ending of ['bib', 'ris', 'json', 'md']) {
    const { html } = await pageOf(folder.out, `papers/mamba4rec.${ending}`);
    expect((await pageOf(folder.out, `papers/${mamba}.${ending}`)).html, ending).toBe(html);
  }
  await expectOutOfMachineFiles(folder, mamba);
});

test('a removed paper leaves a tombstone that search engines pass over', async () => {
  await using folder = await copyOfSeeds();
  await editListing(folder, (text) =>
    text
      .split('\n')
      .filter((line) => !line.includes(' Teller: '))
      .join('\n'),
  );
  await folder.remove(`papers/${teller}.md`);
  const before = await folder.read('permalinks.json');
  const refused = await folder.build([], { CI: 'true' });
  expect(refused.status).toBe(1);
  expect(refused.errors).toContain(`a paper for /papers/${teller}/`);
  const { status, errors, output } = await folder.build(['--allow-vacated'], { CI: 'true' });
  expect(errors).toBe('');
  expect(status).toBe(0);
  expect(output).toContain(`vacated   /papers/${teller}/`);
  const tellersLine = new RegExp(`("slug":"${teller}".*)\\}(,?)$`, 'm');
  expect(await folder.read('permalinks.json')).toBe(before.replace(tellersLine, '$1,"removed":true}$2'));

  const { tree } = await pageOf(folder.out, `papers/${teller}/`);
  expect(textOf(only(tree, 'h1'))).toContain('Teller: Real-Time Streaming Audio-Driven Portrait Animation');
  expect(metaContent(tree, 'robots')).toContain('noindex');
  expect(elements(tree, 'a').map((link) => property(link, 'href'))).toContain('/papers/');
  await expectOutOfMachineFiles(folder, teller);
});

test('a corrected title keeps its address', async () => {
  await using folder = await copyOfSeeds();
  const note = await folder.read(`papers/${mamba}.md`);
  await folder.write(
    `papers/${mamba}.md`,
    note.replace(/^---\n/, '---\ntitle: "Mamba4Rec: Towards Efficient Sequential Recommendation"\n'),
  );
  const { status, errors } = await folder.build([], { CI: 'true' });
  expect(errors).toBe('');
  expect(status).toBe(0);
  const { tree } = await pageOf(folder.out, `papers/${mamba}/`);
  expect(textOf(only(tree, 'h1'))).toBe('Mamba4Rec: Towards Efficient Sequential Recommendation');
  expect(textOf(only(tree, 'main'))).toContain('with Selective State Space Models Sequential recommendation aims');
});

test('a reworded abstract keeps its address', async () => {
  await using folder = await copyOfSeeds();
  await editListing(folder, (text) => text.replace('Inspired by the recent success of', 'Encouraged by'));
  const { status, output } = await folder.build();
  expect(status).toBe(0);
  expect(output).not.toMatch(/\/papers\/mamba4rec/);
  const address = (await readRegistry(folder)).find(({ slug }) => slug === mamba);
  expect(address?.bodies).toHaveLength(2);
  expect(textOf(only((await pageOf(folder.out, `papers/${mamba}/`)).tree, 'main'))).toContain(
    'Encouraged by state space',
  );
});

test('a typo mended in a title moves neither address nor citation key', async () => {
  await using folder = await seedsOf({
    'a.txt': `7 Sparse Atention Works ${sparse}`,
  });
  expect((await folder.build()).status).toBe(0);
  const key = async () =>
    /@\w+\{([^,]+),/.exec((await pageOf(folder.out, 'papers/sparse-atention-works.bib')).html)?.[1];
  const before = await key();
  await folder.write('a.txt', `7 Sparse Attention Works ${sparse.replace('costly', 'expensive')}`);
  const { status, output } = await folder.build();
  expect(status).toBe(0);
  expect(output).not.toMatch(/^(new|vacated) /m);
  expect(await key()).toBe(before);
  expect(textOf(only((await pageOf(folder.out, 'papers/sparse-atention-works/')).tree, 'h1'))).toBe(
    'Sparse Attention Works',
  );
});

test('a paper that cannot be read keeps its last page, marked so, and is not called removed', async () => {
  await using folder = await seedsOf({ 'a.txt': `7 Sparse Attention Works ${sparse}\n${sampleLine}\n` });
  expect((await folder.build()).status).toBe(0);
  const before = await folder.read('permalinks.json');
  await folder.write('a.txt', `7 Sparse Attention Works ${sparse.replace(/ 3 authors.*/, '')}\n${sampleLine}\n`);
  const { status, output } = await folder.build(['--lenient']);
  expect(status).toBe(0);
  expect(output).toContain('unread    /papers/sparse-attention-works/');
  const page = textOf(only((await pageOf(folder.out, 'papers/sparse-attention-works/')).tree, 'main'));
  expect(page).toContain('Not read in this build');
  expect(page).toContain('measure a gain of 3x');
  expect(page).not.toContain('no longer in any listing');
  expect(await folder.read('permalinks.json')).toBe(before);
});

/** Programs are told of papers that are there, not of addresses that once were. */
async function expectOutOfMachineFiles(folder: SeedsFolder, slug: string): Promise<void> {
  const files = (await filesOf(folder.out)).filter((file) => /\.(json|xml)$/.test(file));
  expect(files).toContain('sitemap-0.xml');
  for (const file of files.filter((name) => !name.startsWith('pagefind/'))) {
    const { html: content } = await pageOf(folder.out, file);
    expect(content.includes(`/papers/${slug}/`), file).toBe(false);
  }
}

test('a damaged registry stops a lenient build too, and stays as it is', async () => {
  await using folder = await copyOfSeeds();
  const damaged = (await folder.read('permalinks.json')).replace('"titles":[', '"titles":[,');
  await folder.write('permalinks.json', damaged);
  const { status, errors } = await folder.build(['--lenient']);
  expect(status).not.toBe(0);
  expect(errors).toMatch(/permalinks\.json:\d+:\d+: expected /);
  expect(await folder.read('permalinks.json')).toBe(damaged);
});
