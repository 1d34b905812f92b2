import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { explorables } from '../../src/explorables/registry.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
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

/** All that is shown: the picture's markup, the words, and the outputs. */
function shown(root: Locator): Promise<string> {
  return root.evaluate((element) => {
    const part = (name: string) => element.querySelector(`[data-ex="${name}"]`);
    const inputs = [...element.querySelectorAll('input')].map(({ value, checked }) => `${value} ${checked}`);
    return [part('picture')?.innerHTML, part('says')?.textContent, ...inputs].join('\n');
  });
}

describe.each(rows)('$name', ({ slug }) => {
  test('is the paper’s, and says what to try, what is shown, and where its figures are from', async () => {
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
  });

  test('is whole without JavaScript: picture and table, and no control that does nothing', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`papers/${slug}/`);
    const root = page.locator('[data-explorable]');
    await root.locator('details summary').first().click();
    expect(await root.locator('table td').first().isVisible()).toBe(true);
    expect(await root.locator('input, button').filter({ visible: true }).count()).toBe(0);
  });

  test('does not change a byte of the picture when it comes alive, and moves nothing', async () => {
    const still = await open({ javaScriptEnabled: false });
    await still.goto(`papers/${slug}/`);
    const markup = await still.locator('[data-ex="picture"]').innerHTML();
    const page = await open();
    await page.addInitScript(watchShifts);
    const root = await explore(page, slug);
    expect(await root.locator('[data-ex="picture"]').innerHTML()).toBe(markup);
    await page.waitForTimeout(300);
    expect(await page.evaluate('shifts')).toEqual([]);
  });

  test('has two to four controls, each with a name', async () => {
    const root = await explore(await open(), slug);
    const names = await root
      .locator('input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name));
    const count = new Set(names).size;
    expect(count).toBeGreaterThanOrEqual(1);
    expect(count).toBeLessThanOrEqual(4);
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

  test('plays nothing where the reader wants no motion, and can be stepped there', async () => {
    const page = await open({ reducedMotion: 'reduce' });
    const root = await explore(page, slug);
    expect(await root.getByRole('button', { name: 'Play' }).count()).toBe(0);
    const before = await shown(root);
    await page.waitForTimeout(500);
    expect(await shown(root)).toBe(before);
  });

  test('shows more than 50 frames a second while it is dragged on a slow processor', async () => {
    const page = await open();
    const root = await explore(page, slug);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const handle = root.locator('[data-drag], input[type="range"]').filter({ visible: true }).first();
    const before = await shown(root);
    // The machine has other work too: one good run of three shows what the page can do.
    let best = 0;
    for (let run = 0; run < 3 && best <= 50; run += 1) best = Math.max(best, await framesWhileDragging(page, handle));
    expect(await shown(root)).not.toBe(before);
    expect(best).toBeGreaterThan(50);
  });

  test('fits a phone, and its words stay as large as the page’s smallest', async () => {
    const page = await open({ viewport: { width: 360, height: 800 } });
    const root = await explore(page, slug);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const sizes = await root.locator('svg text').evaluateAll((texts) =>
      texts
        .filter((text) => text.textContent !== '')
        .map((text) => {
          const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
          return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        }),
    );
    expect(Math.min(99, ...sizes)).toBeGreaterThanOrEqual(10);
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
    const early = await weigh(scripts);
    await awake(page);
    const all = await weigh(scripts);
    expect(early).toBeLessThan(2_500);
    expect(all).toBeGreaterThan(early);
    expect(all - early).toBeLessThanOrEqual(20_000);
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
  expect(new Set(shared.map((path) => path.replace(/\..*/, '')))).toEqual(new Set(['/_astro/Page']));
});

test('every paper that the registry names is one of the listing', () => {
  const slugs = seedPapers.map(({ slug }) => slug);
  for (const { slug } of rows) expect(slugs).toContain(slug);
});

/** Collects, from the page's first moment on, what moved without the reader. */
function watchShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[]) {
      shifts.push(`${entry.value}: ${entry.sources.map(({ node }) => node?.className ?? '?').join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** How many stops the Tab key should make on controls: one for each group of radio buttons. */
function stopsOf(root: Locator): Promise<number> {
  return root.evaluate((element) => {
    const controls = [...element.querySelectorAll<HTMLInputElement>('input, button, [role="slider"]')];
    return controls.filter((control) => control.checkVisibility() && (control.type !== 'radio' || control.checked))
      .length;
  });
}

/** The key that changes what has the focus, `other` for what is no control, `null` outside of the explorable. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element?.closest('[data-explorable]')) return null;
    if (element instanceof HTMLButtonElement) return 'Enter';
    if (element.getAttribute('role') === 'slider') return 'ArrowLeft';
    if (!(element instanceof HTMLInputElement)) return 'other';
    if (element.type === 'checkbox') return 'Space';
    if (element.type === 'radio') return 'ArrowDown';
    return element.value === element.max ? 'ArrowLeft' : 'ArrowRight';
  });
}

async function framesWhileDragging(page: Page, handle: Locator): Promise<number> {
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error('nothing to drag');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  const frames = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const times: number[] = [];
        const count = (time: number) => {
          times.push(time);
          const first = times[0] ?? 0;
          if (time - first < 1500) requestAnimationFrame(count);
          else resolve(((times.length - 1) * 1000) / (time - first));
        };
        requestAnimationFrame(count);
      }),
  );
  let isOver = false;
  const done = frames.finally(() => {
    isOver = true;
  });
  for (let step = 0; !isOver; step += 1) {
    await page.mouse.move(box.x + box.width * (0.5 + 0.45 * Math.sin(step / 9)), y);
  }
  await page.mouse.up();
  return done;
}

async function weigh(scripts: ReadonlySet<string>): Promise<number> {
  const codes = await Promise.all([...scripts].map((path) => readFile(join(inject('siteFolder'), path))));
  return codes.reduce((sum, code) => sum + brotliCompressSync(code).length, 0);
}
