import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatRegistry } from '../../../src/loaders/assign-permalinks.ts';
import { digestOf } from '../../../src/loaders/identity/traits.ts';
import { type KnownRecords, type Library, loadLibrary } from '../../../src/loaders/load-library.ts';
import { paperSchema } from '../../../src/schemas/paper.ts';
import { reportSchema } from '../../../src/schemas/report.ts';
import { readLine, seedLines } from '../support/records.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

const first = '18 OmniMMI: A Benchmark The rapid advancement of models. 6 authors · Mar 28 2';
const second = '- Mamba4Rec: Towards Models Sequential recommendation aims at users. 5 authors · Mar 6, 2024';
const listing = `# a comment\n${first}\n\n${second}\n`;

/** What a later reading would know of this one. */
function knownOf({ papers }: Library): KnownRecords {
  return new Map(
    papers.map(({ sources: [source], ...rest }) => [source?.digest ?? '', { ...rest, file: '', line: 1 }]),
  );
}

describe('loadLibrary', () => {
  it('makes papers of the entries of a listing', async () => {
    const { papers, diagnostics, report } = await loadLibrary(await seedsFolder({ 'a.txt': listing }));
    const { file: _, line: __, ...record } = readLine(first);
    expect(diagnostics).toEqual([]);
    expect(papers).toHaveLength(2);
    expect(papers[0]).toMatchObject({
      ...record,
      yearInferred: 2025,
      slug: expect.stringMatching(/^omnimmi/),
      recut: false,
      sources: [
        {
          file: 'seeds/a.txt',
          line: 2,
          digest: expect.stringMatching(/^[0-9a-f]{16}$/),
          upvotes: 18,
          comments: 2,
          captured: null,
          origin: null,
        },
      ],
      curation: null,
    });
    expect(report.listings).toEqual([{ file: 'seeds/a.txt', entries: 2, origin: null, captured: null }]);
  });

  it('gives what its schemas promise', async () => {
    const { papers, report } = await loadLibrary(await seedsFolder({ 'a.txt': seedLines.join('\n') }));
    expect(papers).toHaveLength(9);
    for (const paper of papers) expect(paperSchema.parse(paper)).toEqual(paper);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it('says which entries may be cut at another place, and where that is', async () => {
    const { papers, report } = await loadLibrary(
      await seedsFolder({ 'a.txt': '3 A B C D E F G H. 2 authors · Mar 24' }),
    );
    const [paper] = papers;
    expect(paper?.confidence).toBeLessThan(0.97);
    expect(paper?.rival).not.toBe(paper?.title);
    expect(`${paper?.title} ${paper?.abstract}`.startsWith(`${paper?.rival} `)).toBe(true);
    const { slug, title, rival, abstract, confidence } = paper ?? {};
    expect(report.doubts).toEqual([{ file: 'seeds/a.txt', line: 1, slug, title, rival, abstract, confidence }]);
  });

  it('reads a listing of JSON lines', async () => {
    const entry = {
      id: '2410.10819',
      title: 'A Title',
      abstract: 'We show this.',
      authors: ['Xiao'],
      date: '2024-10-14',
    };
    const { papers, diagnostics } = await loadLibrary(await seedsFolder({ 'a.jsonl': `${JSON.stringify(entry)}\n` }));
    expect(diagnostics).toEqual([]);
    expect(papers).toMatchObject([
      { id: '2410.10819', slug: 'a-title', title: 'A Title', confidence: 1, authors: 1, stated: { names: ['Xiao'] } },
    ]);
  });

  it('reads a packed listing as it reads the listing', async () => {
    const plain = await loadLibrary(await seedsFolder({ 'a.txt': listing }));
    const packed = await loadLibrary(await seedsFolder({ 'a.txt.gz': gzipSync(listing) }));
    const bodies = ({ papers }: Library) => papers.map(({ title, abstract }) => `${title} ${abstract}`);
    expect(packed.diagnostics).toEqual([]);
    expect(bodies(packed)).toEqual(bodies(plain));
    expect(packed.papers[0]?.sources[0]?.file).toBe('seeds/a.txt.gz');
  });

  it('dates entries by the capture that listings.yaml states, and says where they come from', async () => {
    const yaml = 'a.txt:\n  source: a papers page\n  captured: 2030-01-02\n';
    const { papers } = await loadLibrary(await seedsFolder({ 'a.txt': listing, 'listings.yaml': yaml }));
    expect(papers.map(({ yearInferred }) => yearInferred)).toEqual([2030, null]);
    expect(papers[0]?.sources[0]).toMatchObject({ captured: '2030-01-02', origin: 'a papers page' });
  });

  it('infers years from each listing alone', async () => {
    const files = { 'a.txt': first, 'b.txt': second };
    const { papers } = await loadLibrary(await seedsFolder(files));
    expect(papers.map(({ yearInferred }) => yearInferred)).toEqual([null, null]);
  });

  it('makes one paper of an entry in two listings, with the votes of both', async () => {
    const later = first.replace(/^18/, '90');
    const { papers, diagnostics } = await loadLibrary(await seedsFolder({ 'b.txt': later, 'a.txt': first }));
    expect(diagnostics).toEqual([]);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ upvotes: 18, sources: [{ upvotes: 18 }, { file: 'seeds/b.txt', upvotes: 90 }] });
  });

  it('gives newcomers an address, and known papers the one that they have', async () => {
    const { permalinks, papers } = await loadLibrary(await seedsFolder({ 'a.txt': listing }));
    const slugs = papers.map(({ slug }) => slug);
    expect(permalinks.newcomers).toEqual(slugs);

    const registry = formatRegistry(permalinks.registry).replace(`"slug":"${slugs[0]}"`, '"slug":"chosen"');
    const again = await loadLibrary(await seedsFolder({ 'a.txt': listing, 'permalinks.json': registry }));
    expect(again.papers.map(({ slug }) => slug)).toEqual(['chosen', slugs[1]]);
    expect(again.permalinks).toMatchObject({ newcomers: [], changed: false });
  });

  it('keeps votes and comments out of addresses', async () => {
    const plain = await loadLibrary(await seedsFolder({ 'a.txt': listing }));
    const voted = listing.replace('18 Omni', '99 Omni').replace('Mar 28 2', 'Mar 28 77');
    const registry = formatRegistry(plain.permalinks.registry);
    const { permalinks } = await loadLibrary(await seedsFolder({ 'a.txt': voted, 'permalinks.json': registry }));
    expect(permalinks.changed).toBe(false);
  });

  it('reports a removed paper as a tombstone and a renamed one as a redirect', async () => {
    const { permalinks } = await loadLibrary(await seedsFolder({ 'a.txt': listing }));
    const [omni, mamba] = permalinks.registry.papers;
    const registry = JSON.stringify({
      version: 1,
      papers: [{ ...omni, slug: 'omni', formerly: ['old-omni'] }, mamba],
    });
    const { report, papers } = await loadLibrary(await seedsFolder({ 'a.txt': first, 'permalinks.json': registry }));
    expect(papers.map(({ slug }) => slug)).toEqual(['omni']);
    expect(report.tombstones).toEqual([{ slug: mamba?.slug, title: mamba?.titles[0] }]);
    expect(report.redirects).toEqual([{ from: 'old-omni', to: 'omni' }]);
  });

  it('is the same for the same folder, byte for byte', async () => {
    const folder = await seedsFolder({ 'b.txt': second, 'a.txt': first, 'topics/t.md': topic('T') });
    expect(JSON.stringify(await loadLibrary(folder))).toBe(JSON.stringify(await loadLibrary(folder)));
  });
});

