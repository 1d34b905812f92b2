import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignPermalinks, formatRegistry, type Identity } from '../../../src/loaders/assign-permalinks.ts';
import { digestOf } from '../../../src/loaders/merge-entries.ts';
import { type Address, type Registry, registrySchema } from '../../../src/schemas/registry.ts';
import { anyCharacters } from '../support/any-text.ts';

const empty: Registry = { version: 1, papers: [] };

/** Few titles and few texts, so that they clash, change and come back. */
const paper: fc.Arbitrary<Identity> = fc
  .record({
    title: fc.oneof(
      fc.constantFrom('Attention', 'attention!', 'Mamba', 'Attention 2017', '注意力', 'New', ''),
      anyCharacters(3),
    ),
    text: fc.integer({ min: 0, max: 8 }),
    year: fc.constantFrom(null, 2017, 2025),
    id: fc.option(fc.integer({ min: 1, max: 4 }).map(String), { nil: undefined }),
  })
  .map(({ text, ...rest }) => ({ ...rest, body: digestOf(String(text)) }));

/** A listing as it comes out of merging: no text twice, and no identifier either. */
const listing = fc.uniqueArray(paper, {
  maxLength: 8,
  comparator: (a, b) => a.body === b.body || (a.id !== undefined && a.id === b.id),
});
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

  it('says exactly when the registry has to be written', () => {
    fc.assert(
      fc.property(history, (listings) => {
        let registry = empty;
        for (const papers of listings) {
          const { registry: next, changed } = assignPermalinks(papers, registry);
          expect(changed).toBe(formatRegistry(next) !== formatRegistry(registry));
          registry = next;
        }
      }),
    );
  });

  it('claims each registered address or calls it vacant', () => {
    fc.assert(
      fc.property(listing, listing, (before, after) => {
        const { registry } = assignPermalinks(before, empty);
        const { slugs, vacant } = assignPermalinks(after, registry);
        const claimed = registry.papers.map(({ slug }) => slug).filter((slug) => slugs.includes(slug));
        expect([...claimed, ...vacant.map(({ slug }) => slug)].sort()).toEqual(
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
