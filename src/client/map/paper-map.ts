import { type MapData, unpackMap } from '../../map/map-file.ts';
import { PlaceGrid } from '../../map/place-grid.ts';
import { side } from '../../map/point.ts';
import { wrapTitle } from '../../map/wrap-title.ts';
import { button, element } from '../search/elements.ts';
import { base } from '../site-base.ts';
import { type Camera, centerOn, panBy, wholeMap, zoomAt, zoomOf } from './camera.ts';
import { dotRadius, drawMap, type Scene, titledPapers } from './draw-map.ts';
import { listenToGestures } from './gestures.ts';
import { MapCard, paperAddress } from './map-card.ts';
import { type Colored, type Coloring, colorsFor, type Palette, readPalette } from './map-colors.ts';
import { bindTools } from './map-tools.ts';
import { directionOf, nextPaper } from './next-paper.ts';
import { PaperBlocks } from './paper-blocks.ts';

/** How near to a dot a finger has to come, in pixels. */
const fingerReach = 22;
const mouseReach = 12;
const keyZoom = 1.5;

/** `<paper-map>`: draws over the picture of the page a map that can be moved, searched and read. */
class PaperMap extends HTMLElement {
  readonly #canvas = element('canvas');
  readonly #surface = element('div');
  readonly #blocks = new PaperBlocks();
  #data: MapData | undefined;
  #grid: PlaceGrid | undefined;
  #card: MapCard | undefined;
  #palette: Palette | undefined;
  #colored: Colored = { of: new Uint8Array(), legend: [] };
  #relief: readonly Path2D[] = [];
  #reliefUnit = 1;
  #camera: Camera = { scale: 1, x: 0, y: 0 };
  #pointed: number | null = null;
  #lit: ReadonlySet<number> | null = null;
  #until = Number.POSITIVE_INFINITY;
  #isAsked = false;

  async connectedCallback(): Promise<void> {
    const box = this.querySelector<HTMLElement>('.map-box');
    if (!box) return;
    try {
      const response = await fetch(`${base}map/data.json`);
      if (!response.ok) throw new Error(`${response.status}`);
      this.#data = unpackMap(await response.text());
    } catch {
      this.say('The map could not be loaded, so it is a picture only. Load the page again to try once more.');
      return;
    }
    this.#begin(box, this.#data);
  }

