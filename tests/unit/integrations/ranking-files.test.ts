import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { countRecords, rankingFiles } from '../../../src/integrations/ranking-files.ts';
import { fieldTerms, hasTerm, idTerm } from '../../../src/search/field-terms.ts';
import type { Pointer } from '../../../src/search/format.ts';
import { IndexReader } from '../../../src/search/read-index.ts';
import { stem } from '../../../src/search/stem.ts';
import { searchedPaper } from '../support/searched-paper.ts';

const stored = (name: string, title: string, meta: Readonly<Record<string, string>> = {}) =>
  [
    `fragment/${name}`,
    searchedPaper(name, { title, text: 'A text of large language models (LLMs).', topics: ['Text'], meta }),
  ] as const;

const documents = [
  stored('one', 'First', { iso: '2024-02-16', upvotes: '44', arxiv: '2402.11131', authors: 'Ada Lovelace' }),
  stored('two', 'Second'),
];

const rankingOf = (given: Parameters<typeof countRecords>[0]) => rankingFiles([countRecords(given)], gzipSync);

async function read(files: ReadonlyMap<string, Uint8Array>): Promise<IndexReader> {
  const { folder, head } = JSON.parse(new TextDecoder().decode(files.get('ranking.json'))) as Pointer;
  return IndexReader.over(head, async (name) => gunzipSync(files.get(`${folder}/${name}`) ?? ''));
}

describe('rankingFiles', () => {
  it('are an index of the records: date, votes, topics, names and numbers', async () => {
    const index = await read(rankingOf(documents));
    expect(index.head.years).toEqual([
      [2024, 1],
      [null, 1],
    ]);
    expect([...(await index.votes())]).toEqual([44, -1]);
    expect((await index.topics()).get('Text')).toEqual(Uint32Array.of(0, 1));
    expect(await index.document(0)).toMatchObject({ document: 'fragment/one' });
    for (const word of ['2402.11131', 'lovelace', 'first'])
      expect([...((await index.word(stem(word)))?.postings.papers ?? [])], word).toEqual([0]);
    expect((await index.word('llm'))?.synonyms).toHaveLength(1);
  });

  it('hold the names, the identifiers and what there is of a paper beside its words', async () => {
    const known = 'id:lovelace2024first id:10.1000/X id:https://example.org/p has:code';
    const index = await read(rankingOf([stored('one', 'First', { authors: 'Ada Lovelace', known })]));
    const terms = [
      idTerm('one'),
      idTerm('lovelace2024first'),
      idTerm('https://doi.org/10.1000/x'),
      idTerm('example.org/p'),
      hasTerm('code'),
      ...fieldTerms('author', 'Ada Lovelace'),
    ];
    for (const term of terms) expect(await index.word(term), term).toBeDefined();
    expect(index.head.hasNames).toBe(true);
    expect(await index.word(hasTerm('model'))).toBeUndefined();
  });

  it('are the same for the same documents, in another folder for others', () => {
    const files = rankingOf(documents);
    expect(rankingOf(documents)).toEqual(files);
    expect(rankingOf(documents.slice(1)).get('ranking.json')).not.toEqual(files.get('ranking.json'));
  });

  it('are an index of no papers where there are none', async () => {
    expect((await read(rankingOf([]))).head.papers).toBe(0);
  });
});
