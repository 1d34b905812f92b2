import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, textOf } from '../../../src/search/answer.ts';
import { anyText } from '../support/any-text.ts';
import { type GivenPaper, searchOver, titlesOf } from '../support/search-index.ts';

/** A small library; each search below is over these papers. */
const library: readonly GivenPaper[] = [
  {
    title: 'Flover: Parallel inference',
    text: 'The fusion of requests, on top of the scheduler, serves video models.',
    date: '2023-05-22',
    topics: ['Batching and scheduling', 'Text'],
    upvotes: null,
  },
  {
    title: 'Teller: Portrait animation',
    text: 'A portrait speaks in real time. Inference is fast.',
    date: '2025-03-24',
    topics: ['Video', 'Portrait animation'],
    upvotes: 3,
  },
  {
    title: 'DyCoke: Token compression',
    text: 'Compressing the tokens of a video speeds inference up.',
    date: '2024-11-22',
    topics: ['Video', 'Token compression'],
    upvotes: 44,
  },
  {
    title: 'A survey of drafting',
    text: 'We review speculative decoding, which drafts tokens and speeds inference up.',
    date: '2024-01-15',
    topics: ['Text'],
    upvotes: 1,
  },
  { title: 'A note without a date', text: 'It is about inference too.', topics: ['Text'], upvotes: 1 },
];

const search = await searchOver(library);
const sorted = async (question: Parameters<typeof search.titles>[0]) => [...(await search.titles(question))].sort();

describe('a phrase', () => {
  it.each([
    ['"token compression"', ['DyCoke: Token compression']],
    ['"compressing the tokens"', ['DyCoke: Token compression']],
    ['"on top of the scheduler"', ['Flover: Parallel inference']],
    ['"of the"', ['Flover: Parallel inference']],
    ['"speeds inference up" "speculative decoding"', ['A survey of drafting']],
    ['"speeds inference up" token', ['A survey of drafting', 'DyCoke: Token compression']],
    ['“portrait animation”', ['Teller: Portrait animation']],
    [
      '"',
      [
        'A note without a date',
        'A survey of drafting',
        'DyCoke: Token compression',
        'Flover: Parallel inference',
        'Teller: Portrait animation',
      ],
    ],
  ])('%s is in %j', async (text, titles) => {
    expect(await sorted(text)).toEqual(titles);
  });

  it('asks for the forms as they are, where the words alone take any form', async () => {
    expect((await search.ask('"compress"')).dropped).toEqual(['"compress"']);
    expect(await sorted('"compressing"')).toEqual(['DyCoke: Token compression']);
    expect(await search.wholeTitles('compress')).toEqual(['DyCoke: Token compression']);
  });

  it('does not run from the title into the text', async () => {
    expect((await search.ask('"inference the fusion"')).dropped).toEqual(['"inference the fusion"']);
  });

  it.each(['"compression token"', '"animation a portrait"'])(
    '%s that no paper has is passed over, and the answer says so',
    async (text) => {
      const { total, dropped } = await search.ask(text);
      expect(total).toBeGreaterThan(0);
      expect(dropped).toEqual([text]);
    },
  );

  it('in a sentence asks for nothing', async () => {
    const text = 'is there a way to speed up the “inference video” of today’s models';
    expect((await search.ask(text)).dropped).toEqual([]);
    expect(await search.titles(text)).toContain('DyCoke: Token compression');
  });
});

describe('an exclusion', () => {
  it.each([
    ['inference -video', ['A note without a date', 'A survey of drafting', 'Teller: Portrait animation']],
    [
      'inference -"speeds inference up"',
      ['A note without a date', 'Flover: Parallel inference', 'Teller: Portrait animation'],
    ],
    ['inference -video -drafts', ['A note without a date', 'Teller: Portrait animation']],
    ['-video -tokens', ['A note without a date', 'Teller: Portrait animation']],
    [
      'inference -unheard',
      [
        'A note without a date',
        'A survey of drafting',
        'DyCoke: Token compression',
        'Flover: Parallel inference',
        'Teller: Portrait animation',
      ],
    ],
  ])('%s leaves %j', async (text, titles) => {
    expect(await sorted(text)).toEqual(titles);
  });

  it('that would leave nothing is passed over, and the answer says so', async () => {
    expect(await search.ask('-inference')).toMatchObject({ total: 5, dropped: ['-inference'] });
  });
});

