import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { sidewaysScroll, wordsOutOfSight } from '../support/page-width.ts';
import { type SeedsFolder, seedsOf } from '../support/seeds-folder.ts';
import { type StaticServer, serveFolder } from '../support/static-server.ts';

/** Words as long as papers have them: addresses, names of substances and genes, formulas, compounds, file names. */
const longWords = [
  'https://colab.research.example.org/notebooks/small_steps_cookbook_for_all_who_walk_on_snow_and_ice.ipynb',
  'Pneumonoultramicroscopicsilicovolcanoconiosis',
  '(2R,4S,5S,6S)-9-amino-8-hydroxy-3,7-dioxa-tricyclo[4.3.1.13,8]undecane-2,4-dicarboxylate',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'TP53/CDKN2A/CDKN2B/SMAD4/KRAS/PIK3CA/PTEN/RB1/BRCA1/BRCA2/ATM/CHEK2/PALB2-mutated',
  'arXiv_2024_supplementary_material_final_version_2_with_all_tables.tar.gz',
  'methionylthreonylthreonylglutaminylarginyltyrosylglutamylserylleucylphenylalanyl',
];
const formula = '$x_{1}+x_{2}+x_{3}+x_{4}+x_{5}+x_{6}+x_{7}+x_{8}+x_{9}+x_{10}+x_{11}+x_{12}+x_{13}=y^{2}-z^{3}$';
const name = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessen';

const entries = longWords.map((word, index) => ({
  id: `long${index}`,
  title: `On ${word} and What It Means`,
  abstract: `We study ${word} (LONG${index}) and ${formula} in 12 ${word.replace(/\W/g, '')}s. ${longWords.join(' ')}`,
  authors: [`${name}, Hubert`, `{The ${word} Collaboration}`],
  date: `2024-0${index + 1}-01`,
  venue: `Journal of ${word}`,
  publisher: word,
  keywords: [word.replace(/[^\p{L}]/gu, ''), 'snow'],
  url: longWords[0],
  code: `https://github.com/${'a'.repeat(60)}/${'b'.repeat(60)}`,
  doi: `10.1000/${'x'.repeat(80)}`,
  [`field_${'n'.repeat(60)}`]: word,
}));

let browser: Browser;
let folder: SeedsFolder;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  folder = await seedsOf({
    'a.jsonl': entries.map((entry) => JSON.stringify(entry)).join('\n'),
    'topics/long.md': `---\nlabel: ${longWords[1]}\naxis: task\nmatch: [${longWords[1]}]\n---\n\nAll on ${longWords[3]}.\n`,
    'site.yaml': `name: ${longWords[1]}\ntagline: ${longWords[3]}\nintroduction: See ${longWords[0]} for more.\n`,
  });
  const { status, errors } = await folder.build();
  expect(errors).not.toContain('error');
  expect(status).toBe(0);
  server = await serveFolder(folder.out);
  browser = await launchBrowser();
  page = await openPage(browser, { baseURL: server.url, viewport: { width: 320, height: 800 } });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await folder[Symbol.asyncDispose]();
});

const kinds = [
  '',
  'papers/',
  'papers/titles/',
  'topics/',
  'topics/long/',
  'keywords/',
  'keywords/snow/',
  'glossary/',
  'numbers/',
  'about/',
  'list/',
  'search/?q=snow',
];

test.each(kinds)('at 320 px nothing on /%s scrolls sideways or is cut off', async (path) => {
  await fits(path);
});

test('at 320 px nothing on the page of a paper scrolls sideways or is cut off', async () => {
  await page.goto('papers/');
  const links = await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const papers = [...new Set(links.filter((href) => /^\/papers\/on\b/.test(href)))];
  expect(papers).toHaveLength(longWords.length);
  for (const paper of papers) await fits(paper);
});

async function fits(path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(200);
  if (path.includes('?')) await page.locator('[data-search-status="done"]').waitFor();
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  expect(await page.evaluate(sidewaysScroll), path).toBe(0);
  expect(await page.evaluate(wordsOutOfSight), path).toEqual([]);
}
