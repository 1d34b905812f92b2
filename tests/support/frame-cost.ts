import type { Locator, Page } from 'playwright-core';

/**
 * What a frame costs while a slider moves in every frame, in milliseconds on the page's main thread, in the time
 * of the processor and not of the clock: a processor slowed four times takes four times as long.
 */
export async function costOfFrame(page: Page, slider: Locator): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  // The first frames are compiled, the later ones measured.
  await slider.evaluate(moveFor, 20);
  const before = await busy();
  await slider.evaluate(moveFor, 30);
  const milliseconds = ((await busy()) - before) * 1000;
  await session.detach();
  return milliseconds / 30;
}

/** Moves a slider to and fro, a step in each of so many frames. */
function moveFor(element: Element, frames: number): Promise<void> {
  const slider = element as HTMLInputElement;
  let direction = 1;
  let left = frames;
  return new Promise((resolve) => {
    const next = () => {
      if (left === 0) return resolve();
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
