/**
 * `npm run eval:search -- COLLECTION…`: indexes each judged collection as a build does, puts its questions to the
 * search in this process, and prints nDCG@10 beside plain BM25 on the same documents, with the 95 % interval of
 * their ratio. Quicker than `npm run bench:search`, which goes through the real page.
 */
import { basename } from 'node:path';
import { definitionsOf } from '../../src/derived/glossary.ts';
import { answer, type StoredDocument } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { IndexReader } from '../../src/search/read-index.ts';
import { type Paper, readCollection } from './collections.ts';
import { depth, mean, ndcg, ratioInterval } from './measures.ts';
import { plainBm25 } from './plain-bm25.ts';

const ratios: number[] = [];
console.log('collection | questions | BM25 | Incipit | ratio | 95 % | unanswered');
for (const path of process.argv.slice(2)) ratios.push(await evaluate(path));
console.log(`mean ratio: ${mean(ratios).toFixed(3)}`);

async function evaluate(path: string): Promise<number> {
  const { papers, queries } = readCollection(path);
  const ask = await searchIn(papers);
  const bm25 = plainBm25(papers);
  const rows: { ours: number; theirs: number; none: number }[] = [];
  for (const { text, relevant } of queries) {
    const found = await ask(text);
    rows.push({
      ours: ndcg(found, relevant),
      theirs: ndcg(bm25(text), relevant),
      none: found.length === 0 ? 1 : 0,
    });
  }
  const ours = rows.map((row) => row.ours);
  const theirs = rows.map((row) => row.theirs);
  const ratio = mean(ours) / mean(theirs);
  const [low, high] = ratioInterval(ours, theirs);
  const figures = [mean(theirs), mean(ours), ratio].map((value) => value.toFixed(3));
  const none = mean(rows.map((row) => row.none));
  console.log(
    [
      basename(path),
      rows.length,
      ...figures,
      `${low.toFixed(2)} to ${high.toFixed(2)}`,
      `${(100 * none).toFixed(1)} %`,
    ].join(' | '),
  );
  return ratio;
}

async function searchIn(papers: readonly Paper[]): Promise<(text: string) => Promise<string[]>> {
  const indexed = papers.map(({ id, title, abstract }) => ({
    document: id,
    url: id,
    title,
    text: abstract,
    more: '',
    date: null,
    shownDate: '',
    topics: [],
    upvotes: null,
    terms: [],
  }));
  const files = buildIndex(indexed, papers.flatMap(definitionsOf));
  const index = await IndexReader.open(async (name) => files.get(name) ?? Promise.reject(new Error(`no ${name}`)));
  const fetchDocument = async (url: string): Promise<StoredDocument> => ({ url, content: '', meta: {}, filters: {} });
  return async (text) => {
    const { hits } = await answer(index, { text, topic: '', year: '', sort: '' }, depth, fetchDocument);
    return hits.map(({ url }) => url);
  };
}
