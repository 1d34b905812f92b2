import { expect, it } from 'vitest';
import { assignPermalinks } from '../../../src/loaders/assign-permalinks.ts';
import { settle } from '../../../src/loaders/settle-address.ts';
import { type Address, type Registry, registrySchema } from '../../../src/schemas/registry.ts';
import { identities } from '../support/identities.ts';

const empty: Registry = { version: 1, papers: [] };
const abstract = 'The dominant models are based on complex recurrent networks that include an encoder and a decoder.';
const retitled = identities({ title: 'Networks of Attention Alone', abstract });
const before = assignPermalinks(identities({ title: 'Transformers for Translation', abstract }), empty).registry;
const asked = assignPermalinks(retitled, before);
const [question] = asked.heirs;
const heir = asked.registry.papers.at(-1) as Address;

it.each([
  ['before the newcomer has an address', before],
  ['when it has one', asked.registry],
])('puts a paper back at its address, %s', (_when, registry) => {
  const settled = settle(registry, { vacant: question?.vacant ?? '', heir, isSame: true });
  expect(registrySchema.parse(settled)).toEqual(settled);
  expect(assignPermalinks(retitled, settled)).toMatchObject({
    slugs: ['transformers-for-translation'],
    vacant: [],
    heirs: [],
  });
});

it('leaves two papers two, and asks no more', () => {
  const settled = settle(asked.registry, { vacant: question?.vacant ?? '', heir, isSame: false });
  expect(assignPermalinks(retitled, settled)).toMatchObject({ slugs: [heir.slug], heirs: [] });
  expect(settled.papers[0]).toMatchObject({ slug: 'transformers-for-translation', removed: true });
});

it('leads what led to the paper on to where it is now', () => {
  const [old, newer] = asked.registry.papers as [Address, Address];
  const absorbed: Address = { slug: 'attention-alone', titles: ['Attention Alone'], bodies: [], sameAs: newer.slug };
  const settled = settle(
    { version: 1, papers: [old, newer, absorbed] },
    { vacant: old.slug, heir: newer, isSame: true },
  );
  expect(registrySchema.parse(settled).papers.map(({ sameAs }) => sameAs)).toEqual([undefined, old.slug, old.slug]);
});

it('knows the text that is shown now, so that its next revision is recognized too', () => {
  const settled = settle(before, { vacant: question?.vacant ?? '', heir, isSame: true });
  expect(settled.papers[0]?.sketch).toBe(heir.sketch);
});
