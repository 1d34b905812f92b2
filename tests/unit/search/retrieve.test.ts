import { describe, expect, it } from 'vitest';
import { type GivenPaper, searchOver } from '../support/search-index.ts';

/** Papers by the one line that each is about; its number is its title. */
const papersOf = (texts: readonly string[]): GivenPaper[] => texts.map((text, at) => ({ title: `Paper ${at}`, text }));

/** Numbers of the papers of some texts that have every word of a query. */
async function wholeOf(texts: readonly string[], query: string): Promise<readonly number[]> {
  const { wholeTitles } = await searchOver(papersOf(texts));
  return (await wholeTitles(query)).map((title) => Number(title.split(' ')[1])).sort((a, b) => a - b);
}

describe('words', () => {
  it.each<[string, string, readonly string[], readonly number[]]>([
    ['a compound from its parts', 'key value', ['A key-value cache.', 'A key only.'], [0]],
    ['a compound from the joined word', 'keyvalue', ['A key-value cache.', 'A key and value.'], [0]],
    [
      'a joined word from the compound',
      'key-value',
      ['A keyvalue cache.', 'A key value cache.', 'Other words.'],
      [0, 1],
    ],
    ['parts of a name with inner capitals', 'duo attention', ['We show DuoAttention.', 'Attention.'], [0]],
    ['a name from its own spelling in lower case', 'duoattention', ['We show DuoAttention.', 'Duo of attention.'], [0]],
    ['a part of a name', 'attention', ['We show DuoAttention.', 'Other words.'], [0]],
    ['a name with a digit', 'Mamba4Rec', ['Mamba4Rec is here.', 'Mamba for Rec.'], [0]],
    ['a part of a name with a digit', 'mamba', ['Mamba4Rec is here.', 'Other words.'], [0]],
    ['a factor', '2.55x', ['Faster by 2.55x.', 'Faster by 2.5x, 55 times.'], [0]],
    ['a factor without its unit', '2.55 ', ['Faster by 2.55x.', 'Faster by 2, 55 times.'], [0]],
    ['a number with and without commas', '1121', ['Over 1,121 videos.', 'Over 1 video, 121 more.'], [0]],
    ['a number typed with commas', '1,121', ['Over 1121 videos.', 'Over 121 videos.'], [0]],
    ['C++ and not C', 'c++', ['Written in C++.', 'Written in C.', 'Written in C#.'], [0]],
    ['C# and not C++', 'C#', ['Written in C++.', 'Written in C.', 'Written in C#.'], [2]],
    ['accents left out', 'muller', ['By Müller.', 'By Miller.'], [0]],
    ['accents typed', 'Müller', ['By Muller.', 'By Miller.'], [0]],
    ['two characters inside a run', '意力', ['关于注意力机制的研究', '别的文字'], [0]],
    ['a longer run', '注意力机制', ['关于注意力机制的研究', '注意 力 机制'], [0]],
    ['other forms of a word', 'caching', ['It caches.', 'It is cached.', 'A cache.', 'A catch.'], [0, 1, 2]],
    ['comparatives with their adjective', 'faster', ['A fast one.', 'The fastest.', 'A feast.'], [0, 1]],
    ['the adjective from its comparative', 'large', ['A larger one.', 'A lark.'], [0]],
    ['a version by its whole number', 'GPT-5', ['We use GPT-5.6.', 'We use GPT-5.', 'Only GPT.'], [1]],
    ['a longer version', 'GPT-5.6', ['We use GPT-5.6.', 'We use GPT-5.', 'Only GPT.'], [0]],
    ['no paper by a version that none has', 'GPT-7', ['We use GPT-5.6.', 'We use GPT-5.'], []],
    ['no stop words', 'the cache of the model', ['Model cache.', 'The model of the.'], [0]],
    ['stop words where there are no others', 'what is it', ['What it is.', 'Words.'], [0]],
  ])('find %s: “%s”', async (_, query, texts, expected) => {
    expect(await wholeOf(texts, query)).toEqual(expected);
  });

  it('find words of authors, venues and topics too', async () => {
    const { titles } = await searchOver([
      { title: 'One', more: 'Ada Lovelace · NeurIPS · Speech' },
      { title: 'Two', more: 'Someone Else' },
    ]);
    for (const query of ['lovelace', 'neurips', 'ada lovelace', 'speech']) expect(await titles(query)).toEqual(['One']);
  });

  it('rank papers with all of them before those with some', async () => {
    const { ask } = await searchOver(
      papersOf(['rarity rarity rarity rarity', 'common and rarity once', 'common common', 'common word', 'neither']),
    );
    const { hits, whole, total } = await ask('common rarity');
    expect(whole).toBe(1);
    expect(total).toBeGreaterThan(1);
    expect(hits.map(({ title }) => title[0]?.text)).toContain('Paper 0');
    expect(hits[0]?.title[0]?.text).toBe('Paper 1');
  });

  it('that stand in the title count more than in the text', async () => {
    const { titles } = await searchOver([
      { title: 'On other things', text: 'It mentions caches once, among many words of no interest.' },
      { title: 'On caches', text: 'It says something else, among many words of no interest.' },
    ]);
    expect(await titles('caches')).toEqual(['On caches', 'On other things']);
  });

  it('that are a title’s name find that paper first', async () => {
    const { titles } = await searchOver([
      { title: 'A study of Flover', text: 'Flover, Flover and Flover again: Flover.' },
      { title: 'Flover: A framework', text: 'A text.' },
      { title: 'Comparisons with others', text: 'We compare with Flover.' },
    ]);
    expect((await titles('flover'))[0]).toBe('Flover: A framework');
  });

  it('in the order of a title find it before those in another order', async () => {
    const { titles } = await searchOver([
      { title: 'Inference of streaming models for language', text: '' },
      { title: 'Language models for streaming inference', text: '' },
    ]);
    expect((await titles('streaming inference'))[0]).toBe('Language models for streaming inference');
    expect((await titles('language models'))[0]).toBe('Language models for streaming inference');
  });

  it.each([
    ['注意力机制', '意力机 注意力 力机制 意力机', '关于注意力机制的研究'],
    ['機械学習', '機械と械学と学習 機械 械学 学習', '機械学習の研究'],
  ])('of scripts without spaces rank papers where they stand together first: %s', async (query, apart, whole) => {
    const { titles } = await searchOver([
      { title: 'Apart', text: `${apart} ${apart}` },
      { title: 'Whole', text: whole },
    ]);
    expect((await titles(query))[0]).toBe('Whole');
  });

  it('rank their own form before others', async () => {
    const { titles } = await searchOver([
      { title: 'Models cached', text: '' },
      { title: 'Models caching', text: '' },
      { title: 'Models caches', text: '' },
    ]);
    for (const word of ['cached', 'caching', 'caches']) expect((await titles(`${word} `))[0]).toBe(`Models ${word}`);
  });
});

