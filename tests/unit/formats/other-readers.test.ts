import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, it } from 'vitest';
import { readListing } from '../../../src/formats/listing-reader.ts';

interface CslItem {
  readonly title: string;
  readonly DOI: string;
  readonly volume: string | number;
  readonly 'container-title': string;
}

it.each(['papers.bib', 'papers.ris'])('reads of %s what citation-js reads', (file) => {
  const text = readFileSync(resolve(import.meta.dirname, '../../fixtures/formats', file), 'utf8');
  const items = new Cite(text).data as unknown as readonly CslItem[];
  const theirs = items.map((item) => [item.DOI, item['container-title'], String(item.volume)]);
  const { records } = readListing(text, { file });
  expect(records.map(({ stated }) => [stated?.doi, stated?.venue, stated?.volume])).toEqual(theirs);
  expect(records[0]?.title).toBe(items[0]?.title);
  expect(records).toHaveLength(12);
});
