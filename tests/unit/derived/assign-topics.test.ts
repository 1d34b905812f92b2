import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasePattern, type TopicRule, topicAssigner } from '../../../src/derived/assign-topics.ts';

/** What a rule finds in a text, or `null`. */
function found(phrase: string, text: string): string | null {
  return phrasePattern([phrase]).exec(text)?.[0] ?? null;
}

describe('phrasePattern', () => {
  it.each([
    ['KV cache', 'a full KV cache for', 'KV cache'],
    ['KV cache', 'existing kv-cache pruning', 'kv-cache'],
    ['KV cache', 'all KV caches.', 'KV caches'],
    ['KV cache', 'KV\u00A0cache', 'KV\u00A0cache'],
    ['sketch', 'sketches', 'sketches'],
    ['long-context', 'long context', 'long context'],
    ['long-context', 'Long-Context LLMs', 'Long-Context'],
    ['long-context', 'longcontext', 'longcontext'],
    ['state space model', 'Selective State-Space Models (SSMs)', 'State-Space Models'],
    ['non-autoregressive', 'a nonautoregressive encoder', 'nonautoregressive'],
    ['non-autoregressive', 'a non-autoregressive encoder', 'non-autoregressive'],
    ['key and value (KV) states', 'all Key and Value (KV) states', 'Key and Value (KV) states'],
    ['3.5', 'GPT-3.5', '3.5'],
    ['Ü', 'über ü', 'ü'],
  ])('finds “%s” in “%s”', (phrase, text, expected) => {
    expect(found(phrase, text)).toBe(expected);
  });

  it.each([
    ['cache', 'caching'],
    ['cache', 'Apache'],
    ['cache', 'cached'],
    ['cache', 'cache2'],
    ['cache', 'écache'],
    ['KV cache', 'KVcache'],
    ['KV cache', 'KV, cache'],
    ['3.5', '345'],
    ['a+', 'aa'],
    ['autoregressive model', 'a non-autoregressive encoder to operate autoregressively'],
  ])('does not find “%s” in “%s”', (phrase, text) => {
    expect(found(phrase, text)).toBeNull();
  });

  it('takes the longest of the phrases that begin at one place', () => {
    expect(phrasePattern(['state', 'state space', 'state space model']).exec('state space models')?.[0]).toBe(
      'state space models',
    );
  });

  it('finds any phrase in itself, and never in the middle of a word', () => {
    const phrase = fc
      .string({ unit: 'grapheme-ascii', minLength: 2, maxLength: 20 })
      .filter((text) => /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(text));
    fc.assert(
      fc.property(phrase, (text) => {
        expect(found(text, text)).toBe(text);
        expect(found(text, `${text.toUpperCase()}s, and so on`)).toBe(`${text.toUpperCase()}s`);
        expect(found(text, `é${text}é`)).toBeNull();
      }),
    );
  });
});

describe('topicAssigner', () => {
  const rules: readonly TopicRule[] = [
    { slug: 'caching', label: 'Caching', match: ['cache'] },
    { slug: 'kv-cache', label: 'KV cache reduction', parent: 'caching', match: ['KV cache'] },
    { slug: 'kv-pruning', label: 'Pruning', parent: 'kv-cache', match: ['pruning'] },
    { slug: 'video', label: 'Video', match: ['video'] },
  ];
  const topicsOf = topicAssigner(rules);

  it('says which phrase put a paper into a topic, and where it stands', () => {
    const abstract = 'Long Videos need memory.';
    const [evidence, ...more] = topicsOf({ title: 'A Title', abstract });
    expect(more).toEqual([]);
    expect(evidence).toEqual({ topic: 'video', field: 'abstract', start: 5, end: 11, phrase: 'Videos', via: null });
    expect(abstract.slice(evidence?.start, evidence?.end)).toBe('Videos');
  });

  it('believes the title before the abstract', () => {
    expect(topicsOf({ title: 'On Video', abstract: 'Video is' })).toMatchObject([{ field: 'title', start: 3 }]);
  });

  it('puts a paper into the parents of its topic, and says through which', () => {
    expect(topicsOf({ title: 'Pruning', abstract: '' })).toEqual([
      { topic: 'caching', field: 'title', start: 0, end: 7, phrase: 'Pruning', via: 'kv-pruning' },
      { topic: 'kv-cache', field: 'title', start: 0, end: 7, phrase: 'Pruning', via: 'kv-pruning' },
      { topic: 'kv-pruning', field: 'title', start: 0, end: 7, phrase: 'Pruning', via: null },
    ]);
  });

  it('lets a phrase of the parent’s own stand before one that came from below', () => {
    expect(topicsOf({ title: 'Cache', abstract: 'Pruning' })).toMatchObject([
      { topic: 'caching', phrase: 'Cache', via: null },
      { topic: 'kv-cache', phrase: 'Pruning', via: 'kv-pruning' },
      { topic: 'kv-pruning', phrase: 'Pruning', via: null },
    ]);
  });

  it('gives topics in the order of the rules, each once', () => {
    const evidence = topicsOf({ title: 'Video', abstract: 'KV cache, cache, video' });
    expect(evidence.map(({ topic }) => topic)).toEqual(['caching', 'kv-cache', 'video']);
  });

  it('leaves a paper without any phrase without a topic', () => {
    expect(topicsOf({ title: 'A Title', abstract: 'We show this.' })).toEqual([]);
  });

  it('puts a paper where its listing says that it belongs, by slug or by label', () => {
    const stated = { topics: ['kv-cache', 'VIDEO', 'unknown'] };
    expect(topicsOf({ title: 'A Title', abstract: '', stated })).toMatchObject([
      { topic: 'caching', field: 'listing', phrase: 'kv-cache', via: 'kv-cache' },
      { topic: 'kv-cache', field: 'listing', phrase: 'kv-cache', via: null },
      { topic: 'video', field: 'listing', phrase: 'VIDEO', via: null },
    ]);
  });

  it('believes a phrase of the text before what the listing says', () => {
    expect(topicsOf({ title: 'On Video', abstract: '', stated: { topics: ['video'] } })).toMatchObject([
      { topic: 'video', field: 'title', phrase: 'Video' },
    ]);
  });

  it('passes over a parent that is no topic', () => {
    expect(
      topicAssigner([{ slug: 'a', label: 'A', parent: 'b', match: ['xy'] }])({ title: 'xy', abstract: '' }),
    ).toHaveLength(1);
  });
});

it('finds a topic wherever its phrases are found', () => {
  const pieces = [
    'KV cache',
    'kv-caches',
    'Kv',
    'ſketch',
    'sketches',
    'long-context',
    'longcontext',
    'über',
    '3.5',
    ' ',
    '-',
  ];
  const topics = ['KV cache', 'sketch', 'long-context', 'Über', '3.5', 'k'].map((phrase, index) => ({
    slug: `topic-${index}`,
    label: 'No such label',
    match: [phrase],
  }));
  const topicsOf = topicAssigner(topics);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const abstract = parts.join('');
      const expected = topics.filter(({ match }) => phrasePattern(match).test(abstract)).map(({ slug }) => slug);
      expect(topicsOf({ title: '', abstract }).map(({ topic }) => topic)).toEqual(expected);
    }),
  );
});