describe('filters', () => {
  it.each([
    ['topic:video', ['DyCoke: Token compression', 'Teller: Portrait animation']],
    ['topic:Video topic:"token compression"', ['DyCoke: Token compression']],
    ['topic:token-comp', ['DyCoke: Token compression']],
    ['inference topic:text year:2024', ['A survey of drafting']],
    ['year:2024', ['A survey of drafting', 'DyCoke: Token compression']],
    ['year:2023-2024', ['A survey of drafting', 'DyCoke: Token compression', 'Flover: Parallel inference']],
    ['year:2025..2030', ['Teller: Portrait animation']],
  ])('in the text: %s finds %j', async (text, titles) => {
    expect(await sorted(text)).toEqual(titles);
  });

  it('beside the text find by themselves, and narrow the words', async () => {
    expect(await sorted({ topic: 'Video' })).toEqual(['DyCoke: Token compression', 'Teller: Portrait animation']);
    expect(await sorted({ year: '2024', topic: 'Video' })).toEqual(['DyCoke: Token compression']);
    expect(await sorted({ text: 'portrait', topic: 'Video' })).toEqual(['Teller: Portrait animation']);
  });

  it('leave papers without a date out of every year, and in where no year is asked for', async () => {
    expect(await sorted('inference year:1000-9999')).not.toContain('A note without a date');
    expect(await sorted('note')).toEqual(['A note without a date']);
  });

  it.each<[string, Partial<Question>, readonly string[]]>([
    ['a topic that there is not', { text: 'inference topic:nonsense' }, ['topic:nonsense']],
    ['years that no paper has', { text: 'inference year:2024-2023' }, ['year:2024-2023']],
    ['a year beside the text', { text: 'inference', year: '1999' }, ['year:1999']],
    ['of two the one that leaves nothing', { text: 'inference topic:video year:1999' }, ['year:1999']],
  ])('that leave nothing are passed over: %s', async (_, question, dropped) => {
    const answer = await search.ask(question);
    expect(answer.dropped).toEqual(dropped);
    expect(answer.total).toBeGreaterThan(0);
  });

  it('find every paper where nothing is asked for', async () => {
    expect(await search.ask('')).toMatchObject({ total: 5, whole: 5 });
  });
});

describe('counts of facets', () => {
  const countsOf = (counts: readonly (readonly [string, number])[]) =>
    Object.fromEntries(counts.filter(([, n]) => n > 0));

  it('say of every choice how many of the found papers it has', async () => {
    const { topics, years } = await search.ask('tokens');
    expect(countsOf(topics)).toEqual({ Text: 1, Video: 1, 'Token compression': 1 });
    expect(countsOf(years)).toEqual({ 2024: 2 });
  });

  it('name choices that have none, with 0', async () => {
    const { topics, years } = await search.ask('tokens');
    expect(Object.fromEntries(topics)).toMatchObject({ 'Portrait animation': 0, 'Batching and scheduling': 0 });
    expect(Object.fromEntries(years)).toEqual({ 2023: 0, 2024: 2, 2025: 0 });
  });

  it('of a facet pass over its own choice, and heed the other’s', async () => {
    const { topics, years, total } = await search.ask({ text: 'inference', topic: 'Text', year: '2024' });
    expect(total).toBe(1);
    expect(countsOf(topics)).toEqual({ Text: 1, Video: 1, 'Token compression': 1 });
    expect(countsOf(years)).toEqual({ 2023: 1, 2024: 1 });
  });

  it('are what a reader gets who takes the choice', async () => {
    for (const text of ['inference', 'tokens video', '"speeds inference up"', '-video', '']) {
      const { topics, years } = await search.ask(text);
      for (const [topic, papers] of topics)
        if (papers > 0) expect((await search.ask({ text, topic })).total, topic).toBe(papers);
      for (const [year, papers] of years)
        if (papers > 0) expect((await search.ask({ text, year })).total, year).toBe(papers);
    }
  });
});

