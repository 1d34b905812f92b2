import { pointIn } from './bind-drags.ts';
import { type Tip, tipAfter, tipAt } from './tips.ts';

/** By the name that an `svg` carries as `data-tips`: its parts, with the number that each gives. */
export type Tips<State> = Readonly<Record<string, (state: State) => readonly Tip[]>>;

interface Shown {
  readonly svg: SVGSVGElement;
  readonly name: string;
  readonly index: number;
}

/**
 * Gives the number of a part of the picture where the reader points at it, taps it, or comes to it by the arrow keys.
 * The function that it returns is called after each drawing.
 */
export function bindTips<State>(root: HTMLElement, tips: Tips<State>, state: () => State): () => void {
  const picture = root.querySelector('[data-ex="picture"]');
  const readOut = root.querySelector('[data-ex="tip"]');
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  mark.setAttribute('class', 'ex-here');
  let shown: Shown | null = null;

  const show = (next: Shown | null) => {
    shown = next;
    const tip = next && tips[next.name]?.(state())[next.index];
    if (readOut && readOut.textContent !== (tip?.text ?? '')) readOut.textContent = tip?.text ?? '';
    if (!next || !tip) return mark.remove();
    for (const name of ['x', 'y', 'width', 'height'] as const) mark.setAttribute(name, String(tip[name]));
    next.svg.append(mark);
  };
  const found = ({ target }: Event) => {
    const svg = target instanceof Element ? target.closest<SVGSVGElement>('svg[data-tips]') : null;
    const name = svg?.dataset['tips'] ?? '';
    return svg && tips[name] ? { svg, name, list: tips[name](state()) } : null;
  };
  const point = (event: Event) => {
    const hit = found(event);
    const index = hit && event instanceof PointerEvent ? tipAt(hit.list, pointIn(hit.svg, event)) : -1;
    show(hit && index >= 0 ? { svg: hit.svg, name: hit.name, index } : null);
  };
  const prepare = () => {
    for (const svg of picture?.querySelectorAll('svg[data-tips]') ?? []) svg.setAttribute('tabindex', '0');
    show(shown?.svg.isConnected ? shown : null);
  };
  for (const type of ['pointermove', 'pointerdown']) picture?.addEventListener(type, point);
  picture?.addEventListener('pointerleave', () => show(null));
  picture?.addEventListener('focusout', () => show(null));
  picture?.addEventListener('keydown', (event) => {
    const hit = found(event);
    if (!(event instanceof KeyboardEvent) || !hit || event.target !== hit.svg) return;
    const from = shown?.svg === hit.svg ? shown.index : -1;
    const index = tipAfter(hit.list, from, event.key);
    if (index === null) return;
    event.preventDefault();
    show({ svg: hit.svg, name: hit.name, index });
  });
  prepare();
  return prepare;
}