describe('the last word', () => {
  const texts = ['A streaming model.', 'Streams of words.', 'A stretch of road.', 'Quantization of streams.'];

  it('may be unfinished', async () => {
    expect(await wholeOf(texts, 'stre')).toEqual([0, 1, 2, 3]);
    expect(await wholeOf(texts, 'streams quantiz')).toEqual([3]);
    expect(await wholeOf(texts, 'quan')).toEqual([3]);
  });

  it('is finished by a space', async () => {
    expect(await wholeOf(texts, 'stre ')).toEqual([]);
    expect(await wholeOf(texts, 'quantization ')).toEqual([3]);
  });

  it('alone may be unfinished, not those before it', async () => {
    const { ask } = await searchOver(papersOf(['A quantized stream.', 'A quandary of streams.']));
    expect((await ask('quand')).unknown).toEqual([]);
    expect((await ask('quand stream')).unknown).toEqual(['quand']);
  });

  it('of a letter or two need not be met', async () => {
    expect(await wholeOf(texts, 'streaming q')).toEqual([0, 1, 3]);
  });

  it('means itself before what it may become', async () => {
    const { titles } = await searchOver([
      { title: 'One', text: 'Modeling modeled modelers.' },
      { title: 'Two', text: 'The mode of it.' },
    ]);
    expect((await titles('mode'))[0]).toBe('Two');
  });
});

