import { describe, expect, it } from 'vitest';
import { assignPermalinks, formatRegistry, type Identity } from '../../../src/loaders/assign-permalinks.ts';
import { type Registry, registrySchema } from '../../../src/schemas/registry.ts';
import { identities, identity } from '../support/identities.ts';

const empty: Registry = { version: 1, papers: [] };
const texts = {
  attention:
    'The dominant models are based on complex recurrent networks that include an encoder and a decoder. We propose a simple network based solely on attention.',
  other:
    'Foundation models are built on one core module whose cost grows with the square of the length. We let the parameters be functions of the input.',
  third:
    'A telescope in the desert has seen forty faint galaxies, whose distances we measure by the color of their light.',
};
const attention = { title: 'Attention', abstract: texts.attention, year: 2017 };
const mamba = { title: 'Mamba', abstract: texts.other, year: 2023 };
const editorial = (name: string, year: number, doi?: string) => ({
  title: 'Editorial',
  abstract: '',
  year,
  stated: { names: [name], ...(doi === undefined ? {} : { doi }) },
});

/** The registry after papers were listed. */
const registryOf = (...papers: Parameters<typeof identities>): Registry =>
  assignPermalinks(identities(...papers), empty).registry;
const slugsOf = (papers: readonly Identity[], registry: Registry) => assignPermalinks(papers, registry).slugs;

describe('assignPermalinks', () => {
  it('gives newcomers an address and appends them to the registry', () => {
    const { slugs, newcomers, changed, registry } = assignPermalinks(
      identities(mamba, attention),
      registryOf(attention),
    );
    expect(slugs).toEqual(['mamba', 'attention']);
    expect(newcomers).toEqual(['mamba']);
    expect(changed).toBe(true);
    expect(registry.papers).toMatchObject([
      { slug: 'attention', titles: ['Attention'], year: 2017, sketch: expect.stringMatching(/^[\w-]{86}$/) },
      { slug: 'mamba', titles: ['Mamba'], year: 2023 },
    ]);
  });

  it('changes nothing where all are known, in whatever order', () => {
    const registry = registryOf(attention, mamba);
    expect(assignPermalinks(identities(mamba, attention), registry)).toEqual({
      slugs: ['mamba', 'attention'],
      registry,
      newcomers: [],
      vacant: [],
      absorbed: [],
      heirs: [],
      changed: false,
    });
  });

  it('fills in what a registry from before sketches lacks, which is no change that has to be committed', () => {
    const { sketch: _sketch, year: _year, ...old } = registryOf(attention).papers[0] as Registry['papers'][0];
    const { registry, changed } = assignPermalinks(identities(attention), { version: 1, papers: [old] });
    expect(changed).toBe(false);
    expect(registry).toEqual(registryOf(attention));
  });
});

