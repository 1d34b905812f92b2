import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignPermalinks, formatRegistry, identityOf } from '../../../src/loaders/assign-permalinks.ts';
import { giveKeys } from '../../../src/loaders/give-keys.ts';
import { mergeEntries } from '../../../src/loaders/merge-entries.ts';
import { type Address, type Registry, registrySchema } from '../../../src/schemas/registry.ts';
import { anyCharacters } from '../support/any-text.ts';
import { type ListedPaper, listedPapers, listing as listingOf, shuffled } from '../support/listed-papers.ts';
import { record } from '../support/records.ts';

const empty: Registry = { version: 1, papers: [] };
const words = 'red blue green gray small large quick slow warm cold deep flat loud soft bright dark'.split(' ');

/** Few titles and few texts, so that they clash, change and come back. */
const entry = fc.record({
  title: fc.oneof(
    fc.constantFrom(
      'Attention',
      'attention!',
      'Attention to Rivers',
      'Atention to Rivers',
      'Mamba',
      '注意力',
      'New',
      '',
    ),
    anyCharacters(3),
  ),
  abstract: fc.oneof(
    fc.constant(''),
    fc.nat(8).map((start) => words.slice(start, start + 8).join(' ')),
    fc.nat(3).map((start) => [...words.slice(start), ...words].join(' ')),
  ),
  year: fc.constantFrom(null, 2017, 2025),
  id: fc.option(fc.constantFrom('1', '2', 'x17', '2401.00001v1', '2401.00001v2', '2401.00002'), { nil: undefined }),
});

const listing = fc.array(entry, { maxLength: 8 }).map((entries) =>
  mergeEntries(
    entries.map(({ id, ...rest }, index) => ({
      record: record({ ...rest, line: index + 1, ...(id === undefined ? {} : { id }) }),
      digest: 'd',
    })),
    () => ({ captured: null, origin: null }),
  ).merged.map(identityOf),
);
const history = fc.array(listing, { minLength: 1, maxLength: 6 });

function everyKnown({ papers }: Registry): readonly string[] {
  return papers.flatMap(({ slug, formerly = [] }) => [slug, ...formerly]);
}

function expectToHold(after: Address | undefined, before: Address): void {
  expect(after?.slug).toBe(before.slug);
  expect(after?.titles.slice(0, before.titles.length)).toEqual(before.titles);
  expect(after?.bodies.slice(0, before.bodies.length)).toEqual(before.bodies);
  expect((after?.ids ?? []).slice(0, before.ids?.length ?? 0)).toEqual(before.ids ?? []);
}

describe('assignPermalinks over any history of listings', () => {
  it('only ever appends to the registry', () => {
    fc.assert(
      fc.property(history, (listings) => {
        let registry = empty;
        for (const papers of listings) {
          const next = assignPermalinks(papers, registry).registry;
          for (const [index, address] of registry.papers.entries()) expectToHold(next.papers[index], address);
          registry = next;
        }
      }),
    );
  });

  it('gives every paper an address of its own that the registry holds', () => {
    fc.assert(
      fc.property(history, (listings) => {
        let registry = empty;
        for (const papers of listings) {
          const assignment = assignPermalinks(papers, registry);
          registry = assignment.registry;
          expect(assignment.slugs).toHaveLength(papers.length);
          expect(new Set(assignment.slugs).size).toBe(papers.length);
          expect(everyKnown(registry)).toEqual(expect.arrayContaining([...assignment.slugs]));
          expect(new Set(everyKnown(registry)).size).toBe(registry.papers.length);
        }
      }),
    );
  });

  it('is settled after one reading: the same listing again changes nothing', () => {
    fc.assert(
      fc.property(history, (listings) => {
        let registry = empty;
        for (const papers of listings) {
          const first = assignPermalinks(papers, registry);
          const second = assignPermalinks(papers, first.registry);
          expect(second.slugs).toEqual(first.slugs);
          expect(second.registry).toEqual(first.registry);
          expect(second).toMatchObject({ newcomers: [], changed: false });
          registry = first.registry;
        }
      }),
    );
  });

  it('says exactly when an address is new or got new names', () => {
    // A year, a sketch and the like are filled in without a word: the next build can do it as well.
    const namesOf = ({ papers }: Registry) =>
      papers.map(({ slug, titles, bodies, ids }) => [slug, titles, bodies, ids]);
    fc.assert(
      fc.property(history, (listings) => {
        let registry = empty;
        for (const papers of listings) {
          const { registry: next, changed } = assignPermalinks(papers, registry);
          expect(changed).toBe(JSON.stringify(namesOf(next)) !== JSON.stringify(namesOf(registry)));
          registry = next;
        }
      }),
    );
  });

  it('claims each registered address or calls it vacant', () => {
    fc.assert(
      fc.property(listing, listing, (before, after) => {
        const { registry } = assignPermalinks(before, empty);
        const { slugs, vacant, absorbed } = assignPermalinks(after, registry);
        const claimed = registry.papers.map(({ slug }) => slug).filter((slug) => slugs.includes(slug));
        expect([...claimed, ...vacant.map(({ slug }) => slug), ...absorbed.map(({ from }) => from)].sort()).toEqual(
          registry.papers.map(({ slug }) => slug).sort(),
        );
      }),
    );
  });

  it('writes registries that read back the same', () => {
    fc.assert(
      fc.property(listing, (papers) => {
        const { registry } = assignPermalinks(papers, empty);
        expect(registrySchema.parse(JSON.parse(formatRegistry(registry)))).toEqual(registry);
      }),
    );
  });
});

