import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { relatedPapers } from '../derived/related.ts';
import { makeRandom } from '../explorables/kit/random.ts';

interface Text {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

/** A link from one paper to another, as a reader sees it. */
export interface DrawnLink {
  readonly from: Text;
  readonly to: Text;
  readonly reasons: readonly string[];
}

/** The links of a collection, and some of them drawn at random. */
export interface LinkSample {
  readonly papers: number;
  /** Papers that lead to at least one other. */
  readonly linked: number;
  readonly links: number;
  readonly drawn: readonly DrawnLink[];
}

/** What a reader of both papers said of a link. */
export interface LinkLabel {
  readonly draw: string;
  readonly from: string;
  readonly to: string;
  /** Whether somebody who reads the one would want to be shown the other. */
  readonly isSensible: boolean;
}

/** Of labeled links, those that pages show today. */
export interface LinkScore {
  readonly draw: string;
  readonly labeled: number;
  readonly shown: number;
  readonly sensible: number;
}

/** The papers of a development corpus, or `null` where it is not here. */
export function readTruth(folder: string): readonly Text[] | null {
  const plain = join(folder, 'truth.jsonl');
  const packed = `${plain}.gz`;
  if (!existsSync(plain) && !existsSync(packed)) return null;
  const text = existsSync(plain) ? readFileSync(plain, 'utf8') : String(gunzipSync(readFileSync(packed)));
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Text);
}

/** Links as pages show them; of papers drawn at random, one of their links at random. */
export function sampleLinks(papers: readonly Text[], { seed, count }: { seed: number; count: number }): LinkSample {
  const shown = shownLinks(papers);
  const random = makeRandom(seed);
  const drawn = [...papers.keys()]
    .map((index) => ({ index, place: random(), pick: random() }))
    .sort((a, b) => a.place - b.place)
    .flatMap(({ index, pick }): readonly DrawnLink[] => {
      const links = shown[index] ?? [];
      const link = links[Math.floor(pick * links.length)];
      const [from, to] = [papers[index], papers[link?.index ?? -1]];
      return link && from && to ? [{ from, to, reasons: link.shared }] : [];
    });
  return {
    papers: papers.length,
    linked: shown.filter((links) => links.length > 0).length,
    links: shown.reduce((sum, links) => sum + links.length, 0),
    drawn: drawn.slice(0, count),
  };
}

/** Scores the links of today against labels, by draw. */
export function scoreLinks(papers: readonly Text[], labels: readonly LinkLabel[]): readonly LinkScore[] {
  const shown = new Set(
    shownLinks(papers).flatMap((links, index) => links.map((link) => `${papers[index]?.id} ${papers[link.index]?.id}`)),
  );
  return [...new Set(labels.map(({ draw }) => draw))].map((draw) => {
    const own = labels.filter((label) => label.draw === draw);
    const kept = own.filter(({ from, to }) => shown.has(`${from} ${to}`));
    const sensible = kept.filter(({ isSensible }) => isSensible).length;
    return { draw, labeled: own.length, shown: kept.length, sensible };
  });
}

function shownLinks(papers: readonly Text[]) {
  const find = relatedPapers(papers);
  return papers.map((_, index) => find(index, 3));
}

/** Reads labels: a draw, two identifiers and `yes` or `no`, parted by tabs; the rest of a line is for readers. */
export function readLabels(text: string): readonly LinkLabel[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [draw = '', from = '', to = '', label = ''] = line.split('\t');
      return { draw, from, to, isSensible: label === 'yes' };
    });
}