describe('assignPermalinks on a paper that was edited', () => {
  it('keeps the address that a cut before a long word once gave', () => {
    const long = { ...attention, title: `On ${'a'.repeat(70)}` };
    const [paper] = registryOf(long).papers;
    const registry: Registry = { version: 1, papers: [{ ...(paper as Registry['papers'][0]), slug: 'on' }] };
    expect(slugsOf(identities(long), registry)).toEqual(['on']);
  });

  it.each([
    ['a corrected title', { ...attention, title: 'Attention Is All You Need' }],
    ['another case and punctuation', { ...attention, title: '“ATTENTION is all — you ned!”' }],
    ['a new subtitle', { ...attention, title: 'Attention Is All You Ned: A Study' }],
  ])('keeps the address through %s', (_edit, edited) => {
    const { slugs, registry, newcomers, vacant, changed } = assignPermalinks(
      identities(edited),
      registryOf({ ...attention, title: 'Attention Is All You Ned' }, mamba),
    );
    expect(slugs).toEqual(['attention-is-all-you-ned']);
    expect(newcomers).toEqual([]);
    expect(vacant.map(({ slug }) => slug)).toEqual(['mamba']);
    expect(changed).toBe(true);
    expect(registry.papers[0]?.titles).toEqual(['Attention Is All You Ned', edited.title]);
  });

  it.each([
    ['reworded', texts.attention.replace('solely', 'only').replace('complex ', '')],
    ['cut short', texts.attention.slice(0, 80)],
    ['written anew', texts.third],
  ])('keeps the address of a paper whose abstract is %s, and remembers both texts', (_edit, abstract) => {
    const titled = { ...attention, title: 'Attention Is All You Need' };
    const { slugs, registry } = assignPermalinks(identities({ ...titled, abstract }), registryOf(titled));
    expect(slugs).toEqual(['attention-is-all-you-need']);
    expect(registry.papers[0]?.bodies).toHaveLength(2);
  });

  it('keeps the address where a typo is mended and the abstract reworded at once', () => {
    const registry = registryOf({ ...attention, title: 'Atention in Long Networks' });
    const abstract = texts.attention.replace('dominant', 'leading').replace('simple ', 'new, simple ');
    const { slugs, registry: after } = assignPermalinks(
      identities({ ...attention, title: 'Attention in Long Networks', abstract }),
      registry,
    );
    expect(slugs).toEqual(['atention-in-long-networks']);
    expect(after.papers[0]?.bodies).toHaveLength(2);
    expect(after.papers[0]?.sketch).not.toBe(registry.papers[0]?.sketch);
  });

  it('keeps the address of a paper without abstract whose title is mended, where author and year are the same', () => {
    const bare = { title: 'A Studdy of Rivers and Sand', abstract: '', year: 2001, stated: { names: ['Ann One'] } };
    const registry = registryOf(bare);
    const mended = { ...bare, title: 'A Study of Rivers and Sand' };
    expect(slugsOf(identities(mended), registry)).toEqual(['a-studdy-of-rivers-and-sand']);
    const byOther = { ...mended, stated: { names: ['Bob Two'] } };
    expect(slugsOf(identities(byOther), registry)).toEqual(['a-study-of-rivers-and-sand']);
  });

  it.each([
    ['arXiv number', { arxiv: '1706.03762v5' }, { arxiv: 'https://arxiv.org/abs/1706.03762' }],
    ['DOI', { doi: '10.1000/ABC' }, { url: 'https://doi.org/10.1000/abc' }],
  ])('recognizes an %s where title and text are new', (_kind, before, after) => {
    const registry = registryOf({ ...attention, stated: before });
    expect(slugsOf(identities({ ...mamba, stated: after }), registry)).toEqual(['attention']);
    expect(slugsOf(identities(mamba), registry)).toEqual(['mamba']);
  });

  it('recognizes an identifier of a listing, but not the number of a row', () => {
    const renamed = { title: 'Something Else', abstract: texts.third };
    expect(slugsOf([identity({ ...renamed, id: 'x17' })], registryOf({ ...attention, id: 'x17' }))).toEqual([
      'attention',
    ]);
    expect(slugsOf([identity({ ...renamed, id: '17' })], registryOf({ ...attention, id: '17' }))).toEqual([
      'something-else',
    ]);
  });

  it('recognizes identifiers as older registries write them', () => {
    const registry: Registry = {
      version: 1,
      papers: [{ slug: 'old', titles: ['Old'], bodies: [], ids: ['1706.03762'] }],
    };
    expect(slugsOf(identities({ ...mamba, id: '1706.03762v2' }), registry)).toEqual(['old']);
  });
});

describe('assignPermalinks on papers of one title', () => {
  const twin = { ...attention, abstract: texts.other };

  it('tells them apart by year, then by number', () => {
    const third = { ...attention, abstract: texts.third };
    expect(slugsOf(identities(attention, twin, third), empty)).toEqual(['attention', 'attention-2017', 'attention-2']);
  });

  it('leaves each its own address when they change places, or one comes back', () => {
    const registry = registryOf(attention, twin);
    expect(slugsOf(identities(twin, attention), registry)).toEqual(['attention-2017', 'attention']);
    const gone = assignPermalinks(identities(attention), registry);
    expect(gone.vacant.map(({ slug }) => slug)).toEqual(['attention-2017']);
    const reworded = { ...twin, abstract: texts.other.replace('core', 'single') };
    expect(slugsOf(identities(reworded), registry)).toEqual(['attention-2017']);
  });

  it('does not give a newcomer the address of a paper that left long ago', () => {
    const [address] = registryOf(attention).papers;
    const registry = { version: 1, papers: [{ ...address, removed: true }] } as Registry;
    const namesake = { ...twin, year: 2025 };
    expect(slugsOf(identities(namesake), registry)).toEqual(['attention-2025']);
    const back = assignPermalinks(identities(namesake, attention), registry);
    expect(back.slugs).toEqual(['attention-2025', 'attention']);
    expect(back.registry.papers[0]).not.toHaveProperty('removed');
  });

  it('tells papers without abstract apart by who wrote them, when, and their DOI', () => {
    const [ann, bob] = [editorial('Ann One', 2021), editorial('Bob Two', 2022)];
    const registry = registryOf(ann, bob);
    expect(slugsOf(identities(ann, bob), registry)).toEqual(['editorial', 'editorial-2022']);
    expect(slugsOf(identities(bob), registry)).toEqual(['editorial-2022']);
    expect(slugsOf(identities(editorial('Cy Three', 2023), bob), registry)).toEqual([
      'editorial-2023',
      'editorial-2022',
    ]);
    const dated = registryOf(editorial('Ann One', 2021, '10.1000/e1'), editorial('Ann One', 2021, '10.1000/e2'));
    expect(slugsOf(identities(editorial('Ann One', 2021, '10.1000/e2')), dated)).toEqual(['editorial-2021']);
  });
});

