import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { explorables } from '../../src/explorables/registry.ts';
import { elements, linked, property } from '../support/html-document.ts';
import { seedPapers } from '../support/seed-papers.ts';
import { type BuiltPage, filesOf, pagesOf } from '../support/site-files.ts';

const folder = inject('siteFolder');
let pages: readonly BuiltPage[];

beforeAll(async () => {
  pages = await pagesOf(folder);
});

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Matters of layout in the source, which no reader sees.
    'no-trailing-whitespace': 'off',
    // Astro writes `<!DOCTYPE html>`; both are right.
    'doctype-style': 'off',
    // Search engines cut long titles themselves; a paper's title is not ours to shorten.
    'long-title': 'off',
    // `class="button"` on a link that leads to a page: it looks like one and is none.
    'prefer-button': 'off',
    // A module is deferred and from this site; the policy of the page already limits scripts to it.
    'require-sri': 'off',
  },
});

test('every value by name that a page’s styles use is one that they give', async () => {
  const missing: string[] = [];
  for (const { file, html } of pages) {
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, path = '']) => path);
    const css = (await Promise.all(sheets.map((path) => readFile(join(folder, path), 'utf8')))).join('\n');
    const given = new Set(Array.from(css.matchAll(/(--[\w-]+)\s*:/g), ([, name]) => name));
    const used = Array.from(css.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name);
    expect(used.length, file).toBeGreaterThan(10);
    missing.push(...used.filter((name) => !given.has(name)).map((name) => `${file}: ${name}`));
  }
  expect(missing).toEqual([]);
});

test('every page is valid HTML and keeps the rules of accessible markup', async () => {
  const problems: string[] = [];
  for (const { file, html } of pages) {
    const report = await validator.validateString(html, file);
    for (const { messages } of report.results) {
      problems.push(
        ...messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
      );
    }
  }
  expect(problems).toEqual([]);
});

test('no element has a style or a script of its own in an attribute', () => {
  for (const { file, tree } of pages) {
    for (const element of elements(tree)) {
      const inline = Object.keys(element.properties).filter(
        (name) => name === 'style' || /^on[A-Z]?[a-z]+$/.test(name),
      );
      expect(inline, `${file}: <${element.tagName}>`).toEqual([]);
    }
  }
});

test('no page says the same identifier twice', () => {
  for (const { file, tree } of pages) {
    const ids = elements(tree).flatMap((element) => property(element, 'id') ?? []);
    expect(new Set(ids).size, file).toBe(ids.length);
  }
});

test('the bundler’s placeholder for preloads is nowhere in the site', async () => {
  const written = (await filesOf(folder)).filter((file) => /\.(html|js|css|json|xml)$/.test(file));
  for (const file of written)
    expect(await readFile(join(folder, file), 'utf8'), file).not.toContain('__VITE_PRELOAD__');
});

describe('weight', () => {
  test('before search, a page has one small script of the site and no other', async () => {
    // Pages that are all about one thing to do bring the script for it at once.
    const own = /^(?:search|map|compare)\/index\.html$|\/path\/index\.html$/;
    for (const { file, tree } of pages.filter((page) => !own.test(page.file))) {
      const scripts = elements(tree, 'script').flatMap((element) => property(element, 'src') ?? []);
      expect(scripts, file).toHaveLength(1);
      const code = await readFile(join(folder, scripts[0] ?? ''), 'utf8');
      // A static import would fetch more before anyone asks.
      expect(code, file).not.toMatch(/(^|[;}\n])import\s*["'{*\w]/);
      const inline = elements(tree, 'script').filter((element) => property(element, 'src') === undefined);
      const words = inline.map((element) =>
        element.children.map((child) => ('value' in child ? child.value : '')).join(''),
      );
      expect(compressed(code) + compressed(words.join('')), file).toBeLessThanOrEqual(3000);
    }
  });

  test.each(
    seedPapers.map(({ slug }) => (explorables[slug] ? { slug, sheets: 2, kB: 11 } : { slug, sheets: 1, kB: 5 })),
  )('the page of $slug and its style sheets, $sheets, are at most $kB kB compressed', async ({ slug, sheets, kB }) => {
    const page = pages.find(({ file }) => file === `papers/${slug}/index.html`);
    if (!page) throw new Error(`no page for ${slug}`);
    const styles = await Promise.all(
      linked(page.tree, 'stylesheet').map((path) => readFile(join(folder, path), 'utf8')),
    );
    expect(styles).toHaveLength(sheets);
    expect(compressed(page.html) + styles.reduce((sum, css) => sum + compressed(css), 0)).toBeLessThanOrEqual(
      kB * 1000,
    );
  });

  test('there is one font file, and it is preloaded', async () => {
    const fonts = (await filesOf(folder)).filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
    expect(fonts).toHaveLength(1);
    for (const { file, tree } of pages) expect(linked(tree, 'preload'), file).toEqual([`/${fonts[0]}`]);
  });
});

function compressed(text: string): number {
  return brotliCompressSync(text).length;
}
