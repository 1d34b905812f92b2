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

/**
 * Counts from here on what the page's code runs; to be called before the page is opened, since code that has run
 * before has no counters. The function that it returns moves a slider by a step in each of a number of frames, and
 * gives the mean of what the page does in one.
 */
export async function watchWork(page: Page): Promise<(slider: Locator) => Promise<FrameWork>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const blocksSoFar = async () => {
    // Taking the counts sets them back to nothing.
    const { result } = await session.send('Profiler.takePreciseCoverage');
    const own = result.filter(({ url }) => url.includes('/_astro/'));
    const ranges = own.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
    return ranges.reduce((sum, { count }) => sum + count, 0);
  };
  return async (slider) => {
    await blocksSoFar();
    const before = await busy();
    const changes = await slider.evaluate(moveFor, frames);
    const milliseconds = ((await busy()) - before) * 1000;
    const blocks = await blocksSoFar();
    return { blocks: blocks / frames, changes: changes / frames, milliseconds: milliseconds / frames };
  };
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
