interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What a reader does to the map with a mouse, a pen or fingers; places are in pixels of the surface. */
export interface GestureHandlers {
  readonly pan: (right: number, down: number) => void;
  readonly zoom: (factor: number, at: Spot) => void;
  /** A mouse or a pen is over a place; `null` where it has left. */
  readonly hover: (at: Spot | null) => void;
  readonly tap: (at: Spot, isTouch: boolean) => void;
  /** Whether the wheel can do anything in this direction; where not, the page scrolls. */
  readonly canZoom: (isCloser: boolean) => boolean;
}

/** A press that moves less than this is a tap. */
const tapReach = 6;
/** A page that was scrolled less than this long ago, in milliseconds, goes on scrolling when the map comes under the pointer. */
const scrollPause = 400;

/** Reads gestures on a surface: drag to pan, wheel or two fingers to zoom, tap. */
export function listenToGestures(surface: HTMLElement, handlers: GestureHandlers): void {
  listenToPointers(surface, handlers);
  listenToWheel(surface, handlers);
}

function listenToPointers(surface: HTMLElement, handlers: GestureHandlers): void {
  const down = new Map<number, Spot>();
  let start: Spot | null = null;
  let isDrag = false;
  const spotOf = (event: PointerEvent): Spot => ({ x: event.offsetX, y: event.offsetY });
  surface.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    surface.setPointerCapture(event.pointerId);
    down.set(event.pointerId, spotOf(event));
    start = down.size === 1 ? spotOf(event) : null;
    isDrag = down.size > 1;
  });
  surface.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    const now = spotOf(event);
    if (!before) {
      handlers.hover(now);
      return;
    }
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    isDrag ||= start !== null && distance(start, now) > tapReach;
    if (other) pinch(before, now, other, handlers);
    else if (isDrag) handlers.pan(now.x - before.x, now.y - before.y);
    surface.toggleAttribute('data-dragging', isDrag);
    down.set(event.pointerId, now);
  });
  const end = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    if (!isDrag && event.type === 'pointerup') handlers.tap(spotOf(event), event.pointerType === 'touch');
    if (down.size === 0) surface.removeAttribute('data-dragging');
  };
  surface.addEventListener('pointerup', end);
  surface.addEventListener('pointercancel', end);
  surface.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') handlers.hover(null);
  });
}

/** Two fingers: their distance zooms, their middle pans. */
function pinch(before: Spot, now: Spot, other: Spot, handlers: GestureHandlers): void {
  const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
  const earlier = distance(before, other);
  handlers.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  if (earlier > 0) handlers.zoom(distance(now, other) / earlier, middle);
}

function listenToWheel(surface: HTMLElement, handlers: GestureHandlers): void {
  let lastScroll = Number.NEGATIVE_INFINITY;
  addEventListener('scroll', () => {
    lastScroll = performance.now();
  });
  surface.addEventListener(
    'wheel',
    (event) => {
      const isMeant = event.ctrlKey || performance.now() - lastScroll > scrollPause;
      if (!isMeant || !handlers.canZoom(event.deltaY < 0)) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      const amount = event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0022);
      handlers.zoom(Math.exp(-Math.max(-0.7, Math.min(0.7, amount))), { x: event.offsetX, y: event.offsetY });
    },
    { passive: false },
  );
}

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);
