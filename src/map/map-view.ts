import { timeline } from '../derived/timeline.ts';
import { contours } from './contours.ts';
import { hilbertIndex } from './hilbert.ts';
import type { MapData, MapLabel, MapPaper } from './map-file.ts';
import { type Point, side } from './point.ts';
import { colorRegions } from './region-colors.ts';
import { type NamedRegion, nameRegions, type TopicName } from './region-names.ts';
import { regionCount, regionsOf } from './regions.ts';
import { saltFor, slugKey } from './slug-keys.ts';
import { titleTerms } from './title-terms.ts';

/** A paper as the map needs it. */
export interface MappedPaper {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  /** The sentence that is shown with the title. */
  readonly sentence: string;
  readonly shownDate: string;
  readonly date: { readonly sortKey: string; readonly year: number | null };
  readonly votes: number | null;
}

/** A region with the papers in its middle, for readers of the page. */
export interface ShownRegion {
  readonly name: string;
  /** Indices in the collection, the most central first. */
  readonly papers: readonly number[];
}

export interface MapView {
  readonly data: MapData;
  /** Outlines as SVG paths, in units of `contourUnit`. */
  readonly contours: readonly string[];
  /** The papers in the order of the data's arrays. */
  readonly papers: readonly MapPaper[];
  /** Index in the collection, in the same order. */
  readonly order: readonly number[];
  readonly regions: readonly ShownRegion[];
}

/** Topics by which papers are colored. */
const topicColors = 6;
/** From this number of papers on, smaller parts are named for when a reader comes closer. */
const leastForParts = 400;
/** Room around the papers for the relief and for names. */
const margin = 260;
/** More of it around a few, whose relief is wide. */
const fewPapers = 24;

/** All that a map shows, from the places of the papers and what the collection knows of them. */
export function mapView(
  papers: readonly MappedPaper[],
  places: readonly Point[],
  topics: readonly TopicName[],
): MapView {
  const terms = titleTerms(papers);
  const count = regionCount(papers.length);
  const regions = nameRegions(regionsOf(places, count), topics, terms);
  const parts = papers.length < leastForParts ? [] : nameRegions(regionsOf(places, count * 4), [], terms);
  const hilbert = places.map(hilbertIndex);
  const order = Array.from(papers.keys()).sort((a, b) => (hilbert[a] ?? 0) - (hilbert[b] ?? 0) || a - b);
  const colors = colorsOf(regions, papers.length);
  const shownTopics = topics.toSorted((a, b) => b.papers.length - a.papers.length).slice(0, topicColors);
  const bits = topicBits(shownTopics, papers.length);
  const periods = timeline(papers);
  const timeOf = new Map(periods.periods.map(({ key }, index) => [key, index]));
  const keyLength = periods.unit === 'month' ? 7 : 4;
  const salt = saltFor(papers.map(({ slug }) => slug));
  const pick = <T>(get: (paper: MappedPaper, index: number) => T): T[] =>
    order.map((index) => get(papers[index] as MappedPaper, index));
  return {
    data: {
      extent: extentOf(places),
      regions: labelsOf(regions),
      parts: labelsOf(parts),
      topics: shownTopics.map(({ label }) => label),
      periods: periods.periods.map(({ label }) => label),
      salt,
      keys: pick(({ slug }) => slugKey(slug, salt)),
      x: pick((_, index) => places[index]?.[0] ?? 0),
      y: pick((_, index) => places[index]?.[1] ?? 0),
      colors: pick((_, index) => colors[index] ?? 0),
      topicBits: pick((_, index) => bits[index] ?? 0),
      times: pick(({ date }) => (date.year === null ? -1 : (timeOf.get(dateKey(date, keyLength)) ?? -1))),
      votes: papers.some(({ votes }) => votes !== null) ? pick(({ votes }) => votes ?? -1) : [],
    },
    contours: papers.length < 3 ? [] : contours(places),
    papers: pick(({ slug, title, sentence, shownDate }) => [slug, title, sentence, shownDate] as const),
    order,
    regions: regions.map(({ name, papers: own }) => ({ name, papers: own })),
  };
}

function dateKey({ sortKey, year }: MappedPaper['date'], length: number): string {
  return length === 4 ? String(year) : sortKey.slice(0, length);
}

/** The papers' part of the grid, with room around it. */
function extentOf(places: readonly Point[]): MapData['extent'] {
  if (places.length === 0) return [0, 0, side, side];
  const room = places.length <= fewPapers ? 2 * margin : margin;
  let [left, top, right, bottom] = [side, side, 0, 0];
  for (const [x, y] of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [left - room, top - room, right - left + 2 * room, bottom - top + 2 * room];
}

/** A name is written in the middle of its region. */
function labelsOf(regions: readonly NamedRegion[]): readonly MapLabel[] {
  return regions
    .filter(({ name }) => name !== '')
    .map(({ name, center: [x, y], papers }) => ({ name, x, y, count: papers.length }));
}

function colorsOf(regions: readonly NamedRegion[], papers: number): readonly number[] {
  const colors = new Array<number>(papers).fill(0);
  const ofRegion = colorRegions(regions.map(({ center }) => center));
  for (const [index, region] of regions.entries())
    for (const paper of region.papers) colors[paper] = ofRegion[index] ?? 0;
  return colors;
}

function topicBits(topics: readonly TopicName[], papers: number): readonly number[] {
  const bits = new Array<number>(papers).fill(0);
  for (const [index, topic] of topics.entries())
    for (const paper of topic.papers) bits[paper] = (bits[paper] ?? 0) | (1 << index);
  return bits;
}
