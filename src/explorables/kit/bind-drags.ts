import type { Store } from './bind-controls.ts';

/** A place in a picture, in the units of its viewBox. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Drag<State> {
  /** What changes when the pointer is at a point. */
  readonly to: (point: Point, state: State, index: number) => Partial<State>;
  /** What changes by a number of steps of the keyboard; for elements of role slider. */
  readonly nudge?: (steps: number, state: State, index: number) => Partial<State>;
}

/** By the name that an element carries as `data-drag`; several of a name are told apart by `data-index`. */
export type Drags<State> = Readonly<Record<string, Drag<State>>>;

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Lets the reader move what a picture marks with `data-drag`, by pointer and by keyboard. */
export function bindDrags<State>(picture: Element, drags: Drags<State>, store: Store<State>): void {
  const found = (target: EventTarget | null) => {
    const element = target instanceof Element ? target.closest<SVGElement | HTMLElement>('[data-drag]') : null;
    const drag = drags[element?.dataset['drag'] ?? ''];
    return element && drag ? { element, drag, index: Number(element.dataset['index'] ?? 0) } : null;
  };
  let held: (ReturnType<typeof found> & { readonly svg: SVGSVGElement }) | null = null;

  const move = (event: PointerEvent) => {
    if (held) store.change(held.drag.to(pointIn(held.svg, event), store.state(), held.index));
  };
  picture.addEventListener('pointerdown', (event) => {
    if (!(event instanceof PointerEvent) || event.button !== 0) return;
    const hit = found(event.target);
    const svg = hit?.element.closest('svg');
    if (!hit || !svg) return;
    held = { ...hit, svg };
    hit.element.setPointerCapture(event.pointerId);
    event.preventDefault();
    hit.element.focus({ preventScroll: true });
    move(event);
  });
  picture.addEventListener('pointermove', (event) => {
    if (event instanceof PointerEvent) move(event);
  });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    picture.addEventListener(end, () => {
      held = null;
    });
  }
  picture.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const hit = found(event.target);
    const count = steps[event.key];
    if (!hit?.drag.nudge || count === undefined) return;
    event.preventDefault();
    store.change(hit.drag.nudge(count, store.state(), hit.index));
  });
}

/** The pointer in units of the picture, also where it is stretched. */
export function pointIn(svg: SVGSVGElement, { clientX, clientY }: PointerEvent): Point {
  const matrix = svg.getScreenCTM();
  return matrix ? new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse()) : { x: 0, y: 0 };
}
