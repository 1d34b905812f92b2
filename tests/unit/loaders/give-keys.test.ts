import fc from 'fast-check';
import { expect, it } from 'vitest';
import { giveKeys, type KeyDraft } from '../../../src/loaders/give-keys.ts';
import { type Registry, registrySchema } from '../../../src/schemas/registry.ts';

const registryOf = (...papers: readonly { slug: string; key?: string }[]): Registry => ({
  version: 1,
  papers: papers.map((paper) => ({ titles: ['T'], bodies: [], ...paper })),
});
const keysOf = ({ papers }: Registry) => Object.fromEntries(papers.map(({ slug, key }) => [slug, key]));
const draftsOf = (drafts: Record<string, readonly [key: string, order: string]>) =>
  new Map(Object.entries(drafts).map(([slug, [key, order]]): [string, KeyDraft] => [slug, { key, order }]));

it('gives the later of two a letter', () => {
  const registry = registryOf({ slug: 'b' }, { slug: 'b-2' }, { slug: 'b-3' });
  const drafts = draftsOf({ b: ['fast2024b', '2'], 'b-2': ['fast2024b', '1'], 'b-3': ['fast2024b', '3'] });
  expect(keysOf(giveKeys(registry, drafts))).toEqual({ 'b-2': 'fast2024b', b: 'fast2024ba', 'b-3': 'fast2024bb' });
});

it('lets no newcomer take or move an older key, however early its paper is', () => {
  const before = giveKeys(registryOf({ slug: 'streaming' }), draftsOf({ streaming: ['doe2024adaptive', '2024-05'] }));
  const drafts = draftsOf({ streaming: ['doe2024adaptive', '2024-05'], gardens: ['doe2024adaptive', '2024-02'] });
  const after = giveKeys({ version: 1, papers: [...before.papers, ...registryOf({ slug: 'gardens' }).papers] }, drafts);
  expect(keysOf(after)).toEqual({ streaming: 'doe2024adaptive', gardens: 'doe2024adaptivea' });
});

it('keeps the key of a paper that is gone, or whose facts changed', () => {
  const registry = registryOf({ slug: 'gone', key: 'doe2024a' }, { slug: 'here', key: 'Roe2020' });
  expect(giveKeys(registry, draftsOf({ here: ['roe2021', ''] }))).toBe(registry);
});

it('gives each paper a key of its own that later builds keep, for any drafts', () => {
  const draft = fc.tuple(fc.constantFrom('doe2024', 'doe2024a', 'DOE2024', 'roe'), fc.string({ maxLength: 2 }));
  fc.assert(
    fc.property(fc.array(draft, { maxLength: 12 }), fc.nat({ max: 12 }), (drafts, cut) => {
      const named = drafts.map((each, index) => [`p${index}`, each] as const);
      const all = registryOf(...named.map(([slug]) => ({ slug })));
      const first = giveKeys({ version: 1, papers: all.papers.slice(0, cut) }, draftsOf(Object.fromEntries(named)));
      const second = giveKeys(
        { version: 1, papers: [...first.papers, ...all.papers.slice(cut)] },
        draftsOf(Object.fromEntries(named)),
      );
      expect(second.papers.slice(0, cut)).toEqual(first.papers);
      expect(registrySchema.safeParse(second).success).toBe(true);
      expect(second.papers.every(({ key }) => key !== undefined)).toBe(true);
    }),
  );
});