describe('a misspelt word', () => {
  const texts = ['Speculative decoding of attention.', 'Recommendation with transformers.', 'Portrait animation.'];

  it.each([
    ['atention', 'attention', 0],
    ['attenttion', 'attention', 0],
    ['attantion', 'attention', 0],
    ['attnetion', 'attention', 0],
    ['specualtive', 'speculative', 0],
    ['recomendation', 'recommendation', 1],
    ['protrait', 'portrait', 2],
    ['tranformers', 'transformers', 1],
    ['ransformers', 'transformers', 1],
    ['speculatve', 'speculative', 0],
    ['animatoin', 'animation', 2],
  ])('%s finds %s, and the answer says so', async (typed, meant, paper) => {
    expect(await wholeOf(texts, `${typed} `)).toEqual([paper]);
    const { ask } = await searchOver(papersOf(texts));
    expect((await ask(`${typed} `)).replacements).toEqual([{ from: typed, to: meant }]);
  });

  it('is set right among very many words', async () => {
    const made = (at: number) => [0, 1, 2].map((power) => 'aeiurst'[Math.floor(at / 7 ** power) % 7]).join('');
    const others = Array.from({ length: 343 }, (_, at) => `pr${made(at)}m ${made(at)}mt pro${made(at)}`);
    const { ask, index } = await searchOver(papersOf([...others, 'A prompt.']));
    expect(index.head.words.length).toBeGreaterThan(2);
    expect(await ask('promt ')).toMatchObject({ whole: 1, replacements: [{ from: 'promt', to: 'prompt' }] });
  });

  it('is left alone where the papers have it', async () => {
    const { ask } = await searchOver(papersOf(['An atention.', 'Attention.', 'Attention.']));
    expect((await ask('atention ')).replacements).toEqual([]);
  });

  it('that happens to be a word is set right where no paper has all words', async () => {
    const plenty = Array.from({ length: 12 }, () => 'A video of a train on its way.');
    const { ask } = await searchOver(papersOf([...plenty, 'Trail mix.']));
    expect(await ask('video trail ')).toMatchObject({ whole: 12, replacements: [{ from: 'trail', to: 'train' }] });
    expect(await ask('trail mix ')).toMatchObject({ whole: 1, replacements: [] });
  });

  it('of three letters, or with digits, is not guessed at', async () => {
    const { ask } = await searchOver(papersOf(['The cat.', 'The A100 card.']));
    expect(await ask('cot ')).toMatchObject({ total: 0, unknown: ['cot'], replacements: [] });
    expect(await ask('a1000 ')).toMatchObject({ total: 0, unknown: ['a1000'] });
  });

  it('does not take the place of a word that is far from it', async () => {
    const { ask } = await searchOver(papersOf(texts));
    expect(await ask('zzzqqqzzz ')).toMatchObject({ total: 0, unknown: ['zzzqqqzzz'], replacements: [] });
  });

  it('is marked in the answer as what it was taken for', async () => {
    const { ask } = await searchOver(papersOf(texts));
    const [hit] = (await ask('atention ')).hits;
    expect(hit?.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['attention']);
  });
});

describe('an unknown word', () => {
  it('beside known ones is told, and the others are looked for', async () => {
    const { ask } = await searchOver(papersOf(['Speculative decoding.', 'Other things.']));
    expect(await ask('decoding zzzqqqzzz ')).toMatchObject({ total: 1, unknown: ['zzzqqqzzz'] });
  });
});

describe('an abbreviation', () => {
  const texts = [
    'Large language models (LLMs) are big.',
    'We serve an LLM fast.',
    'A large language model is pruned.',
    'A large house, with a language of its own.',
    'Several LLMs are compared.',
  ];
  const pair = { short: 'LLMs', long: 'Large language models' };

  it.each([
    ['LLM', [0, 1, 2, 4]],
    ['llms', [0, 1, 2, 4]],
    ['large language model', [0, 1, 2, 4]],
    ['large language models serve', [1]],
    ['llm pruned', [2]],
    ['language', [0, 2, 3]],
  ])('%s is met by its other name: %j', async (query, expected) => {
    expect(await wholeOf(texts, `${query} `)).toEqual(expected);
  });

  it('is told of, once, where it was widened', async () => {
    const { ask } = await searchOver(papersOf(texts));
    expect((await ask('llm')).synonyms).toEqual([pair]);
    expect((await ask('a large language model that is fast')).synonyms).toEqual([pair]);
    expect((await ask('language')).synonyms).toEqual([]);
    expect((await ask('large language models llm')).synonyms).toEqual([]);
  });

  it('ranks its own spelling before the other', async () => {
    const { titles } = await searchOver(papersOf(texts.slice(1, 3).concat(texts[0] ?? '')));
    const found = await titles('llm ');
    expect(found.indexOf('Paper 0')).toBeLessThan(found.indexOf('Paper 1'));
  });

  it('that only its own paper knows leads nowhere', async () => {
    const { ask } = await searchOver(papersOf(['An Efficient Temporal Module (ETM).', 'Other words.']));
    expect(await ask('etm')).toMatchObject({ total: 1, synonyms: [] });
  });

  it('may have several meanings', async () => {
    const { ask } = await searchOver(
      papersOf([
        'Automatic mixed precision (AMP) is used.',
        'Automatic mixed precision helps.',
        'Adaptive memory pools (AMP) are used.',
        'Adaptive memory pools help.',
        'Nothing.',
      ]),
    );
    expect((await ask('amp')).synonyms).toHaveLength(2);
    expect((await ask('amp')).whole).toBe(4);
  });
});
