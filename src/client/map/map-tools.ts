import type { MapData } from '../../map/map-file.ts';
import { element } from '../search/elements.ts';
import type { Colored, Coloring } from './map-colors.ts';
import { findOnMap } from './map-search.ts';

interface Handlers {
  readonly color: (coloring: Coloring) => Colored;
  /** Papers after this period are hidden. */
  readonly until: (period: number) => void;
  readonly light: (papers: ReadonlySet<number> | null) => void;
}

interface Host extends HTMLElement {
  say(line: string): void;
}

/** A period is shown this long while the time plays, in milliseconds; all of them no longer than the second. */
const periodShown = 900;
const playLength = 14_000;
/** Waits for the next letter. */
const typingPause = 160;

/** Binds the form above the map: search, colors, time. What is searched for is in the address. */
export function bindTools(host: Host, data: MapData, handlers: Handlers): void {
  const form = host.querySelector('form');
  if (!form) return;
  bindColors(form, host, handlers);
  bindTime(form, data, handlers);
  bindSearch(form, host, data, handlers);
}

function bindColors(form: HTMLFormElement, host: Host, { color }: Handlers): void {
  const select = form.querySelector<HTMLSelectElement>('select[name="color"]');
  const legend = host.querySelector('.map-legend');
  const show = () => {
    const colored = color((select?.value ?? 'region') as Coloring);
    legend?.replaceChildren(...colored.legend.map((row) => element('li', swatch(row.color), row.label)));
  };
  select?.addEventListener('change', show);
  show();
}

function swatch(color: number): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  const dot = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  for (const [name, value] of [
    ['cx', '6'],
    ['cy', '6'],
    ['r', '5'],
    ['class', `k${color}`],
  ] as const)
    dot.setAttribute(name, value);
  svg.append(dot);
  return svg;
}

function bindTime(form: HTMLFormElement, { periods }: MapData, { until }: Handlers): void {
  const range = form.querySelector<HTMLInputElement>('input[name="until"]');
  const output = form.querySelector('output');
  const play = form.querySelector<HTMLButtonElement>('[data-map-play]');
  if (!range || !output || !play) return;
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    play.textContent = 'Play';
  };
  const show = () => {
    const period = Number(range.value);
    output.textContent = periods[period] ?? '';
    range.setAttribute('aria-valuetext', periods[period] ?? '');
    // At the end all are shown, also those without a date.
    until(period === periods.length - 1 ? Number.POSITIVE_INFINITY : period);
  };
  range.addEventListener('input', () => {
    stop();
    show();
  });
  play.addEventListener('click', () => {
    if (timer !== undefined) return stop();
    if (range.value === range.max) range.value = '0';
    play.textContent = 'Pause';
    show();
    timer = setInterval(
      () => {
        range.value = String(Number(range.value) + 1);
        show();
        if (range.value === range.max) stop();
      },
      Math.min(periodShown, playLength / periods.length),
    );
  });
  // A browser may have kept where the reader left the slider.
  show();
}

function bindSearch(form: HTMLFormElement, host: Host, data: MapData, { light }: Handlers): void {
  const field = form.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const find = async () => {
    const text = field.value.trim();
    const address = text === '' ? location.pathname : `${location.pathname}?q=${encodeURIComponent(text)}`;
    history.replaceState(history.state, '', address);
    if (text === '') {
      light(null);
      host.say('');
      return;
    }
    try {
      const found = await findOnMap(data, text);
      if (!found || field.value.trim() !== text) return;
      light(found.papers);
      host.say(found.line);
    } catch {
      host.say('The search could not be loaded.');
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    find();
  });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(find, typingPause);
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    field.value = asked;
    find();
  }
}
