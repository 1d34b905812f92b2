import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findFigures } from '../text/figures/find-figures.ts';
import { plainAbstract } from '../text/read-field.ts';

/** A label of `tests/fixtures/knowledge/sciences.jsonl`: the text is in the corpora. */
interface ScienceLabel {
  readonly part: string;
  readonly source: string;
  readonly id: string;
  /** Spans that state a quantity. */
  readonly figures: readonly string[];
}

export interface SciencePrecision {
  readonly part: string;
  readonly abstracts: number;
  readonly right: number;
  readonly wrong: number;
}

/** Scores the figures found in the abstracts of a labels file, by part; `null` where the corpora are not there. */
export function scoreSciences(file: string, corpora: string): readonly SciencePrecision[] | null {
  const labels = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ScienceLabel);
  const sources = [...new Set(labels.map(({ source }) => source))];
  if (sources.some((source) => !existsSync(truthOf(corpora, source)))) return null;
  const texts = new Map(sources.flatMap((source) => readTruth(truthOf(corpora, source), source)));
  return [...new Set(labels.map(({ part }) => part))].map((part) => {
    const own = labels.filter((label) => label.part === part);
    const finds = own.flatMap(({ source, id, figures }) => {
      const { plain, formulas } = plainAbstract(texts.get(`${source} ${id}`) ?? '');
      return findFigures(plain, formulas).map(({ start, end }) => figures.includes(plain.slice(start, end)));
    });
    const right = finds.filter(Boolean).length;
    return { part, abstracts: own.length, right, wrong: finds.length - right };
  });
}

function truthOf(corpora: string, source: string): string {
  return join(corpora, source, 'truth.jsonl.gz');
}

function readTruth(file: string, source: string): readonly (readonly [string, string])[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { id, abstract } = JSON.parse(line) as { id: string; abstract: string };
    return [`${source} ${id}`, abstract];
  });
}