describe('loadLibrary with curated facts', () => {
  it('adds them to the paper with their address, and keeps the notes', async () => {
    const { papers } = await loadLibrary(await seedsFolder({ 'a.txt': listing }));
    const slug = papers[1]?.slug ?? '';
    const note = '---\nvenue:\n  name: KDD\n  source: https://example.org/\n---\n\nA *note*.\n';
    const curated = await loadLibrary(await seedsFolder({ 'a.txt': listing, [`papers/${slug}.md`]: note }));
    expect(curated.diagnostics).toEqual([]);
    expect(curated.papers.map(({ curation }) => curation)).toEqual([
      null,
      { venue: { name: 'KDD', source: 'https://example.org/' } },
    ]);
    expect(curated.notes.get(slug)).toBe('A *note*.');
  });

  it('cut the entry at white space of any kind', async () => {
    const files = {
      'a.txt': '3 Good Data\u00A0We show how good it is. 6 authors · Mar 28',
      'papers/good.md': '---\ntitle: Good Data\n---\n',
      'permalinks.json': formatRegistry({
        version: 1,
        papers: [{ slug: 'good', titles: ['Good'], bodies: [digestOf('Good Data\u00A0We show how good it is.')] }],
      }),
    };
    const { papers, diagnostics } = await loadLibrary(await seedsFolder(files));
    expect(diagnostics).toEqual([]);
    expect(papers).toMatchObject([{ title: 'Good Data', abstract: 'We show how good it is.', recut: true }]);
  });

  it('cut the entry where the corrected title ends, and leave its address alone', async () => {
    const { papers } = await loadLibrary(await seedsFolder({ 'a.txt': listing }));
    const slug = papers[0]?.slug ?? '';
    const note = '---\ntitle: "OmniMMI: A"\n---\n';
    const curated = await loadLibrary(await seedsFolder({ 'a.txt': listing, [`papers/${slug}.md`]: note }));
    expect(curated.diagnostics).toEqual([]);
    expect(curated.papers[0]).toMatchObject({
      slug,
      title: 'OmniMMI: A',
      abstract: 'Benchmark The rapid advancement of models.',
      confidence: 1,
      recut: true,
    });
  });
});

