// Run in the page: each stands alone.

/** How far the page can be scrolled to the side, in pixels. */
export function sidewaysScroll(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

/** Words that lie outside of the window, or that their own box cuts off; a table may scroll in a box with a tab stop. */
export function wordsOutOfSight(): string[] {
  const root = document.querySelector('dialog[open]') ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lost: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (
      !parent?.checkVisibility() ||
      !node.textContent?.trim() ||
      parent.closest('script, option, [href="#content"], section[tabindex="0"]')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isOutside = [...range.getClientRects()].some(
      ({ left, right, width }) => width > 0 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5),
    );
    const isCut =
      parent.scrollWidth > parent.clientWidth + 1 &&
      parent.clientWidth > 1 &&
      getComputedStyle(parent).overflowX !== 'visible';
    if (isOutside || isCut) lost.push(node.textContent.trim().slice(0, 60));
  }
  return lost;
}
