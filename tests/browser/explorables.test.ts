import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { explorables } from '../../src/explorables/registry.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import {
  dragTo,
  drawnAfresh,
  focused,
  misfits,
  pictureOf,
  shown,
  sizesOf,
  stopsOf,
  viewsOf,
  watchShifts,
} from '../support/explorable-page.ts';
import { watchWork } from '../support/frame-work.ts';
import { collapse } from '../support/html-document.ts';
import { seedPapers } from '../support/seed-papers.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const rows = Object.keys(explorables).map((slug) => ({ slug, name: explorables[slug] ?? '' }));
const without = seedPapers.filter(({ slug }) => !explorables[slug]);

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openPage(browser, options);
  onTestFinished(() => page.context().close());
  return page;
}

/** Goes to a paper and waits until its explorable is alive. */
async function explore(page: Page, slug: string, query = ''): Promise<Locator> {
  await page.goto(`papers/${slug}/${query}`);
  return awake(page);
}

async function awake(page: Page): Promise<Locator> {
  const root = page.locator('[data-explorable]');
  await root.scrollIntoViewIfNeeded();
  await page.locator('[data-explorable][data-ready]').waitFor();
  return root;
}

describe.each(rows)('$name', ({ slug, name }) => {
  test('without JavaScript is whole: picture, words, answers, table and sources, and no control that does nothing', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`papers/${slug}/`);
    const root = page.locator(`[data-explorable="${slug}"]`);
    expect(await root.getByRole('heading', { level: 2 }).isVisible()).toBe(true);
    expect(await root.locator('[data-ex="picture"] svg').first().isVisible()).toBe(true);
    expect(collapse((await root.locator('[data-ex="says"]').textContent()) ?? '').length).toBeGreaterThan(40);
    const notes = collapse((await root.locator('.ex-notes').textContent()) ?? '');
    expect(notes).toMatch(/reproduced/i);
    expect(notes).toMatch(/illustrated/i);
    expect(await root.locator('.ex-notes a[href^="https://"]').count()).toBeGreaterThan(0);
    expect(await root.locator('.ex-tell').first().isVisible()).toBe(true);
    await root.locator('.ex-table summary').click();
    expect(await root.locator('table td').first().isVisible()).toBe(true);
    expect(await root.locator('input, button, .ex-guesses').filter({ visible: true }).count()).toBe(0);
  });

  test('names the range of each fitted constant, where its notes call something reproduced with one', async () => {
    const html = await readFile(join(inject('siteFolder'), `papers/${slug}/index.html`), 'utf8');
    const notes = [...html.matchAll(/<p[^>]*>\s*<b>Reproduced[\s\S]*?<\/p>/g)].map(([note]) => collapse(note));
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) {
      const range = /from [\d.]+ to [\d.]+|\(fitted; with \d+ or \d+ it does not/i;
      if (/\bwith one fitted|\(fitted/.test(note)) expect(note).toMatch(range);
      else expect(note).toMatch(/(no|not|without a|nothing) fitted|fitted to (it|nothing)/i);
    }
  });

  test('is found on the first screen of its page: a link with a picture, in one line', async () => {
    for (const viewport of [
      { width: 360, height: 800 },
      { width: 1280, height: 900 },
    ]) {
      const page = await open({ viewport });
      await page.goto(`papers/${slug}/`);
      const link = page.locator('a[href="#explorable"]').first();
      const box = await link.boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(viewport.height);
      expect(await link.locator('svg').count()).toBe(1);
      expect(collapse((await link.textContent()) ?? '')).toMatch(/^Live model: ./);
    }
  });

  test('keeps its picture, and no control, when its code cannot be fetched', async () => {
    const page = await open();
    await page.route('**/view.*.js', (route) => route.abort());
    await page.goto(`papers/${slug}/`);
    const root = page.locator('[data-explorable]');
    await root.scrollIntoViewIfNeeded();
    await page.locator('[data-explorable][data-still]').waitFor();
    expect(await root.locator('[data-ex="picture"] svg').first().isVisible()).toBe(true);
    expect(await root.locator('input, button').filter({ visible: true }).count()).toBe(0);
  });

  test('does not change a byte of the picture when it comes alive, and moves nothing', async () => {
    const still = await open({ javaScriptEnabled: false });
    await still.goto(`papers/${slug}/`);
    const markup = await still.locator('[data-ex="picture"]').innerHTML();
    const page = await open();
    await page.addInitScript(watchShifts);
    const root = await explore(page, slug);
    // A picture that gives its numbers can be focused, once there is something to do so.
    const alive = await root.locator('[data-ex="picture"]').innerHTML();
    expect(alive.replaceAll(' tabindex="0"', '')).toBe(markup.replaceAll(' tabindex="0"', ''));
    await page.waitForTimeout(300);
    expect(await page.evaluate('shifts')).toEqual([]);
  });

  test('has two to four controls at a time, each with a name, besides a text of the reader’s own', async () => {
    const page = await open();
    for (const query of await viewsOf(name)) {
      const root = await explore(page, slug, query);
      const names = await root
        .locator('input:not([type="text"])')
        .filter({ visible: true })
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name));
      const count = new Set(names).size;
      expect(count, query).toBeGreaterThanOrEqual(1);
      expect(count, query).toBeLessThanOrEqual(4);
    }
  });

  test('fits each control, the picture that it changes and the words on one screen, phone and desktop', async () => {
    const page = await open();
    for (const viewport of [
      { width: 360, height: 800 },
      { width: 1280, height: 900 },
    ]) {
      await page.setViewportSize(viewport);
      for (const query of await viewsOf(name)) {
        const root = await explore(page, slug, query);
        await root.locator('.ex-own').evaluateAll((all) => {
          for (const details of all) details.setAttribute('open', '');
        });
        expect(await misfits(root), `${viewport.width} px ${query}`).toEqual([]);
      }
    }
  });

  test('asks three questions, and answers a guess with the state of its link', async () => {
    const page = await open();
    const root = await explore(page, slug);
    const questions = root.locator('.ex-stops details');
    expect(await questions.count()).toBe(3);
    for (let index = 0; index < 3; index += 1) {
      const question = questions.nth(index);
      if (index > 0) await question.locator('summary').click();
      expect(await question.locator('.ex-tell').isVisible()).toBe(false);
      const guess = question.locator('a').first();
      const query = ((await guess.getAttribute('href')) ?? '').replace(/#.*/, '');
      await guess.click();
      const told = (await question.locator('.ex-tell').textContent()) ?? '';
      expect(told).toMatch(/^(Yes|No: “)/);
      expect(told).toMatch(/\d/);
      await expect.poll(() => pictureOf(root)).toBe(await drawnAfresh(page, name, query));
    }
  });

  test('gives the number of a part under the pointer, at a tap, and by the arrow keys', async () => {
    const page = await open();
    for (const query of await viewsOf(name)) {
      const root = await explore(page, slug, query);
      const said = () => root.locator('[data-ex="tip"]').textContent();
      const pictures = root.locator('[data-ex="picture"] svg[data-tips]');
      for (let index = 0; index < (await pictures.count()); index += 1) {
        const picture = pictures.nth(index);
        await picture.focus();
        await page.keyboard.press('ArrowRight');
        await expect.poll(said).toMatch(/\d/);
        const first = await said();
        await page.keyboard.press('End');
        expect(await said()).not.toBe(first);
        await picture.scrollIntoViewIfNeeded();
        const mark = await root.locator('.ex-here').boundingBox();
        await picture.evaluate((svg) => (svg as SVGElement).blur());
        expect(await said()).toBe('');
        if (!mark) throw new Error('nothing is marked');
        await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
        await expect.poll(said).toMatch(/\d/);
        await page.mouse.move(1270, 360);
        await expect.poll(said).toBe('');
      }
    }
  });

  test('takes the reader’s own text where it asks for one, and a link brings it back', async () => {
    const page = await open();
    for (const query of await viewsOf(name)) {
      const root = await explore(page, slug, query);
      const details = root.locator('.ex-own').filter({ visible: true });
      if ((await details.count()) === 0) continue;
      await details.locator('summary').click();
      const before = await shown(root);
      await details
        .locator('input')
        .fill(name === 'flover' ? '0 300, 1 200, 1.5 90' : 'one two three four five '.repeat(6));
      await expect.poll(() => shown(root)).not.toBe(before);
      await expect.poll(() => page.url()).toContain('own=');
      const after = await shown(root);
      expect(await shown(await explore(await open(), slug, new URL(page.url()).search))).toBe(after);
    }
  });

  test('is steered by the keyboard alone, says what changed, and a link reproduces it', async () => {
    const page = await open();
    const root = await explore(page, slug);
    const total = await stopsOf(root);
    let reached = 0;
    await root.evaluate((element) => {
      element.setAttribute('tabindex', '-1');
      (element as HTMLElement).focus();
    });
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop === null) break;
      if (stop === 'other') continue;
      reached += 1;
      const before = await shown(root);
      if (stop === 'view') {
        // Another view has other controls; they are looked at one view at a time.
        await page.keyboard.press('ArrowDown');
        await expect.poll(() => shown(root)).not.toBe(before);
        await page.keyboard.press('ArrowUp');
        await expect.poll(() => shown(root)).toBe(before);
        continue;
      }
      await page.keyboard.press(stop);
      await expect.poll(() => shown(root), { message: `${stop} at control ${reached}` }).not.toBe(before);
    }
    expect(reached).toBe(total);
    // What changed is read out once the reader rests.
    const live = root.locator('[data-ex="live"][role="status"]');
    await expect
      .poll(async () => (await live.textContent()) ?? '')
      .toBe(await root.locator('[data-ex="says"]').textContent());
    const query = new URL(page.url()).search;
    expect(query).not.toBe('');
    expect(await pictureOf(root)).toBe(await drawnAfresh(page, name, query));
    const steered = await shown(root);
    expect(await shown(await explore(await open(), slug, query))).toBe(steered);
    await page.reload();
    expect(await shown(await awake(page))).toBe(steered);
    await page.goto('about/');
    await page.goBack();
    expect(await shown(await awake(page))).toBe(steered);
  });

  test.each(['light', 'dark'] as const)('has no barrier that axe knows in %s colors', async (colorScheme) => {
    const page = await open({ colorScheme, reducedMotion: 'reduce' });
    const root = await explore(page, slug);
    await root.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    const { violations, passes } = await new AxeBuilder({ page })
      .setLegacyMode()
      .include('[data-explorable]')
      .analyze();
    expect(passes.length).toBeGreaterThan(5);
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });

  test('plays when asked, and stands still when asked, where it is a run', async () => {
    const page = await open({ reducedMotion: 'no-preference' });
    for (const query of await viewsOf(name)) {
      const root = await explore(page, slug, query);
      const play = root.locator('[data-act="play"]').filter({ visible: true });
      if ((await play.count()) === 0) continue;
      const still = await shown(root);
      await page.waitForTimeout(300);
      expect(await shown(root)).toBe(still);
      await play.click();
      expect(await play.textContent()).toBe('Pause');
      await expect.poll(() => shown(root)).not.toBe(still);
      await root.locator('[data-act="step"]').filter({ visible: true }).click();
      expect(await play.textContent()).toBe('Play');
      const stepped = await shown(root);
      await page.waitForTimeout(300);
      expect(await shown(root)).toBe(stepped);
    }
  });

  test('plays nothing where the reader wants no motion, and can be stepped there', async () => {
    const page = await open({ reducedMotion: 'reduce' });
    const root = await explore(page, slug);
    expect(await root.getByRole('button', { name: 'Play' }).count()).toBe(0);
    const before = await shown(root);
    await page.waitForTimeout(300);
    expect(await shown(root)).toBe(before);
  });

  test('follows the pointer', async () => {
    const page = await open();
    const root = await explore(page, slug);
    const handles = root.locator('[data-drag], input[type="range"]').filter({ visible: true });
    for (let index = 0; index < (await handles.count()); index += 1) {
      const before = await shown(root);
      await dragTo(page, handles.nth(index), 0.2 + 0.5 * (index % 2));
      await expect.poll(() => shown(root), { message: `handle ${index + 1}` }).not.toBe(before);
    }
  });

  test('does little in a frame while it is steered', async () => {
    const page = await open();
    const workOfFrame = await watchWork(page);
    for (const query of await viewsOf(name)) {
      const root = await explore(page, slug, query);
      const sliders = root.locator('input[type="range"]').filter({ visible: true });
      for (let index = 0; index < (await sliders.count()); index += 1) {
        const { blocks, changes, milliseconds } = await workOfFrame(sliders.nth(index));
        const slider = `${query} slider ${index + 1}`;
        console.info(
          `${name} ${slider}: ${Math.round(blocks)} blocks, ${Math.round(changes)} changes, ${milliseconds.toFixed(1)} ms`,
        );
        expect(changes, slider).toBeGreaterThan(0);
        expect(changes, slider).toBeLessThan(500);
        // About a nanosecond each: 5 ms, or 20 on a processor slowed four times.
        expect(blocks, slider).toBeLessThan(5_000_000);
      }
    }
  });

  test('fits every width, with large text too, and its words can be read on a phone', async () => {
    const page = await open();
    const root = await explore(page, slug);
    await root.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const width of [1280, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sideways(), `${width} px`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    expect(Math.min(99, ...(await root.locator('svg text').evaluateAll(sizesOf)))).toBeGreaterThanOrEqual(10);
    const heights = await root
      .locator('input, button, summary')
      .filter({ visible: true })
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await sideways(), 'text at twice its size').toBeLessThanOrEqual(0);
  });

  test('costs at most 20 kB of JavaScript, fetched when it is near', async () => {
    const page = await open({ viewport: { width: 360, height: 300 } });
    const scripts = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith('.js')) scripts.add(pathname);
    });
    await page.goto(`papers/${slug}/`);
    await page.waitForLoadState('networkidle');
    // What every paper has; the small loader is part of what the explorable costs.
    const common = await weigh(new Set([...scripts].filter((path) => !path.includes('load-view'))));
    const early = await weigh(scripts);
    await awake(page);
    const all = await weigh(scripts);
    expect(common).toBeLessThanOrEqual(3_000);
    // The loader names the code of every explorable.
    expect(early - common).toBeLessThanOrEqual(450 + 50 * rows.length);
    expect(all).toBeGreaterThan(early);
    expect(all - common).toBeLessThanOrEqual(20_000);
  });
});