  #begin(box: HTMLElement, data: MapData): void {
    this.#grid = new PlaceGrid(data.x, data.y, side);
    const relief = [...box.querySelectorAll('.map-relief path')];
    this.#relief = relief.map((path) => new Path2D(path.getAttribute('d') ?? ''));
    this.#reliefUnit = Number(/[\d.]+/.exec(relief[0]?.parentElement?.getAttribute('transform') ?? '')?.[0] ?? 1);
    this.#surface.className = 'map-surface';
    this.#surface.tabIndex = 0;
    this.#surface.role = 'application';
    this.#surface.setAttribute('aria-label', `Map of ${data.x.length} papers`);
    this.#surface.setAttribute('aria-roledescription', 'map');
    this.#surface.setAttribute(
      'aria-description',
      'Arrow keys go from paper to paper, Enter opens one, plus and minus zoom, 0 shows the whole map.',
    );
    this.#canvas.setAttribute('aria-hidden', 'true');
    box.append(this.#canvas, this.#surface, this.#zoomButtons());
    this.#card = new MapCard(box);
    box.dataset['ready'] = '';
    this.#listen();
    bindTools(this, data, {
      color: (coloring) => this.color(coloring),
      until: (period) => {
        this.#until = period;
        this.draw();
      },
      light: (papers) => this.light(papers),
    });
    const follow = () => {
      this.#palette = readPalette(this);
      this.draw();
    };
    new ResizeObserver(() => this.#fit()).observe(box);
    new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
      matchMedia(query).addEventListener('change', follow);
    document.fonts.ready.then(() => this.draw());
  }

  say(line: string): void {
    const status = this.querySelector('.map-status');
    if (status) status.textContent = line;
  }

  color(coloring: Coloring): Colored {
    if (this.#data) this.#colored = colorsFor(this.#data, coloring);
    this.draw();
    return this.#colored;
  }

  /** Lights papers and dims the others; `null` shows all alike. */
  light(papers: ReadonlySet<number> | null): void {
    this.#lit = papers;
    this.draw();
  }

  /** Draws before the next frame, however often it is asked for. */
  draw(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      const scene = this.#scene();
      const context = this.#canvas.getContext('2d');
      if (!scene || !context) return;
      const ratio = devicePixelRatio;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawMap(context, scene);
      for (const paper of titledPapers(scene)) if (!this.#blocks.known(paper)) this.#fetchTitle(paper);
    });
  }

  #fetchTitle(paper: number): void {
    this.#blocks.fetch(paper).then(
      () => this.draw(),
      () => undefined,
    );
  }

  #scene(): Scene | null {
    if (!this.#data) return null;
    this.#palette ??= readPalette(this);
    const box = this.#box();
    return {
      data: this.#data,
      relief: this.#relief,
      reliefUnit: this.#reliefUnit,
      camera: this.#camera,
      zoom: zoomOf(this.#camera, this.#data.extent, box),
      ...box,
      palette: this.#palette,
      colors: this.#colored.of,
      until: this.#until,
      lit: this.#lit,
      pointed: this.#pointed,
      titleOf: (paper) => {
        const known = this.#blocks.known(paper);
        return known && wrapTitle(known[1]);
      },
    };
  }

  #box(): { readonly width: number; readonly height: number } {
    return { width: this.#surface.clientWidth, height: this.#surface.clientHeight };
  }

  #fit(): void {
    const { width, height } = this.#box();
    this.#canvas.width = Math.round(width * devicePixelRatio);
    this.#canvas.height = Math.round(height * devicePixelRatio);
    if (this.#data) this.#look(wholeMap(this.#data.extent, { width, height }));
    this.draw();
  }

  #look(camera: Camera): void {
    if (!this.#data) return;
    this.#camera = camera;
    this.#surface.toggleAttribute('data-zoomed', zoomOf(camera, this.#data.extent, this.#box()) > 1.01);
    this.#card?.hide();
    this.draw();
  }

  #zoomBy(factor: number, at?: { readonly x: number; readonly y: number }): void {
    const box = this.#box();
    const middle = { x: box.width / 2, y: box.height / 2 };
    if (this.#data) this.#look(zoomAt(this.#camera, factor, at ?? middle, this.#data.extent, box));
  }

  #zoomButtons(): HTMLElement {
    const group = element(
      'div',
      named(
        button('+', () => this.#zoomBy(keyZoom)),
        'Zoom in',
      ),
      named(
        button('−', () => this.#zoomBy(1 / keyZoom)),
        'Zoom out',
      ),
    );
    group.className = 'map-zoom';
    return group;
  }

  #listen(): void {
    const data = this.#data;
    if (!data) return;
    listenToGestures(this.#surface, {
      pan: (right, down) => this.#look(panBy(this.#camera, right, down, data.extent, this.#box())),
      zoom: (factor, at) => this.#zoomBy(factor, at),
      hover: (at) => this.#point(at ? this.#paperAt(at, mouseReach) : null, false),
      tap: (at, isTouch) => {
        const paper = this.#paperAt(at, isTouch ? fingerReach : mouseReach);
        if (paper !== null && !isTouch) this.#open(paper);
        else this.#point(paper, isTouch);
      },
      canZoom: (isCloser) => isCloser || zoomOf(this.#camera, data.extent, this.#box()) > 1.01,
    });
    this.#surface.addEventListener('keydown', (event) => this.#press(event, data));
    this.#surface.addEventListener('blur', () => this.#point(null, false));
  }

  #press(event: KeyboardEvent, data: MapData): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directionOf(event.key);
    const zoom = { '+': keyZoom, '=': keyZoom, '-': 1 / keyZoom }[event.key];
    if (direction) this.#step(direction, data);
    else if (zoom !== undefined) this.#zoomBy(zoom);
    else if (event.key === '0') this.#look(wholeMap(data.extent, this.#box()));
    else if (event.key === 'Enter' && this.#pointed !== null) this.#open(this.#pointed);
    else if (event.key === 'Escape' && this.#pointed !== null) this.#point(null, false);
    else return;
    event.preventDefault();
  }

  /** The first step goes to the paper in the middle. */
  #step(direction: NonNullable<ReturnType<typeof directionOf>>, data: MapData): void {
    const { width, height } = this.#box();
    const shown = this.#shown(data);
    const next =
      this.#pointed === null
        ? this.#paperAt({ x: width / 2, y: height / 2 }, Number.POSITIVE_INFINITY)
        : nextPaper(data.x, data.y, shown, this.#pointed, direction);
    if (next === null) return;
    const at = this.#pixelsOf(next);
    const isOutside = at.x < 20 || at.y < 20 || at.x > width - 20 || at.y > height - 20;
    if (isOutside)
      this.#look(centerOn(this.#camera, data.x[next] ?? 0, data.y[next] ?? 0, data.extent, { width, height }));
    this.#point(next, false, true);
  }

  #shown(data: MapData): number[] {
    const papers = [...data.x.keys()].filter((paper) => (data.times[paper] ?? -1) <= this.#until);
    return this.#lit ? papers.filter((paper) => this.#lit?.has(paper)) : papers;
  }

  #pixelsOf(paper: number): { readonly x: number; readonly y: number } {
    const { scale, x, y } = this.#camera;
    return { x: (this.#data?.x[paper] ?? 0) * scale + x, y: (this.#data?.y[paper] ?? 0) * scale + y };
  }

  #paperAt(at: { readonly x: number; readonly y: number }, reach: number): number | null {
    const { scale, x, y } = this.#camera;
    const data = this.#data;
    if (!data) return null;
    const scene = this.#scene();
    const within = Math.min(side * 2, (reach + (scene ? dotRadius(scene) : 0)) / scale);
    const near = this.#grid?.near((at.x - x) / scale, (at.y - y) / scale, within, 12) ?? [];
    return near.find((paper) => (data.times[paper] ?? -1) <= this.#until) ?? null;
  }

  /** Shows what is known of a paper beside its dot, and says it to those who do not see it. */
  async #point(paper: number | null, isTapped: boolean, isSaid = false): Promise<void> {
    if (paper === this.#pointed && !isTapped && !isSaid) return;
    this.#pointed = paper;
    this.#surface.toggleAttribute('data-over', paper !== null);
    this.draw();
    if (paper === null) {
      this.#card?.hide();
      return;
    }
    try {
      const known = await this.#blocks.fetch(paper);
      if (this.#pointed !== paper || !known) return;
      this.#card?.show(known, this.#pixelsOf(paper), isTapped);
      if (isSaid) this.say(`${known[1]}. ${known[3]}.`);
    } catch {
      this.say('The titles could not be loaded.');
    }
  }

  async #open(paper: number): Promise<void> {
    const known = await this.#blocks.fetch(paper).catch(() => undefined);
    if (known) location.href = paperAddress(known[0]);
    else this.say('The paper’s address could not be loaded.');
  }
}

function named(control: HTMLButtonElement, name: string): HTMLButtonElement {
  control.setAttribute('aria-label', name);
  return control;
}

customElements.define('paper-map', PaperMap);
