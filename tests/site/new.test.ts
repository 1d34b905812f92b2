import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareFolders } from '../support/compare-folders.ts';
import { elements, parsePage } from '../support/html-document.ts';
import { environmentFor, runBuild, sampleFolder } from '../support/run-build.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Runs `npm run new` as a curator would, who answers what is asked. */
function runNew(seeds: string, flags: readonly string[], answer = '') {
  return new Promise<{ status: number | null; output: string; errors: string }>((resolve) => {
    const child = spawn(process.execPath, ['src/cli/new.ts', ...flags], {
      env: environmentFor({ INCIPIT_SEEDS: seeds }),
    });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.stdin.end(answer);
    child.once('close', (status) => resolve({ status, output, errors }));
  });
}

const text = `@article{birds,
  title = {Sleep in Small Birds},
  author = {Doe, Jane and Roe, John},
  abstract = {We watch small birds sleep, and count how often they wake.},
  journal = {Journal of Nests},
  year = 2021
}
@inproceedings{waking,
  title = {Waking Up: A Survey},
  abstract = {This survey gathers what is known of waking.},
  year = 2022
}
`;

test('a curator begins a collection, builds it, corrects it and builds it again', async () => {
  await using folder = await temporaryFolder();
  const [seeds, site] = [join(folder.path, 'my seeds'), join(folder.path, 'dist')];
  await cp(sampleFolder, seeds, { recursive: true });
  await writeFile(join(folder.path, 'refs.bib'), text);

  const refused = await runNew(seeds, [join(folder.path, 'refs.bib')], 'no\n');
  expect(refused.status).toBe(1);
  expect(refused.errors).toContain('Nothing was changed.');
  expect(await compareFolders(seeds, sampleFolder)).toEqual([]);

  const { status, output, errors } = await runNew(seeds, [join(folder.path, 'refs.bib')], 'y\n');
  expect(errors).toBe('');
  expect(status).toBe(0);
  expect(output).toContain('2 papers can be read, with 0 errors and 0 warnings.');
  expect((await readdir(seeds)).sort()).toEqual(['refs.bib', 'site.yaml']);
  expect(await readFile(join(folder.path, 'refs.bib'), 'utf8')).toBe(text);

  await writeFile(
    join(seeds, 'site.yaml'),
    'name: <b>Sleep</b> & Waking\nheadline: "سبات"\ncontact: me@sleep.example\n',
  );
  expect((await runBuild(site, { INCIPIT_SEEDS: seeds })).status).toBe(0);
  const home = await readFile(join(site, 'index.html'), 'utf8');
  expect(home).toContain('&lt;b&gt;Sleep&lt;/b&gt; &amp; Waking');
  expect(elements(parsePage(home)).map(({ tagName }) => tagName)).not.toContain('b');
  expect(home).not.toContain('Incipit');
  expect(home).toContain('سبات');
  expect(home).not.toMatch(/topics\/|>Topics</);
  const address = (await readdir(join(site, 'papers'))).find((name) => name.startsWith('sleep-in'));
  const paper = join(site, 'papers', address?.replace(/\..*/, '') ?? '', 'index.html');
  expect(await readFile(paper, 'utf8')).toContain('href="mailto:me@sleep.example?subject=');

  await mkdir(join(seeds, 'papers'));
  const facts = '---\nvenue:\n  name: Journal of Birds’ Nests\n  source: https://nests.example/\n---\n';
  await writeFile(join(seeds, 'papers/sleep-in-small-birds.md'), facts);
  const rebuilt = await runBuild(site, { INCIPIT_SEEDS: seeds, CI: 'true' });
  expect(rebuilt.errors).toBe('');
  expect(await readFile(paper, 'utf8')).toContain('Journal of Birds’ Nests');
});

test('the sample comes back byte for byte, also to a folder that is not there yet', async () => {
  await using folder = await temporaryFolder();
  const seeds = join(folder.path, 'seeds');
  expect((await runNew(seeds, [])).status).toBe(0);
  expect(await readdir(seeds)).toEqual(['site.yaml']);
  expect((await runNew(seeds, ['--sample'])).status).toBe(0);
  expect(await compareFolders(seeds, sampleFolder)).toEqual([]);
  expect((await runNew(seeds, ['--yes'])).status).toBe(0);
  expect(await readdir(seeds)).toEqual(['site.yaml']);
});

test('files that cannot be put in are told of all at once, and nothing is done', async () => {
  await using folder = await temporaryFolder();
  const seeds = join(folder.path, 'seeds');
  await cp(sampleFolder, seeds, { recursive: true });
  await writeFile(join(seeds, 'refs.bib'), 'mine');
  await writeFile(join(folder.path, 'refs.bib'), text);
  await writeFile(join(folder.path, 'refs.docx'), '');
  const names = ['refs.bib', 'refs.docx', 'gone.txt', 'seeds'].map((name) => join(folder.path, name));
  const { status, errors } = await runNew(seeds, [...names, '--yes']);
  expect(status).toBe(1);
  for (const name of names) expect(errors).toContain(`${name}: expected`);
  expect(await readFile(join(seeds, 'refs.bib'), 'utf8')).toBe('mine');
  expect((await readdir(seeds)).length).toBe((await readdir(sampleFolder)).length + 1);
});
