import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curatedSources, labelsOf } from '../../../../src/derived/facts/fact-labels.ts';
import { type FactualPaper, resolveFacts } from '../../../../src/derived/facts/resolve-facts.ts';
import type { StatedFacts } from '../../../../src/schemas/record.ts';
import { anyText } from '../../support/any-text.ts';

const source = 'https://example.org/';
const place = 'seeds/a.jsonl:3';

function resolve(fields: Partial<FactualPaper> = {}, namesTopic?: (word: string) => boolean) {
  const sources = [{ file: 'seeds/a.jsonl', line: 3 }];
  const nothing = { authors: null, month: null, day: null, year: null, yearInferred: null, curation: null };
  return resolveFacts({ ...nothing, stated: undefined, sources, ...fields }, namesTopic);
}
const typeOf = (stated: StatedFacts) => resolve({ stated }).type;

describe('resolveFacts', () => {
  it('knows nothing of a paper of which nothing is stated', () => {
    const { unread, ...facts } = resolve();
    expect(unread).toEqual([]);
    expect(new Set(Object.values(facts))).toEqual(new Set([null]));
  });

  it('says of each fact where the listing states it', () => {
    const stated = { names: ['Han, Song'], doi: '10.1000/x', url: 'https://example.org/paper', volume: '7' };
    expect(resolve({ stated, authors: 1 })).toMatchObject({
      authors: { value: { names: [{ family: 'Han', given: 'Song' }], hasMore: false }, basis: 'stated', source: place },
      authorCount: { value: 1, basis: 'stated' },
      doi: { value: '10.1000/x', basis: 'stated', source: place },
      url: { value: 'https://example.org/paper', basis: 'stated', source: place },
      volume: { value: '7', basis: 'stated', source: place },
    });
  });

  it('names for each fact the listing that states it, where a second one completes the first', () => {
    const sources = [
      { file: 'seeds/a.jsonl', line: 3 },
      { file: 'seeds/b.bib', line: 9 },
    ];
    const stated = { volume: '7', doi: '10.48550/arXiv.2401.00001', keywords: ['seas'] };
    const facts = resolve({ stated, sources, authors: 2, year: 2024, statedBy: { doi: 1, keywords: 1, date: 1 } });
    expect(facts).toMatchObject({
      volume: { source: place },
      authorCount: { source: place },
      doi: { source: 'seeds/b.bib:9' },
      arxiv: { source: 'seeds/b.bib:9' },
      keywords: { source: 'seeds/b.bib:9' },
      date: { source: 'seeds/b.bib:9' },
    });
  });

  it('believes a curator before the listing, fact by fact', () => {
    const curation = {
      authors: { names: ['Xiao, Guangxuan'], source },
      date: { day: '2023-05', source },
      keywords: { words: ['seas'], source },
      type: { name: 'report' as const, source },
      language: { tag: 'fr', source },
    };
    const stated = { names: ['Han, Song'], doi: '10.1/listed', keywords: ['lakes'], language: 'en', issue: '2' };
    const facts = resolve({
      curation,
      stated: { ...stated, doi: '10.1000/listed' },
      year: 2024,
      month: 'Oct',
      day: 14,
    });
    expect(facts).toMatchObject({
      authors: { value: { names: [{ family: 'Xiao', given: 'Guangxuan' }] }, basis: 'curated', source },
      date: { value: { sortKey: '2023-05', text: 'May 2023' }, basis: 'curated', source },
      keywords: { value: ['seas'], basis: 'curated', source },
      type: { value: 'report', basis: 'curated', source },
      language: { value: 'fr', basis: 'curated', source },
      doi: { value: '10.1000/listed', basis: 'stated', source: place },
      issue: { value: '2', basis: 'stated', source: place },
    });
    expect([...curatedSources(facts)]).toEqual([
      [source, ['authors', 'author count', 'date', 'type', 'keywords', 'language']],
    ]);
    expect(labelsOf(facts, 'stated')).toEqual(['issue', 'DOI']);
  });

  it('takes no volume and no pages of the listing’s venue for those of the curator’s', () => {
    const stated = { venue: 'Journal of Fish', volume: '7', pages: '1–2', type: 'article-journal' as const };
    const other = resolve({ stated, curation: { venue: { name: 'ICLR 2025', source } } });
    expect([other.venue?.value, other.volume, other.pages, other.type?.value]).toEqual([
      'ICLR 2025',
      null,
      null,
      'paper-conference',
    ]);
    const same = resolve({ stated, curation: { venue: { issue: '3', source } } });
    expect([same.venue?.value, same.volume?.value, same.issue?.value]).toEqual(['Journal of Fish', '7', '3']);
  });

  it.each<[StatedFacts, string | undefined]>([
    [{ venue: 'Journal of Fish' }, 'article-journal'],
    [{ venue: 'Limnologica', volume: '12' }, 'article-journal'],
    [{ venue: 'Proceedings of the National Academy of Sciences' }, 'article-journal'],
    [{ venue: 'IEEE Transactions on Software Engineering' }, 'article-journal'],
    [{ venue: 'Proceedings of the 2019 Conference on Fish' }, 'paper-conference'],
    [{ venue: 'CVPR 2025' }, 'paper-conference'],
    [{ venue: 'FOO ’24' }, 'paper-conference'],
    [{ venue: 'arXiv', arxiv: '2405.00001' }, 'article'],
    [{ venue: 'bioRxiv' }, 'article'],
    [{ arxiv: '2405.00001' }, 'article'],
    [{ doi: '10.1101/2020.01.02.123456' }, 'article'],
    [{ venue: 'Some Place' }, undefined],
    [{ doi: '10.1000/x' }, undefined],
  ])('infers of %j that it is %s, and says that it is inferred', (stated, type) => {
    expect(typeOf(stated)?.value).toBe(type);
    expect(typeOf(stated)?.basis).toBe(type === undefined ? undefined : 'inferred');
  });

  it('believes a stated kind of work whatever the venue is called', () => {
    expect(typeOf({ venue: 'Journal of Fish', type: 'thesis' })).toMatchObject({ value: 'thesis', basis: 'stated' });
  });

  it('counts the named authors where “et al.” was counted as one of them', () => {
    expect(resolve({ authors: 2, stated: { names: ['Jane Doe', 'et al.'] } })).toMatchObject({
      authors: { value: { names: [{ family: 'Doe', given: 'Jane' }], hasMore: true } },
      authorCount: null,
    });
    expect(resolve({ authors: 40, stated: { names: ['Jane Doe', 'et al.'] } }).authorCount?.value).toBe(40);
    expect(resolve({ stated: { names: ['Jane Doe', 'Bob Roe'] } }).authorCount?.value).toBe(2);
  });

  it('makes keywords of the topics that name none of the collection’s, each once', () => {
    const stated = { topics: ['KV cache', 'tides', 'Salt  Marsh'], keywords: ['salt marsh', ' ', 'R\\&D'] };
    expect(resolve({ stated }, (word) => word === 'KV cache').keywords?.value).toEqual(['tides', 'Salt Marsh', 'R&D']);
  });

  it('finds an arXiv identifier in the DOI and in the address that hold it', () => {
    expect(resolve({ stated: { doi: '10.48550/arXiv.2405.00001' } }).arxiv?.value.id).toBe('2405.00001');
    expect(resolve({ stated: { url: 'https://arxiv.org/abs/2405.00001v2' } }).arxiv?.value.id).toBe('2405.00001v2');
    expect(resolve({ stated: { url: 'https://doi.org/10.1000%2Fx' } }).doi?.value).toBe('10.1000/x');
    expect(resolve({ stated: { arxiv: '2405.00001' } }).pdf).toEqual({
      value: 'https://arxiv.org/pdf/2405.00001',
      basis: 'inferred',
      source: place,
    });
  });

  it('keeps as text what leads nowhere', () => {
    const stated = {
      doi: 'see the web',
      arxiv: 'soon',
      url: 'javascript:alert(1)',
      pdf: 'paper.pdf',
      code: 'ftp://x/y',
    };
    const facts = resolve({ stated });
    expect([facts.doi, facts.arxiv, facts.url, facts.pdf, facts.code]).toEqual([null, null, null, null, null]);
    expect(Object.fromEntries(facts.unread.map(({ field, value }) => [field, value]))).toEqual(stated);
  });

  it('loses no identifier and links none that is not whole, whatever is stated', () => {
    fc.assert(
      fc.property(anyText(30), (text) => {
        const facts = resolve({ stated: { doi: text, arxiv: text, url: text, pdf: text, code: text } });
        for (const field of ['doi', 'arxiv', 'url', 'code'] as const) {
          const kept = facts.unread.some((unread) => unread.field === field);
          if (/\S/.test(text) && !/^[\s\p{C}]*$/u.test(text)) expect(kept || facts[field] !== null).toBe(true);
        }
        for (const fact of [facts.url, facts.code]) if (fact) expect(fact.value).toMatch(/^https?:\/\/[^\s"<>]+$/);
      }),
    );
  });
});