describe('addresses and keys of a growing collection', () => {
  it('stay through any order of the entries and any split into files', () => {
    fc.assert(
      fc.property(listedPapers, fc.nat(), fc.nat({ max: 3 }), (papers, seed, files) => {
        const before = build(papers, empty);
        const after = build(shuffled(papers, seed), before.registry, files + 1);
        expect(after).toEqual({ ...before, registry: after.registry });
        expect(after.registry.papers.map(({ slug, key }) => [slug, key])).toEqual(
          before.registry.papers.map(({ slug, key }) => [slug, key]),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('stay when other papers are added, in front or behind', () => {
    fc.assert(
      fc.property(listedPapers, fc.nat(), (papers, seed) => {
        const half = papers.slice(0, Math.ceil(papers.length / 2));
        const before = build(half, empty);
        const after = build(shuffled(papers, seed), before.registry);
        expect(after.addresses).toMatchObject(before.addresses);
      }),
      { numRuns: 30 },
    );
  });

  it('stay when two branches that added papers are merged, unless both gave one address or key to two', () => {
    fc.assert(
      fc.property(listedPapers, fc.nat(), (papers, seed) => {
        const [base, ours, theirs] = [0, 1, 2].map((third) => papers.filter((_, index) => index % 3 === third)) as [
          ListedPaper[],
          ListedPaper[],
          ListedPaper[],
        ];
        const trunk = build(base, empty);
        const [left, right] = [build([...base, ...ours], trunk.registry), build([...theirs, ...base], trunk.registry)];
        const joined: Registry = {
          version: 1,
          papers: [...left.registry.papers, ...right.registry.papers.slice(trunk.registry.papers.length)],
        };
        fc.pre(registrySchema.safeParse(joined).success);
        const merged = build(shuffled(papers, seed), joined);
        expect(merged.addresses).toEqual({ ...left.addresses, ...right.addresses });
        expect(merged.registry).toEqual(joined);
      }),
      { numRuns: 30 },
    );
  });
});

/** Slug and citation key of each paper, by its number, as a build over some files gives them. */
function build(papers: readonly ListedPaper[], registry: Registry, files = 1) {
  const listed = listingOf(papers, files);
  const { merged } = mergeEntries(
    listed.map(({ record: read }) => ({ record: read, digest: 'd' })),
    () => ({ captured: null, origin: null }),
  );
  const assignment = assignPermalinks(merged.map(identityOf), registry);
  const drafts = assignment.slugs.map((slug) => [slug, { key: slug.slice(0, 3), order: slug }] as const);
  const keyed = giveKeys(assignment.registry, new Map(drafts));
  const keyOf = new Map(keyed.papers.map(({ slug, key }) => [slug, key]));
  const numberOf = new Map(listed.map(({ number, record: { file, line } }) => [`${file}:${line}`, number]));
  const addresses = merged.map(({ sources: [source] }, index) => {
    const slug = assignment.slugs[index] ?? '';
    return [numberOf.get(`${source?.file}:${source?.line}`), `${slug} ${keyOf.get(slug)}`] as const;
  });
  return { addresses: Object.fromEntries(addresses), registry: keyed };
}

it.each([
  ['arXiv number', '2401.00001'],
  ['id of its listing', 'x17'],
])('leaves a paper its address by its %s beside another paper of the same new text', (_name, id) => {
  const text = { title: 'Attention to Rivers', abstract: '' };
  const [before, after] = [
    [record({ title: 'Attention', abstract: '', id, year: 2025 })],
    [record({ ...text, id, year: 2017 }), record({ ...text, line: 2, year: 2025 })],
  ].map((records) =>
    mergeEntries(
      records.map((entry) => ({ record: entry, digest: 'd' })),
      () => ({ captured: null, origin: null }),
    ).merged.map(identityOf),
  ) as [ReturnType<typeof identityOf>[], ReturnType<typeof identityOf>[]];
  const first = assignPermalinks(after, assignPermalinks(before, empty).registry);
  expect(first.slugs).toEqual(['attention', 'attention-to-rivers']);
  expect(assignPermalinks(after, first.registry).slugs).toEqual(first.slugs);
});