test('a paper without one has nothing of any', async () => {
  expect(without.length).toBeGreaterThan(0);
  const page = await open();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const own = new Set<string>();
  const withOne = await open();
  withOne.on('request', (request) => own.add(new URL(request.url()).pathname));
  await explore(withOne, rows[0]?.slug ?? '');
  for (const { slug } of without) {
    await page.goto(`papers/${slug}/`);
    await page.waitForLoadState('networkidle');
    expect(await page.content()).not.toContain('explorable');
  }
  const shared = fetched.filter((path) => own.has(path) && /_astro\/.*\.(css|js)$/.test(path));
  // What every paper's page has: its own sheet and script, and the tools to cite it.
  const common = ['/_astro/Page', '/_astro/paper-tools', '/_astro/copy-text'];
  expect(shared.length).toBeGreaterThan(0);
  for (const path of shared) expect(common).toContain(path.replace(/\..*/, ''));
});

test('every paper that the registry names is one of the listing', () => {
  const slugs = seedPapers.map(({ slug }) => slug);
  for (const { slug } of rows) expect(slugs).toContain(slug);
});

async function weigh(scripts: ReadonlySet<string>): Promise<number> {
  const codes = await Promise.all([...scripts].map((path) => readFile(join(inject('siteFolder'), path))));
  return codes.reduce((sum, code) => sum + brotliCompressSync(code).length, 0);
}
