/**
 * `npm run bench:search -- [--count N] [--seed N] COLLECTION…`: builds a site from each collection, puts its
 * judged questions, or known-item queries made from it, through the real search page, and prints the measures
 * beside those of plain BM25 and of Pagefind's own engine.
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { type JudgedQuery, readCollection } from './collections.ts';
import { knownItems } from './known-items.ts';
import { mean, ndcg, percentile, ratioInterval, recall, reciprocalRank } from './measures.ts';
import { plainBm25 } from './plain-bm25.ts';
import { askPage, askPagefind, coldCost, type SearchedSite, searchedSite } from './searched-site.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const coldQueries = 20;
const slowdown = 4;

for (const path of positionals) await bench(path);

async function bench(path: string): Promise<void> {
  const { papers, queries } = readCollection(path);
  console.log(`\n${basename(path)}: ${papers.length} papers`);
  await using site = await searchedSite(papers);
  // Pagefind's own engine is WebAssembly, which the site's policy does not let in.
  const page = await site.browser.newPage({ bypassCSP: true });
  await page.goto(`${site.url}search/`);
  const bm25 = plainBm25(papers);
  const sets =
    queries.length > 0
      ? new Map([['questions', queries]])
      : knownItems(papers, Number(values.count), Number(values.seed));
  console.log('set | engine | nDCG@10 | MRR@10 | first | recall@10 | none');
  for (const [name, set] of sets) {
    const pagefind = async (text: string) => (await askPagefind(page, text)).map(site.idAt);
    const ours = await report(name, 'Incipit', set, async (text) =>
      (await askPage(page, text)).addresses.map(site.idAt),
    );
    const theirs = await report(name, 'BM25', set, async (text) => bm25(text));
    const [low, high] = ratioInterval(ours, theirs);
    console.log(
      `${name}: ${(mean(ours) / mean(theirs)).toFixed(3)} × BM25 in nDCG@10 (95 %: ${low.toFixed(2)} to ${high.toFixed(2)})`,
    );
    await report(name, 'Pagefind', set, pagefind);
  }
  const all = [...sets.values()].flat().map(({ text }) => text);
  await reportLatency(page, all, 'as it is');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await reportLatency(page, all, `page's processor ${slowdown} times slower`);
  await reportCost(site, all);
}

async function report(
  set: string,
  engine: string,
  queries: readonly JudgedQuery[],
  ask: (text: string) => Promise<readonly string[]>,
): Promise<readonly number[]> {
  const rows: { ndcg: number; rr: number; recall: number; none: number }[] = [];
  for (const { text, relevant } of queries) {
    const found = await ask(text);
    rows.push({
      ndcg: ndcg(found, relevant),
      rr: reciprocalRank(found, relevant),
      recall: recall(found, relevant),
      none: found.length === 0 ? 1 : 0,
    });
  }
  const of = (pick: (row: (typeof rows)[number]) => number) => mean(rows.map(pick)).toFixed(3);
  const first = of(({ rr }) => (rr === 1 ? 1 : 0));
  console.log(
    [
      set,
      engine,
      of((row) => row.ndcg),
      of((row) => row.rr),
      first,
      of((row) => row.recall),
      of((row) => row.none),
    ].join(' | '),
  );
  return rows.map((row) => row.ndcg);
}

async function reportLatency(page: Page, texts: readonly string[], how: string): Promise<void> {
  const times: number[] = [];
  for (const text of texts) times.push((await askPage(page, text)).milliseconds);
  const shown = [0.5, 0.95, 0.99].map((share) => `p${100 * share} ${percentile(times, share).toFixed(1)}`).join(', ');
  console.log(`change to results, warm, ${how}: ${shown} ms (${times.length} queries)`);
}

async function reportCost(site: SearchedSite, texts: readonly string[]): Promise<void> {
  const step = Math.max(1, Math.floor(texts.length / coldQueries));
  const costs: { bytes: number; files: number }[] = [];
  for (let at = 0; at < texts.length; at += step) costs.push(await coldCost(site, texts[at] ?? ''));
  const bytes = costs.map((cost) => cost.bytes / 1000);
  console.log(
    `first search with its results: mean ${mean(bytes).toFixed(0)} kB, at most ${Math.max(...bytes).toFixed(0)} kB, ${mean(costs.map(({ files }) => files)).toFixed(0)} requests`,
  );
}
