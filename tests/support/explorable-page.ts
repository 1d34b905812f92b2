import type { Locator, Page } from 'playwright-core';
import { toHtml } from '../../src/explorables/kit/tree.ts';
import { readState } from '../../src/explorables/kit/url-state.ts';

/** The picture's markup, attributes in alphabetical order, without the state of controls that stand in it. */
export function pictureOf(root: Locator): Promise<string> {
  return root.locator('[data-ex="picture"]').evaluate(sortedMarkup);
}

/** The same, drawn at once by the picture's own function for the state of an address. */
export async function drawnAfresh(page: Page, name: string, query: string): Promise<string> {
  const { draw, fields } = await import(`../../src/explorables/${name}/picture.ts`);
  const handle = await page.evaluateHandle(
    (html) => {
      const fresh = document.createElement('div');
      fresh.innerHTML = html;
      return fresh;
    },
    toHtml(draw(readState(fields, query))),
  );
  return handle.evaluate(sortedMarkup);
}

function sortedMarkup(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('input, output, .ex-here')) control.remove();
  for (const svg of copy.querySelectorAll('svg[data-tips]')) svg.removeAttribute('tabindex');
  for (const own of copy.querySelectorAll('.ex-own')) own.removeAttribute('open');
  for (const element of copy.querySelectorAll('*')) {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const).sort();
    for (const [name] of attributes) element.removeAttribute(name);
    for (const [name, value] of attributes) element.setAttribute(name, value);
  }
  return copy.innerHTML;
}

/** Collects, from the page's first moment on, what moved without the reader. */
export function watchShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[]) {
      shifts.push(`${entry.value}: ${entry.sources.map(({ node }) => node?.className ?? '?').join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** How large words in a picture are shown, in pixels. */
export function sizesOf(texts: readonly Element[]): number[] {
  return texts
    .filter(({ textContent }) => textContent !== '')
    .map((text) => {
      const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    });
}

/** How many stops the Tab key should make on controls: one for each group of radio buttons. */
export function stopsOf(root: Locator): Promise<number> {
  return root.evaluate((element) => {
    const controls = [...element.querySelectorAll<HTMLInputElement>('input, button, [role="slider"]')];
    return controls.filter((control) => control.checkVisibility() && (control.type !== 'radio' || control.checked))
      .length;
  });
}

/** The key that changes what has the focus, `other` for what is no control, `null` outside of the explorable. */
export function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element?.closest('[data-explorable]')) return null;
    if (element instanceof HTMLButtonElement) return 'Enter';
    if (element.getAttribute('role') === 'slider') return 'ArrowLeft';
    if (!(element instanceof HTMLInputElement)) return 'other';
    if (element.type === 'checkbox') return 'Space';
    if (element.type === 'radio') return element.name === 'view' ? 'view' : 'ArrowDown';
    return element.value === element.max ? 'ArrowLeft' : 'ArrowRight';
  });
}

/** Drags by mouse from the middle of an element to a part of its width, and of its height. */
export async function dragTo(page: Page, handle: Locator, part: number): Promise<void> {
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error('nothing to drag');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * part, box.y + box.height * part, { steps: 4 });
  await page.mouse.up();
}

/** All that is shown: the picture, without the mark of what the pointer is at, the words, and the controls. */
export function shown(root: Locator): Promise<string> {
  return root.evaluate((element) => {
    const picture = element.querySelector('[data-ex="picture"]')?.cloneNode(true) as Element;
    for (const mark of picture.querySelectorAll('.ex-here')) mark.remove();
    for (const own of picture.querySelectorAll('.ex-own')) own.removeAttribute('open');
    const inputs = [...element.querySelectorAll('input')].map(({ value, checked }) => `${value} ${checked}`);
    return [picture.innerHTML, element.querySelector('[data-ex="says"]')?.textContent, ...inputs].join('\n');
  });
}

/** The query strings that show each view of an explorable, or none where it has one view only. */
export async function viewsOf(name: string): Promise<string[]> {
  const { fields } = await import(`../../src/explorables/${name}/picture.ts`);
  const view = fields.view as { readonly options: Readonly<Record<string, string>> } | undefined;
  return view ? Object.keys(view.options).map((key) => `?view=${key}`) : [''];
}

interface Fit {
  readonly name: string;
  readonly problem: string;
}

/**
 * The controls that cannot be on the screen together with the part of the picture that they change, or at least 160
 * pixels of it, and with the whole of the words.
 */
export async function misfits(root: Locator): Promise<readonly Fit[]> {
  return root.evaluate(async (element) => {
    const found: { name: string; problem: string }[] = [];
    const words = element.querySelector('[data-ex="says"]');
    const inputs = [...element.querySelectorAll<HTMLInputElement>('input')].filter((input) => input.checkVisibility());
    for (const name of new Set(inputs.map((input) => input.name))) {
      const control = inputs
        .find((input) => input.name === name)
        ?.closest('.ex-control, fieldset, .ex-toggle, .ex-own');
      const part = element.querySelector(`[data-shows~="${name}"]`);
      if (!control || !part || !words) {
        found.push({ name, problem: 'nothing says what it changes' });
        continue;
      }
      const top = Math.min(control.getBoundingClientRect().top, part.getBoundingClientRect().top);
      scrollBy({ top: top - 4, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const [held, seen, said] = [control, part, words].map((one) => one.getBoundingClientRect());
      const floor = said?.top ?? 0;
      const [controlEnd, partStart, partEnd] = [held?.bottom ?? 0, seen?.top ?? 0, seen?.bottom ?? 0];
      if ((said?.bottom ?? 0) > innerHeight + 1) found.push({ name, problem: `words end at ${said?.bottom}` });
      if (controlEnd > floor) found.push({ name, problem: `control ends at ${controlEnd}, words begin at ${floor}` });
      if (Math.min(partEnd, partStart + 160) > floor) {
        found.push({ name, problem: `picture begins at ${partStart}, words at ${floor}` });
      }
    }
    return found;
  });
}
