import { type Figure, type FigureKind, figureKinds } from '../text/figures/figure.ts';
import { sentenceAt } from './sentence-at.ts';

interface FiguredPaper {
  readonly slug: string;
  readonly abstract: string;
  readonly figures: readonly Figure[];
}

/** A figure of the collection, with the sentence that states it, as plain text in three parts. */
export interface FigureRow {
  readonly slug: string;
  /** Place among the abstract's figures. */
  readonly index: number;
  readonly figure: Figure;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** The end of an address that leads to the sentence: an anchor and a text fragment. */
  readonly fragment: string;
  /** The value in the base unit of its scale; a range counts by its larger end. */
  readonly magnitude: number;
  /** What figures it can be compared with: the base unit. */
  readonly scale: string;
}

export interface FigureGroup {
  readonly kind: FigureKind;
  /** Largest first, the commonest scale before the others. */
  readonly rows: readonly FigureRow[];
}

export const kindLabels: Readonly<Record<FigureKind, string>> = {
  'speed-up': 'Speed-ups',
  time: 'Time',
  rate: 'Rates',
  memory: 'Memory',
  accuracy: 'Scores',
  size: 'Sizes',
  count: 'Counts',
  share: 'Shares',
  cost: 'Costs',
  other: 'Other numbers',
};

/** Units that can be turned into each other, with the base unit's name. */
const bases: Readonly<Record<string, readonly [scale: string, factor: number]>> = {
  ms: ['s', 1e-3],
  µs: ['s', 1e-6],
  s: ['s', 1],
  minutes: ['s', 60],
  hours: ['s', 3600],
  days: ['s', 86_400],
  weeks: ['s', 604_800],
  months: ['s', 2_629_800],
  years: ['s', 31_557_600],
  KB: ['bytes', 1e3],
  kB: ['bytes', 1e3],
  MB: ['bytes', 1e6],
  GB: ['bytes', 1e9],
  TB: ['bytes', 1e12],
  PB: ['bytes', 1e15],
  KiB: ['bytes', 1024],
  MiB: ['bytes', 1024 ** 2],
  GiB: ['bytes', 1024 ** 3],
  Hz: ['Hz', 1],
  kHz: ['Hz', 1e3],
  KHz: ['Hz', 1e3],
  MHz: ['Hz', 1e6],
  GHz: ['Hz', 1e9],
};

/** The figures of all abstracts by kind, kinds without any left out. Papers come newest first, and that settles ties. */
export function figureGroups(papers: readonly FiguredPaper[]): readonly FigureGroup[] {
  const rows = new Map<FigureKind, FigureRow[]>();
  for (const paper of papers) {
    for (const [index, figure] of paper.figures.entries()) {
      const list = rows.get(figure.kind) ?? [];
      list.push(figureRow(paper, figure, index));
      rows.set(figure.kind, list);
    }
  }
  return figureKinds.flatMap((kind) => {
    const list = rows.get(kind);
    return list ? [{ kind, rows: byScale(list) }] : [];
  });
}

/** Rows in the order of the papers and of their abstracts. */
export function inPaperOrder(rows: readonly FigureRow[], positionOf: (slug: string) => number): readonly FigureRow[] {
  return [...rows].sort((a, b) => positionOf(a.slug) - positionOf(b.slug) || a.index - b.index);
}

/** A figure with its sentence. */
export function figureRow({ slug, abstract }: FiguredPaper, figure: Figure, index: number): FigureRow {
  const sentence = sentenceAt(abstract, figure.start, figure.phraseEnd);
  const value = typeof figure.value === 'number' ? figure.value : figure.value[1];
  const [scale, factor] = bases[figure.unit ?? ''] ?? [figure.kind === 'count' ? 'count' : (figure.unit ?? ''), 1];
  return {
    slug,
    index,
    figure,
    before: abstract.slice(sentence.start, figure.start),
    text: abstract.slice(figure.start, figure.phraseEnd),
    after: abstract.slice(figure.phraseEnd, sentence.end),
    fragment: fragmentOf(abstract.slice(sentence.start, sentence.end), index),
    magnitude: value * factor,
    scale,
  };
}

/**
 * `#f3:~:text=first%20words,last%20words` (WICG, “URL Fragment Text Directives”). Where the page may show
 * the sentence in other characters than the listing, only the anchor.
 */
function fragmentOf(sentence: string, index: number): string {
  const anchor = `#f${index + 1}`;
  if (/[$\\{}^_]|[^\p{L}\p{P}\p{Z}\p{N}+<=>~|$^`]|[\p{No}\n]/u.test(sentence)) return anchor;
  const words = sentence.trim().split(/\s+/);
  if (words.length < 9) return `${anchor}:~:text=${encodeDirective(words.join(' '))}`;
  return `${anchor}:~:text=${encodeDirective(words.slice(0, 4).join(' '))},${encodeDirective(words.slice(-4).join(' '))}`;
}

function encodeDirective(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');
}

function byScale(rows: readonly FigureRow[]): readonly FigureRow[] {
  const counts = new Map<string, number>();
  for (const { scale } of rows) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  const places = new Map(rows.map((row, place) => [row, place]));
  return [...rows].sort(
    (a, b) =>
      (counts.get(b.scale) ?? 0) - (counts.get(a.scale) ?? 0) ||
      (a.scale < b.scale ? -1 : a.scale > b.scale ? 1 : 0) ||
      b.magnitude - a.magnitude ||
      (places.get(a) ?? 0) - (places.get(b) ?? 0),
  );
}