describe('an order', () => {
  it('by date has the newest first, those without a date last', async () => {
    expect(await search.titles({ text: 'inference', sort: 'date' })).toEqual([
      'Teller: Portrait animation',
      'DyCoke: Token compression',
      'A survey of drafting',
      'Flover: Parallel inference',
      'A note without a date',
    ]);
  });

  it('by votes has the most voted first, of equals the newest, those without votes last', async () => {
    expect(await search.titles({ text: 'inference', sort: 'votes' })).toEqual([
      'DyCoke: Token compression',
      'Teller: Portrait animation',
      'A survey of drafting',
      'A note without a date',
      'Flover: Parallel inference',
    ]);
  });

  it('holds only papers with every word, where there are any', async () => {
    const question = { text: 'portrait inference' };
    expect(await search.ask(question)).toMatchObject({ whole: 1 });
    expect(await search.titles({ ...question, sort: 'date' })).toEqual(['Teller: Portrait animation']);
    expect(await search.titles({ ...question, sort: 'votes' })).toEqual(['Teller: Portrait animation']);
  });

  it('holds papers with some of the words, where none has them all', async () => {
    const question = { text: 'portrait drafting', sort: 'date' } as const;
    expect(await search.titles(question)).toEqual(['Teller: Portrait animation', 'A survey of drafting']);
    expect(await search.ask(question)).toMatchObject({ whole: 0, total: 2 });
  });
});

describe('a hit', () => {
  it('shows what the paper states, with the words marked', async () => {
    const { hits } = await search.ask('tokens video', 1);
    expect(hits).toEqual([
      {
        url: 'papers/document-00002/',
        title: [
          { text: 'DyCoke: ', isMarked: false },
          { text: 'Token', isMarked: true },
          { text: ' compression', isMarked: false },
        ],
        excerpt: [
          { text: 'Compressing the ', isMarked: false },
          { text: 'tokens', isMarked: true },
          { text: ' of a ', isMarked: false },
          { text: 'video', isMarked: true },
          { text: ' speeds inference up.', isMarked: false },
        ],
        date: '2024-11-22',
        topics: ['Video', 'Token compression'],
        votes: '44',
        isWhole: true,
      },
    ]);
  });

  it('says whether its paper has every word', async () => {
    const { hits, whole } = await search.ask('requests video');
    expect(hits.map(({ isWhole }) => isWhole)).toEqual(hits.map((_, place) => place < whole));
    expect(hits.length).toBeGreaterThan(whole);
  });
});

describe('the limit', () => {
  const many = Array.from({ length: 45 }, (_, at) => ({ title: `Paper ${at} of caches` }));

  it('cuts the hits, and neither the total nor the counts', async () => {
    const { ask } = await searchOver(many.map((paper) => ({ ...paper, topics: ['Text'], date: '2024' })));
    const first = await ask('caches', 20);
    expect([first.hits.length, first.total, first.whole]).toEqual([20, 45, 45]);
    expect([first.topics, first.years]).toEqual([[['Text', 45]], [['2024', 45]]]);
  });

  it('shows the same papers first when more are asked for', async () => {
    const { ask } = await searchOver(many);
    const [first, more, all] = await Promise.all([ask('caches', 20), ask('caches', 40), ask('caches', 60)]);
    expect(titlesOf(more).slice(0, 20)).toEqual(titlesOf(first));
    expect(titlesOf(all).slice(0, 40)).toEqual(titlesOf(more));
    expect(new Set(titlesOf(all)).size).toBe(45);
  });
});

describe('answer', () => {
  it('never throws, whatever is asked', async () => {
    const asked = fc.array(
      fc.oneof(
        anyText(12),
        fc.constantFrom('inference', 'tokens', 'infer', '"', '-', 'topic:', 'year:2024', '注意力', 'C++'),
      ),
      { maxLength: 8 },
    );
    const choices = fc.record({
      topic: fc.constantFrom('', 'Video', 'Nonsense'),
      year: fc.constantFrom('', '2024', '0000'),
      sort: fc.constantFrom('' as const, 'date' as const, 'votes' as const),
    });
    await fc.assert(
      fc.asyncProperty(asked, choices, async (words, chosen) => {
        const { total, whole, hits } = await search.ask({ text: words.join(' '), ...chosen }, 3);
        expect(hits.length).toBe(Math.min(3, total));
        expect(whole).toBeLessThanOrEqual(total);
        expect(total).toBeLessThanOrEqual(library.length);
      }),
      { numRuns: 500 },
    );
  });

  it('answers a question of very many words', async () => {
    const words = Array.from({ length: 600 }, (_, at) => `word${at}`);
    expect(await search.ask(`${words.join(' ')} portrait`)).toMatchObject({ total: 1 });
    const texts = await searchOver([
      { title: 'All', text: words.join(' ') },
      { title: 'One', text: 'word7' },
    ]);
    expect(await texts.ask(words.join(' '))).toMatchObject({ whole: 1 });
  });
});

describe('textOf', () => {
  it('leaves the title and its full stop out', () => {
    expect(textOf('A title. The text.', 'A title')).toBe('The text.');
    expect(textOf('The text.', 'A title')).toBe('The text.');
  });
});