describe('loadLibrary with known records', () => {
  it('reads nothing anew where nothing changed', async () => {
    const folder = await seedsFolder({ 'a.txt': listing });
    const before = await loadLibrary(folder);
    expect(before.readAnew).toBe(2);
    const after = await loadLibrary(folder, { known: knownOf(before) });
    expect(after.readAnew).toBe(0);
    expect(after.papers).toEqual(before.papers);
  });

  it('reads only the changed entry anew', async () => {
    const before = await loadLibrary(await seedsFolder({ 'a.txt': listing }));
    const changed = listing.replace('at users', 'at readers');
    const after = await loadLibrary(await seedsFolder({ 'a.txt': changed }), { known: knownOf(before) });
    expect(after.readAnew).toBe(1);
    expect(after.papers.map(({ abstract }) => abstract).join()).toContain('at readers');
  });

  it('knows an entry that moved, and gives it its new place and year', async () => {
    const before = await loadLibrary(await seedsFolder({ 'a.txt': listing }));
    const after = await loadLibrary(await seedsFolder({ 'b.txt': `${second.replace('2024', '2010')}\n${first}` }), {
      known: knownOf(before),
    });
    expect(after.readAnew).toBe(1);
    expect(after.papers[1]).toMatchObject({ yearInferred: 2011, sources: [{ file: 'seeds/b.txt', line: 2 }] });
  });

  it('gives the same library as a first reading', async () => {
    const before = await loadLibrary(await seedsFolder({ 'a.txt': first }));
    const folder = await seedsFolder({ 'a.txt': listing, 'z.txt': first });
    const { readAnew: _, ...warm } = await loadLibrary(folder, { known: knownOf(before) });
    const { readAnew: __, ...cold } = await loadLibrary(folder);
    expect(warm).toEqual(cold);
  });
});

function topic(label: string): string {
  return `---\nlabel: ${label}\naxis: task\nmatch: [video]\n---\n\nAbout ${label}.\n`;
}
