import { describe, expect, it } from 'vitest';
import { assignPermalinks, formatRegistry, type Identity } from '../../../src/loaders/assign-permalinks.ts';
import { type Registry, registrySchema } from '../../../src/schemas/registry.ts';

const empty: Registry = { version: 1, papers: [] };
const attention: Identity = { title: 'Attention', body: 'aaaaaaaaaaaaaaaa', year: 2017 };
const mamba: Identity = { title: 'Mamba', body: 'bbbbbbbbbbbbbbbb', year: 2023 };

/** The registry after papers were listed. */
const registryOf = (...papers: Identity[]): Registry => assignPermalinks(papers, empty).registry;

describe('assignPermalinks', () => {
  it('gives newcomers an address and appends them to the registry', () => {
    const { slugs, newcomers, changed, registry } = assignPermalinks([mamba, attention], registryOf(attention));
    expect(slugs).toEqual(['mamba', 'attention']);
    expect(newcomers).toEqual(['mamba']);
    expect(changed).toBe(true);
    expect(registry.papers).toEqual([
      { slug: 'attention', titles: ['Attention'], bodies: ['aaaaaaaaaaaaaaaa'] },
      { slug: 'mamba', titles: ['Mamba'], bodies: ['bbbbbbbbbbbbbbbb'] },
    ]);
  });

  it('changes nothing where all are known, in whatever order', () => {
    const registry = registryOf(attention, mamba);
    const again = assignPermalinks([mamba, attention], registry);
    expect(again).toEqual({ slugs: ['mamba', 'attention'], registry, newcomers: [], vacant: [], changed: false });
  });

  it('keeps the address of a corrected title, and remembers both titles', () => {
    const { slugs, registry, newcomers, changed } = assignPermalinks(
      [{ ...attention, title: 'Attention Is All You Need' }],
      registryOf(attention),
    );
    expect(slugs).toEqual(['attention']);
    expect(newcomers).toEqual([]);
    expect(changed).toBe(true);
    expect(registry.papers[0]?.titles).toEqual(['Attention', 'Attention Is All You Need']);
  });

  it('keeps the address of a reworded abstract, and remembers both texts', () => {
    const { slugs, registry } = assignPermalinks([{ ...attention, body: 'cccccccccccccccc' }], registryOf(attention));
    expect(slugs).toEqual(['attention']);
    expect(registry.papers[0]?.bodies).toEqual(['aaaaaaaaaaaaaaaa', 'cccccccccccccccc']);
  });

  it('keeps the address where first the title and then the abstract changes', () => {
    const renamed = { ...attention, title: 'Attention Is All You Need' };
    const { registry } = assignPermalinks([renamed], registryOf(attention));
    expect(assignPermalinks([{ ...renamed, body: 'cccccccccccccccc' }], registry).slugs).toEqual(['attention']);
  });

  it('recognizes a title in another case and with other punctuation', () => {
    const other = { ...attention, title: '“ATTENTION!”', body: 'cccccccccccccccc' };
    expect(assignPermalinks([other], registryOf(attention)).slugs).toEqual(['attention']);
  });

  it('recognizes an identifier where title and text are new', () => {
    const registry = registryOf({ ...attention, id: '1706.03762' });
    const other = { id: '1706.03762', title: 'Other', body: 'cccccccccccccccc', year: null };
    expect(assignPermalinks([other], registry).slugs).toEqual(['attention']);
    expect(assignPermalinks([{ ...other, id: '1706.03763' }], registry).slugs).toEqual(['other']);
  });

  it('adds an identifier that became known', () => {
    const { registry } = assignPermalinks([{ ...attention, id: '1706.03762' }], registryOf(attention));
    expect(registry.papers[0]?.ids).toEqual(['1706.03762']);
  });

  it('tells two papers of one title apart by year, then by number', () => {
    const twins = [1, 2, 3].map((number) => ({ ...attention, body: `${number}`.repeat(16) }));
    expect(assignPermalinks(twins, empty).slugs).toEqual(['attention', 'attention-2017', 'attention-2']);
  });

  it('leaves each of two papers of one title its own address when they change places', () => {
    const twins = [attention, { ...attention, body: 'cccccccccccccccc' }];
    const { registry } = assignPermalinks(twins, empty);
    expect(assignPermalinks(twins.toReversed(), registry).slugs).toEqual(['attention-2017', 'attention']);
  });

  it('does not let a newcomer take the address of a paper with the same title', () => {
    const newcomer = { ...attention, body: 'cccccccccccccccc' };
    expect(assignPermalinks([newcomer, attention], registryOf(attention)).slugs).toEqual([
      'attention-2017',
      'attention',
    ]);
  });

  it('keeps the address of a paper that was removed, and gives it to nobody else', () => {
    const { registry, vacant, changed } = assignPermalinks([mamba], registryOf(attention, mamba));
    expect(vacant.map(({ slug }) => slug)).toEqual(['attention']);
    expect(changed).toBe(false);
    const namesake = { title: 'Attention (?)', body: 'cccccccccccccccc', year: 2025 };
    expect(assignPermalinks([attention, namesake], registry).slugs).toEqual(['attention', 'attention-2025']);
  });

  it('finds the renamed address and keeps the former one from newcomers', () => {
    const registry: Registry = {
      version: 1,
      papers: [{ slug: 'transformer', titles: ['Attention'], bodies: [attention.body], formerly: ['attention'] }],
    };
    const newcomer = { ...attention, body: 'cccccccccccccccc' };
    expect(assignPermalinks([attention, newcomer], registry).slugs).toEqual(['transformer', 'attention-2017']);
  });

  it('does not touch the registry that it is given', () => {
    const registry = registryOf(attention);
    const before = structuredClone(registry);
    assignPermalinks([{ ...attention, title: 'Other' }, mamba], registry);
    expect(registry).toEqual(before);
  });
});

describe('formatRegistry', () => {
  it('writes one paper a line', () => {
    expect(formatRegistry(registryOf(attention, mamba))).toBe(
      [
        '{',
        '  "version": 1,',
        '  "papers": [',
        '    {"slug":"attention","titles":["Attention"],"bodies":["aaaaaaaaaaaaaaaa"]},',
        '    {"slug":"mamba","titles":["Mamba"],"bodies":["bbbbbbbbbbbbbbbb"]}',
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('can be read again, empty or with titles that JSON has to escape', () => {
    const odd = registryOf({ ...attention, title: '"\\\n\u2028', id: 'x' });
    for (const registry of [empty, odd]) {
      expect(registrySchema.parse(JSON.parse(formatRegistry(registry)))).toEqual(registry);
    }
  });
});
