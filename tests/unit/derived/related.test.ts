import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readLabels, readTruth, sampleLinks, scoreLinks } from '../../../src/cli/related-scores.ts';
import { relatedPapers } from '../../../src/derived/related.ts';
import { seedPapers } from '../../support/seed-papers.ts';

/** The nearest seed papers to one, as `name: shared`. */
function nearest(name: string): readonly string[] {
  const index = seedPapers.findIndex(({ slug }) => slug.startsWith(name));
  return relatedPapers(seedPapers)(index, 3).map(
    ({ index: other, shared }) => `${seedPapers[other]?.slug.split('-')[0]}: ${shared.join(', ')}`,
  );
}

describe('relatedPapers', () => {
  it('rests on no function word of the language that a paper is in', () => {
    const french = (title: string, abstract: string) => ({ title, abstract, language: 'fr' });
    const find = relatedPapers([
      french('Étude de la prosodie', 'Dans cet article, nous étudions les corpus dans les écoles.'),
      french(
        'Une grammaire des verbes',
        'Nous proposons dans cet article une lecture qui est plus fine dans les textes.',
      ),
      french('Prosodie et chant', 'Les chants ont une prosodie.'),
    ]);
    expect(find(1, 3)).toEqual([]);
    expect(find(0, 3).map(({ index, shared }) => [index, shared])).toEqual([[2, ['prosodie']]]);
  });

  it('finds the paper on the same method first, and says why', () => {
    expect(nearest('unlocking')[0]).toMatch(/^speculative: speculative decoding/);
    expect(nearest('speculative')[0]).toMatch(/^unlocking: .*speculative decoding/);
    expect(nearest('duoattention')[0]).toMatch(/^dycoke: .*KV cache/);
  });

  it('gives reasons in words that stand in the paper that is asked about', () => {
    const find = relatedPapers(seedPapers);
    for (const [index, { title, abstract }] of seedPapers.entries()) {
      for (const { index: other, shared, score } of find(index, 3)) {
        expect(other).not.toBe(index);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1.0001);
        expect(shared.length).toBeGreaterThan(0);
        for (const term of shared) expect(`${title} ${abstract}`.toLowerCase()).toContain(term.toLowerCase());
      }
    }
  });

  it('names the whole phrase that both papers have', () => {
    const papers = [
      { title: 'Ships', abstract: 'We see ships with synthetic aperture radar at sea.' },
      { title: 'Ice', abstract: 'Synthetic aperture radar sees ice and glaciers.' },
      { title: 'Cats', abstract: 'Cats sleep on sofas all afternoon.' },
    ];
    expect(relatedPapers(papers)(0, 3)).toMatchObject([{ index: 1, shared: ['synthetic aperture radar'] }]);
    expect(relatedPapers(papers)(2, 3)).toEqual([]);
  });

  it('takes a general noun that both papers have into the phrase', () => {
    const papers = [
      { title: 'Faces', abstract: 'Diffusion language models write. A diffusion language model is patient.' },
      { title: 'Hands', abstract: 'We train diffusion language models; diffusion language models need data.' },
      { title: 'Cats', abstract: 'Cats sleep on sofas all afternoon.' },
    ];
    expect(relatedPapers(papers)(0, 3)[0]?.shared).toEqual(['diffusion language models']);
  });

  it('begins a phrase at no verb', () => {
    const papers = [
      { title: 'Codecs', abstract: 'We want to compress medical videos, and medical videos are long.' },
      { title: 'Streams', abstract: 'Hospitals compress medical videos to store medical videos for years.' },
      { title: 'Cats', abstract: 'Cats sleep on sofas all afternoon.' },
    ];
    expect(relatedPapers(papers)(0, 3)[0]?.shared).toEqual(['medical videos']);
  });

  it('takes no half of a compound for a phrase', () => {
    const papers = [
      { title: 'A', abstract: 'A training-free acceleration of lamps.' },
      { title: 'B', abstract: 'The free acceleration of a falling stone.' },
      { title: 'C', abstract: 'Unlike any other.' },
    ];
    expect(relatedPapers(papers)(0, 3)).toEqual([]);
  });

  it('takes anything: no papers, empty papers, other languages, LaTeX', () => {
    expect(relatedPapers([])(0, 3)).toEqual([]);
    const odd = [
      { title: '', abstract: '' },
      { title: '注意力机制', abstract: '本文提出一种方法。' },
      { title: '$x$', abstract: '\\textbf{a} $O(n)$ https://example.org/a' },
    ];
    for (const index of odd.keys()) expect(relatedPapers(odd)(index, 3)).toEqual([]);
  });

  it('gives the same answer each time, whatever was asked before', () => {
    const find = relatedPapers(seedPapers);
    const first = find(2, 3);
    for (const index of seedPapers.keys()) find(index, 5);
    expect(find(2, 3)).toEqual(first);
    expect(relatedPapers(seedPapers)(2, 3)).toEqual(first);
  });

  const labeled = resolve(
    import.meta.dirname,
    '../../../..',
    process.env['INCIPIT_CORPORA'] ?? 'shared/corpora',
    'hf-daily-2024',
  );
  const labels = readLabels(readFileSync('tests/fixtures/related/links.tsv', 'utf8'));
  it.skipIf(!existsSync(labeled))('shows links that a reader calls sensible, for most papers', () => {
    const papers = readTruth(labeled) ?? [];
    expect(sampleLinks(papers, { seed: 1, count: 1 }).linked / papers.length).toBeGreaterThan(0.65);
    for (const { shown, sensible } of scoreLinks(papers, labels)) expect(sensible / shown).toBeGreaterThan(0.85);
  });

  const listing = resolve(
    import.meta.dirname,
    '../../../..',
    process.env['INCIPIT_CORPORA'] ?? 'shared/corpora',
    'arxiv-2025-10k/truth.jsonl.gz',
  );
  const isMissing = !existsSync(listing);
  it.skipIf(isMissing)(
    `grows no faster than the collection${isMissing ? ` (not run: no ${listing}; INCIPIT_CORPORA says where the corpora are)` : ''}`,
    () => {
      const papers = gunzipSync(readFileSync(listing))
        .toString('utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { title: string; abstract: string });
      const seconds = (count: number) => {
        const some = papers.slice(0, count);
        const before = process.cpuUsage();
        const find = relatedPapers(some);
        for (const index of some.keys()) find(index, 3);
        return process.cpuUsage(before).user / 1e6;
      };
      seconds(500);
      const [small, large] = [seconds(1000), seconds(4000)];
      // Four times the papers: a quadratic method would need 16 times the time.
      expect(large / small).toBeLessThan(9);
    },
  );
});
