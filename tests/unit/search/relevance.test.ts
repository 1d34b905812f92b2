import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/search/build-index.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { IndexReader } from '../../../src/search/read-index.ts';
import { retrieve } from '../../../src/search/retrieve.ts';
import { findDefinitions } from '../../../src/text/abbreviations.ts';
import { type JudgedQuery, type Paper, readCollection } from '../../bench/collections.ts';
import { knownItems } from '../../bench/known-items.ts';
import { depth, mean, ndcg, reciprocalRank } from '../../bench/measures.ts';
import { plainBm25 } from '../../bench/plain-bm25.ts';

const folder = resolve(import.meta.dirname, '../../..', process.env['INCIPIT_CORPORA'] ?? '../shared/corpora');

/** A corpus by its name, and whether it is there; where not, the message says where to put it. */
function corpus(name: string) {
  const path = resolve(folder, name);
  const isMissing = !existsSync(path);
  const note = isMissing ? ` (not run: no ${path}; INCIPIT_CORPORA says where the corpora are)` : '';
  return { path, isMissing, note };
}

/** Identifiers of the first papers that the search finds for a text. */
type Search = (text: string) => Promise<readonly string[]>;

async function searchIn(papers: readonly Paper[]): Promise<Search> {
  const indexed = papers.map(({ id, title, abstract }) => ({
    document: id,
    title,
    text: abstract,
    more: '',
    date: null,
    shownDate: '',
    url: '',
    topics: [],
    upvotes: null,
    terms: [],
  }));
  const files = buildIndex(
    indexed,
    papers.flatMap(({ title, abstract }) => findDefinitions(`${title}. ${abstract}`)),
  );
  const index = await IndexReader.open(async (name) => files.get(name) ?? Promise.reject(new Error(`no ${name}`)));
  return async (text) => {
    const { ranked } = await retrieve(index, parseQuery(text), (all) => ({ papers: all }));
    return Promise.all(Array.from(ranked.subarray(0, depth), async (paper) => (await index.document(paper)).document));
  };
}

async function answersTo(queries: readonly JudgedQuery[], search: Search) {
  const rows: { ndcg: number; rr: number; found: number }[] = [];
  for (const { text, relevant } of queries) {
    const ids = await search(text);
    rows.push({ ndcg: ndcg(ids, relevant), rr: reciprocalRank(ids, relevant), found: ids.length });
  }
  return {
    ndcg: mean(rows.map((row) => row.ndcg)),
    mrr: mean(rows.map(({ rr }) => rr)),
    unanswered: rows.filter(({ found }) => found === 0).length,
  };
}

const cranfield = corpus('cranfield');
describe.skipIf(cranfield.isMissing)(`on the questions of Cranfield${cranfield.note}`, () => {
  let papers: readonly Paper[];
  let queries: readonly JudgedQuery[];
  beforeAll(() => {
    ({ papers, queries } = readCollection(cranfield.path));
  });

  it('the yardstick is what it was: plain BM25 over the same stems has an nDCG@10 of 0.389', async () => {
    const bm25 = plainBm25(papers);
    const measured = await answersTo(queries, async (text) => bm25(text));
    expect(Math.abs(measured.ndcg - 0.3893)).toBeLessThanOrEqual(0.002);
  });

  it('the search is far better than that, and leaves no question without an answer', async () => {
    const measured = await answersTo(queries, await searchIn(papers));
    expect(measured.ndcg).toBeGreaterThanOrEqual(1.1 * 0.392);
    expect(measured.unanswered).toBe(0);
  });
});

/** Mean reciprocal rank that each kind of remembering must reach, a little below what was measured. */
const floors: Readonly<Record<string, number>> = {
  'title words': 0.97,
  'last half typed': 0.965,
  'title, a slip': 0.97,
  'rare words': 0.975,
  'rare, a slip': 0.97,
  name: 0.985,
};

const daily = corpus('hf-daily-2024');
it.skipIf(daily.isMissing)(`papers are found by what a reader remembers of them${daily.note}`, async () => {
  const papers = readCollection(daily.path).papers.slice(0, 1000);
  const search = await searchIn(papers);
  const kinds = knownItems(papers, 200, 7);
  expect([...kinds.keys()]).toEqual(Object.keys(floors));
  for (const [kind, queries] of kinds) {
    const { mrr, unanswered } = await answersTo(queries, search);
    expect(mrr, kind).toBeGreaterThanOrEqual(floors[kind] ?? 1);
    expect(unanswered, kind).toBe(0);
  }
});

it.skipIf(daily.isMissing)(
  `questions in a reader’s own words are answered, better than by plain BM25${daily.note}`,
  async () => {
    const fixture = join(import.meta.dirname, '../../fixtures/reader-questions/hf-daily-2024.tsv');
    const questions = readFileSync(fixture, 'utf8')
      .trim()
      .split('\n')
      .map((line): JudgedQuery => {
        const [text = '', ids = ''] = line.split('\t');
        return { text, relevant: new Set(ids.split(' ')) };
      });
    const { papers } = readCollection(daily.path);
    const bm25 = plainBm25(papers);
    const plain = await answersTo(questions, async (text) => bm25(text));
    const ours = await answersTo(questions, await searchIn(papers));
    expect(questions).toHaveLength(60);
    expect(ours.unanswered).toBe(0);
    expect(ours.mrr).toBeGreaterThan(plain.mrr);
    expect(ours.mrr).toBeGreaterThanOrEqual(0.7);
  },
);
