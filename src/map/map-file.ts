import { keyLength } from './slug-keys.ts';

/** A name on the map, and where it is written. */
export interface MapLabel {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Papers that it is for. */
  readonly count: number;
}

/** What the browser draws: all that a map shows before a paper is pointed at. Arrays have an element for each paper. */
export interface MapData {
  /** The part of the grid that has papers: left, top, width and height. */
  readonly extent: readonly [left: number, top: number, width: number, height: number];
  readonly regions: readonly MapLabel[];
  /** Names of smaller parts, for when a reader comes closer. */
  readonly parts: readonly MapLabel[];
  /** Labels of topics by which papers can be colored. */
  readonly topics: readonly string[];
  /** Months or years, without a gap. */
  readonly periods: readonly string[];
  readonly salt: number;
  readonly keys: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Index of a color for the paper's region. */
  readonly colors: readonly number[];
  /** Topics of a paper, a bit for each. */
  readonly topicBits: readonly number[];
  /** Index of the paper's period, or −1. */
  readonly times: readonly number[];
  /** Votes, or −1; empty where no paper has any. */
  readonly votes: readonly number[];
}

/** A paper as it is shown when it is pointed at. */
export type MapPaper = readonly [slug: string, title: string, sentence: string, date: string];

/** Papers whose titles are in one file. */
export const papersInBlock = 64;

type Packed = Omit<MapData, 'keys' | 'colors'> & { readonly keys: string; readonly colors: string };

/** The data as a file: what changes little from paper to paper as differences, which pack well. */
export function packMap(data: MapData): string {
  return JSON.stringify({
    ...data,
    keys: data.keys.join(''),
    colors: data.colors.join(''),
    x: differences(data.x),
    y: differences(data.y),
  } satisfies Packed);
}

/** The inverse of `packMap`. */
export function unpackMap(text: string): MapData {
  const packed = JSON.parse(text) as Packed;
  return {
    ...packed,
    keys: packed.x.map((_, index) => packed.keys.slice(index * keyLength, (index + 1) * keyLength)),
    colors: Array.from(packed.colors, Number),
    x: sums(packed.x),
    y: sums(packed.y),
  };
}

function differences(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
