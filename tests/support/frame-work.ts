import type { Locator, Page } from 'playwright-core';

/** What a page does in one frame while a slider moves, counted: the same on every machine. */
export interface FrameWork {
  /** Times that a block of the page's own code was run. */
  readonly blocks: number;
  /** Attributes, texts and children of the picture that were changed. */
  readonly changes: number;
  /** Milliseconds of the main thread; depends on the machine, so only for reading. */
  readonly milliseconds: number;
}

const frames = 20;

/** Moves a slider by a step in each of a number of frames, and counts what the page does in the mean. */
export async function workOfFrame(page: Page, slider: Locator): Promise<FrameWork> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  await session.send('Profiler.takePreciseCoverage');
  const before = await busy();
  const changes = await slider.evaluate(moveFor, frames);
  const milliseconds = ((await busy()) - before) * 1000;
  const { result } = await session.send('Profiler.takePreciseCoverage');
  await session.detach();
  const ranges = result
    .filter(({ url }) => url.includes('/_astro/'))
    .flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
  const blocks = ranges.reduce((sum, { count }) => sum + count, 0);
  return { blocks: blocks / frames, changes: changes / frames, milliseconds: milliseconds / frames };
}

/** Moves a slider to and fro, a step in each frame; gives the number of changes in its picture. */
function moveFor(element: Element, count: number): Promise<number> {
  const slider = element as HTMLInputElement;
  const picture = slider.closest('[data-explorable]')?.querySelector('[data-ex="picture"]');
  let changes = 0;
  const observer = new MutationObserver((records) => {
    changes += records.length;
  });
  if (picture) observer.observe(picture, { attributes: true, childList: true, characterData: true, subtree: true });
  let direction = 1;
  let left = count;
  return new Promise((resolve) => {
    const next = () => {
      if (left === 0) return resolve(changes);
      left -= 1;
      if (slider.value === slider.max) direction = -1;
      if (slider.value === slider.min) direction = 1;
      if (direction > 0) slider.stepUp();
      else slider.stepDown();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}
