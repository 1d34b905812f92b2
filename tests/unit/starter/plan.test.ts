import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readSite } from '../../../src/loaders/read-site.ts';
import { defaultSite } from '../../../src/schemas/site.ts';
import { type Files, readFiles, sampleFolder, textOf } from '../../../src/starter/files.ts';
import { needsConsent } from '../../../src/starter/plan.ts';
import { type GivenFile, planOwn } from '../../../src/starter/plan-own.ts';
import { planSample } from '../../../src/starter/plan-sample.ts';
import { siteTemplate } from '../../../src/starter/site-template.ts';

const sample = await readFiles(sampleFolder, () => true);
const listing = '000_90e393cd0091e497.txt';
const bytes = (text: string) => new TextEncoder().encode(text);
const with_ = (files: Files, more: Readonly<Record<string, string>>): Files =>
  new Map([...files, ...Object.entries(more).map(([name, text]) => [name, bytes(text)] as const)]);
const kindOf = (seeds: Files, name: string, given: readonly GivenFile[] = []) =>
  planOwn(seeds, sample, given).steps.find((step) => step.name === name)?.kind;

test('the template of site.yaml says nothing but the defaults, and every field in it is one that is read', () => {
  expect(readSite(siteTemplate, 'site.yaml')).toEqual({ site: defaultSite, diagnostics: [] });
  const asked = siteTemplate.replace(/^# (?=(?: {2})*(?:- )?[a-z]+:| {2})/gm, '');
  const { site, diagnostics } = readSite(asked, 'site.yaml');
  expect(diagnostics).toEqual([]);
  expect(site).toMatchObject({
    name: defaultSite.name,
    tagline: defaultSite.tagline,
    axes: defaultSite.axes,
    home: defaultSite.home,
  });
  expect(site.introduction).toContain('**sleep**');
});

// Where a curator has begun a collection, the project's own seeds folder is no sample any more.
it.skipIf(!existsSync(`seeds/${listing}`))('the project’s seeds folder holds the sample, byte for byte', async () => {
  const seeds = await readFiles('seeds', () => true);
  expect([...seeds.keys()].filter((name) => name !== 'README.md')).toEqual([...sample.keys()]);
  for (const [name, content] of sample) expect(textOf(seeds.get(name)), name).toBe(textOf(content));
});

describe('planOwn', () => {
  it('takes the whole sample away, and only after consent', () => {
    const plan = planOwn(with_(sample, { 'README.md': 'How to' }), sample, []);
    expect(plan.problems).toEqual([]);
    expect(needsConsent(plan)).toBe(true);
    const gone = plan.steps.filter(({ kind }) => kind === 'remove').map(({ name }) => name);
    expect([...gone, 'site.yaml'].sort()).toEqual([...sample.keys()].sort());
    expect(plan.steps.some(({ name }) => name === 'README.md')).toBe(false);
  });

  it('only adds to a folder that is empty, and asks for nothing', () => {
    const plan = planOwn(new Map(), sample, []);
    expect(plan.steps.map(({ kind, name }) => [kind, name])).toEqual([['add', 'site.yaml']]);
    expect(needsConsent(plan)).toBe(false);
  });

  it('finds nothing to do the second time', () => {
    expect(planOwn(with_(new Map(), { 'site.yaml': siteTemplate }), sample, []).steps).toEqual([]);
  });

  it('keeps what a curator wrote, and sets aside what speaks of papers that go', () => {
    const facts = 'papers/flover-a-temporal-fusion-framework-for-efficient.md';
    const seeds = with_(sample, {
      'mine.txt': 'a listing',
      'site.yaml': 'name: Mine\n',
      'topics/video.md': 'edited',
      'papers/my-paper.md': 'facts',
      [facts]: 'edited',
    });
    for (const name of ['mine.txt', 'site.yaml', 'topics/video.md', 'papers/my-paper.md'])
      expect(kindOf(seeds, name), name).toBe('keep');
    expect(kindOf(seeds, facts)).toBe('set aside');
  });

  it('keeps a topic of the sample that a curator’s own stands below, and those above it', () => {
    const seeds = with_(sample, {
      'topics/mine.md': '---\nlabel: Mine\naxis: method\nparent: kv-cache\nmatch: [mine]\n---\n',
    });
    expect(textOf(sample.get('topics/kv-cache.md'))).toContain('parent: caching');
    for (const name of ['mine', 'kv-cache', 'caching']) expect(kindOf(seeds, `topics/${name}.md`), name).toBe('keep');
    expect(kindOf(seeds, 'topics/video.md')).toBe('remove');
  });

  it('keeps an edited listing of the sample with all that belongs to it', () => {
    const seeds = with_(sample, { [listing]: `${textOf(sample.get(listing))}3 Mine …\n` });
    const names = [
      listing,
      'listings.yaml',
      'permalinks.json',
      'papers/dycoke-dynamic-compression-of-tokens-for-fast-video-large.md',
    ];
    for (const name of names) expect(kindOf(seeds, name), name).toBe('keep');
  });

  it('takes the sample’s addresses out of a registry and what is said of its listing out of listings.yaml', () => {
    const mine = '    {"slug":"mine","titles":["Mine"],"bodies":["0000000000000000"]}';
    const registry = textOf(sample.get('permalinks.json')).replace(/\n {2}\]/, `,\n${mine}\n  ]`);
    const { steps } = planOwn(
      with_(sample, {
        'permalinks.json': registry,
        'listings.yaml': `# mine\nmine.txt:\n  source: me # so\n${listing}:\n  source: x\n`,
        'mine.txt': 'a listing',
      }),
      sample,
      [],
    );
    const written = (name: string) =>
      steps.flatMap((step) => (step.name === name && step.kind === 'rewrite' ? [step] : []))[0];
    expect(written('permalinks.json')).toMatchObject({
      isOurs: false,
      text: `{\n  "version": 1,\n  "papers": [\n${mine}\n  ]\n}\n`,
    });
    expect(written('listings.yaml')).toMatchObject({ isOurs: false, text: '# mine\nmine.txt:\n  source: me # so\n' });
  });

  it('refuses a file whose name is taken by another that stays, and takes one whose name becomes free', () => {
    const given: GivenFile[] = [{ name: 'refs.jsonl', path: '/x/refs.jsonl', inPlace: 'another' }];
    expect(planOwn(with_(sample, { 'refs.jsonl': 'other' }), sample, given).problems[0]).toContain('Rename one');
    const same: GivenFile[] = [{ name: listing, path: `/x/${listing}`, inPlace: 'another' }];
    expect(planOwn(with_(sample, { [listing]: 'edited' }), sample, same).problems).toHaveLength(1);
  });

  it('leaves no byte of a curator’s behind: each file is kept, or moved aside first', () => {
    const names = [...sample.keys(), 'a.txt', 'topics/a.md', 'papers/a.md', 'notes/x.md', 'README.md'];
    const content = fc.option(fc.oneof(fc.constant('ours'), fc.string(), fc.constant('{"version":1,"papers":[]}')));
    fc.assert(
      fc.property(fc.tuple(...names.map(() => content)), (contents) => {
        const seeds = new Map<string, Uint8Array>();
        for (const [index, text] of contents.entries()) {
          const name = names[index] ?? '';
          if (text !== null) seeds.set(name, text === 'ours' ? (sample.get(name) ?? bytes('')) : bytes(text));
        }
        for (const step of planOwn(seeds, sample, []).steps) {
          if (step.kind === 'remove' || (step.kind === 'rewrite' && step.isOurs))
            expect(textOf(seeds.get(step.name)), step.name).toBe(textOf(sample.get(step.name)));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('planSample', () => {
  it('brings every file back to a folder that a curator has just begun, without asking', () => {
    const plan = planSample(with_(new Map(), { 'site.yaml': siteTemplate }), sample);
    expect(plan.steps.map(({ name }) => name)).toEqual([...sample.keys()]);
    expect(needsConsent(plan)).toBe(false);
  });

  it('has nothing to do where the sample is', () => {
    expect(planSample(sample, sample).steps).toEqual([]);
  });

  it('keeps a curator’s own files, and adds to the registry and listings.yaml', () => {
    const mine = '{"version":1,"papers":[{"slug":"mine","titles":["Mine"],"bodies":[]}]}';
    const { steps } = planSample(
      with_(new Map(), { 'site.yaml': 'name: Mine\n', 'permalinks.json': mine, 'listings.yaml': 'mine.txt: {}\n' }),
      sample,
    );
    const step = (name: string) => steps.find((candidate) => candidate.name === name);
    expect(step('site.yaml')?.kind).toBe('keep');
    expect(step('permalinks.json')).toMatchObject({ kind: 'rewrite', isOurs: false });
    const { text } = step('permalinks.json') as { text: string };
    const { papers } = JSON.parse(text) as { papers: { slug: string }[] };
    expect(papers).toHaveLength(10);
    expect(papers[0]?.slug).toBe('mine');
    expect((step('listings.yaml') as { text: string }).text).toMatch(/^mine\.txt: \{\}\n000_/);
  });

  it('undoes what planOwn did to a registry', () => {
    const registry = textOf(sample.get('permalinks.json'));
    const seeds = with_(new Map(), { 'permalinks.json': '{"version":1,"papers":[]}' });
    const step = planSample(seeds, sample).steps.find(({ name }) => name === 'permalinks.json');
    expect(step).toMatchObject({ text: registry });
  });
});