describe('assignPermalinks on addresses without a paper', () => {
  it('keeps the address of a paper that was removed, and gives it to nobody else', () => {
    const { registry, vacant, changed } = assignPermalinks(identities(mamba), registryOf(attention, mamba));
    expect(vacant.map(({ slug }) => slug)).toEqual(['attention']);
    expect(changed).toBe(false);
    expect(registry.papers).toHaveLength(2);
  });

  it('asks where a newcomer may be the paper under another title', () => {
    const registry = registryOf({ ...attention, title: 'Transformers for Translation' });
    const retitled = { title: 'Networks of Attention Alone', abstract: texts.attention };
    const first = assignPermalinks(identities(retitled), registry);
    const question = { vacant: 'transformers-for-translation', heir: 'networks-of-attention-alone' };
    expect(first.heirs).toEqual([question]);
    const second = assignPermalinks(identities(retitled), first.registry);
    expect(second.heirs).toEqual([question]);

    const [old, heir] = first.registry.papers as [Registry['papers'][0], Registry['papers'][0]];
    const yes: Registry = { version: 1, papers: [old, { ...heir, sameAs: old.slug }] };
    expect(assignPermalinks(identities(retitled), yes)).toMatchObject({ slugs: [old.slug], vacant: [], heirs: [] });
    const no: Registry = { version: 1, papers: [{ ...old, removed: true }, heir] };
    expect(assignPermalinks(identities(retitled), no)).toMatchObject({ slugs: [heir.slug], heirs: [] });
  });

  it('does not ask of a newcomer that is nothing like it', () => {
    expect(assignPermalinks(identities(mamba), registryOf(attention)).heirs).toEqual([]);
    const part = (number: string) => ({ title: `Sums of Squares, Part ${number}`, abstract: texts.other });
    const other = { title: 'Sums of Squares, Part II', abstract: texts.third };
    expect(assignPermalinks(identities(other), registryOf(part('I'))).slugs).toEqual(['sums-of-squares-part-ii']);
  });

  it('leads from the address of a duplicate to that of the paper that it became one with', () => {
    const [first] = registryOf(attention).papers;
    const [second] = registryOf({ ...attention, title: 'ATTENTION.' }).papers;
    const registry = { version: 1, papers: [first, { ...second, slug: 'attention-2' }] } as Registry;
    const { slugs, absorbed, vacant } = assignPermalinks(
      identities(attention, { ...attention, title: 'ATTENTION.' }),
      registry,
    );
    expect(slugs).toEqual(['attention']);
    expect(absorbed).toEqual([{ from: 'attention-2', to: 'attention' }]);
    expect(vacant).toEqual([]);
  });

  it('finds the renamed address and keeps the former one from newcomers', () => {
    const [address] = registryOf(attention).papers;
    const registry = { version: 1, papers: [{ ...address, slug: 'transformer', formerly: ['attention'] }] } as Registry;
    const newcomer = { ...attention, abstract: texts.other };
    expect(slugsOf(identities(attention, newcomer), registry)).toEqual(['transformer', 'attention-2017']);
  });

  it('does not touch the registry that it is given', () => {
    const registry = registryOf(attention);
    const before = structuredClone(registry);
    assignPermalinks(identities({ ...attention, title: 'Other' }, mamba), registry);
    expect(registry).toEqual(before);
  });
});

describe('formatRegistry', () => {
  it('writes one paper a line', () => {
    const lines = formatRegistry(registryOf(attention, mamba)).split('\n');
    expect(lines.slice(0, 3)).toEqual(['{', '  "version": 1,', '  "papers": [']);
    expect(lines[3]).toMatch(/^ {4}\{"slug":"attention","titles":\["Attention"\],.*\},$/);
    expect(lines[4]).toMatch(/^ {4}\{"slug":"mamba",.*\}$/);
    expect(lines.slice(5)).toEqual(['  ]', '}', '']);
  });

  it('can be read again, empty or with titles that JSON has to escape', () => {
    const odd = registryOf({ ...attention, title: '"\\\n\u2028', id: 'x' });
    for (const registry of [empty, odd]) {
      expect(registrySchema.parse(JSON.parse(formatRegistry(registry)))).toEqual(registry);
    }
  });
});
