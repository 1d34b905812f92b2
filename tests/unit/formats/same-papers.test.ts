import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../src/derived/citations/bibtex.ts';
import { citationOf } from '../../../src/derived/citations/citation.ts';
import { draftKey } from '../../../src/derived/citations/citation-keys.ts';
import { cslItem } from '../../../src/derived/citations/csl-json.ts';
import { plainCitation } from '../../../src/derived/citations/plain-citation.ts';
import { ris } from '../../../src/derived/citations/ris.ts';
import { resolveFacts } from '../../../src/derived/facts/resolve-facts.ts';
import { paperDate } from '../../../src/derived/paper-date.ts';
import { paperJson } from '../../../src/derived/paper-json.ts';
import { loadLibrary } from '../../../src/loaders/load-library.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import { plainAbstract, plainTitle } from '../../../src/text/read-field.ts';
import { renderAbstract, renderTitle } from '../../../src/text/render-text.ts';
import { samplePapers } from '../support/formats/sample-papers.ts';
import { type FormatWriter, formatWriters } from '../support/formats/write-formats.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

/** All that pages and the files beside them show of a paper, but for where it was read. */
function shown(paper: Paper, lacks: readonly string[]) {
  const { stated, sources } = paper;
  const facts = { ...stated };
  for (const name of lacks) if (name in facts) delete facts[name as keyof typeof facts];
  const { other: _other, ...own } = facts;
  const bare = { ...paper, ...(lacks.includes('id') ? { id: undefined } : {}), stated: own };
  const plain = { plainTitle: plainTitle(paper.title), plainAbstract: plainAbstract(paper.abstract).plain };
  const whole = {
    ...bare,
    ...plain,
    date: paperDate(paper),
    facts: resolveFacts(bare),
    topics: [],
    definitions: [],
    figures: [],
  };
  const citation = citationOf(whole, { key: paper.key, page: `https://example.org/${paper.slug}/`, topics: [] });
  const places = sources.map(({ file, line }) => `${file}:${line}`);
  const json = paperJson(whole, citation, (slug) => slug);
  return {
    slug: paper.slug,
    title: renderTitle(paper.title),
    abstract: renderAbstract(paper.abstract),
    bibtex: bibtex(citation),
    ris: ris(citation),
    csl: cslItem(citation),
    plain: plainCitation(citation),
    json: places.reduce((text, place) => text.replaceAll(place, 'PLACE'), json),
  };
}

async function shownFrom({ file, write }: FormatWriter, lacks: readonly string[]) {
  const { papers } = await loadLibrary(await seedsFolder({ [file]: write(samplePapers) }), { draftKey });
  return papers.map((paper) => shown(paper, lacks));
}

/** The first format can say all. */
const [reference] = formatWriters as readonly [FormatWriter, ...FormatWriter[]];

describe('the twelve papers', () => {
  it.each(formatWriters.slice(1))('are shown and cited from $file as from JSON Lines', async (writer) => {
    expect(await shownFrom(writer, writer.lacks)).toEqual(await shownFrom(reference, writer.lacks));
  });

  it('are twelve, with all their facts', async () => {
    const papers = await shownFrom(reference, []);
    expect(papers).toHaveLength(12);
    for (const { bibtex: entry } of papers)
      expect(entry).toMatch(/^@article\{.*journal .*volume .*number .*pages .*doi /s);
  });
});
