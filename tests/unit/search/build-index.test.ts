import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/search/build-index.ts';
import { fileNames } from '../../../src/search/format.ts';
import { IndexReader } from '../../../src/search/read-index.ts';
import { stem } from '../../../src/search/stem.ts';
import { tokenize } from '../../../src/search/tokenize.ts';
import { isInName, moreTimes, textTimes, titleTimes } from '../../../src/search/word-part.ts';
import { anyText } from '../support/any-text.ts';
import { searchOver } from '../support/search-index.ts';

describe('buildIndex', () => {
  it('numbers papers from the newest to the oldest, those without a date last', async () => {
    const { index } = await searchOver([
      { title: 'Old', date: '2019-01-01' },
      { title: 'Undated' },
      { title: 'New', date: '2024-05-01' },
      { title: 'Newer', date: '2024-06' },
    ]);
    const documents = await Promise.all([0, 1, 2, 3].map(async (paper) => (await index.document(paper)).document));
    expect(documents).toEqual(['document-00003', 'document-00002', 'document-00000', 'document-00001']);
    expect(index.head.years).toEqual([
      [2024, 2],
      [2019, 1],
      [null, 1],
    ]);
  });

  it('counts a word by field', async () => {
    const { index } = await searchOver([
      { title: 'Flover: cache of caches', text: 'We cached it in a cache.', more: 'Caching Conference' },
    ]);
    const entry = await index.word(stem('cache'));
    const [counts = 0] = entry?.postings.counts ?? [];
    expect([titleTimes(counts), textTimes(counts), moreTimes(counts)]).toEqual([2, 2, 1]);
    expect(entry?.forms.toSorted()).toEqual(['cache', 'cached', 'caches', 'caching']);
    expect([...(entry?.postings.titlePlaces ?? [])]).toEqual([1]);
  });

  it('knows the words of the name that a title begins with', async () => {
    const { index } = await searchOver([{ title: 'Big Flover: A cache' }, { title: 'Plain words of a title' }]);
    expect([...(await index.sizes()).nameLengths]).toEqual([2, 0]);
    const inName = async (word: string) => isInName((await index.word(stem(word)))?.postings.counts[0] ?? 0);
    expect(await inName('flover')).toBe(true);
    expect(await inName('cache')).toBe(false);
  });

  it('takes no long clause before a colon for a name', async () => {
    const { index } = await searchOver([{ title: 'What we know of these many things: a survey' }]);
    expect([...(await index.sizes()).nameLengths]).toEqual([0]);
  });

  it('keeps topics and votes by paper', async () => {
    const { index } = await searchOver([
      { title: 'A', date: '2024', topics: ['Text', 'Video'], upvotes: 7 },
      { title: 'B', date: '2023', topics: [] },
      { title: 'C', date: '2022', topics: ['Video'], upvotes: 0 },
    ]);
    expect([...(await index.topics())].map(([label, papers]) => [label, ...papers])).toEqual([
      ['Text', 0],
      ['Video', 0, 2],
    ]);
    expect([...(await index.votes())]).toEqual([7, -1, 0]);
  });

  it('is the same whatever the order of the papers', () => {
    const papers = ['a', 'b', 'c'].map((name) => ({
      document: name,
      title: `Title ${name}`,
      text: `text of ${name}`,
      more: '',
      date: '2024',
      shownDate: '',
      url: `papers/${name}/`,
      topics: [name],
      upvotes: null,
      terms: [],
    }));
    expect(buildIndex(papers.toReversed(), [])).toEqual(buildIndex(papers, []));
  });

  it('of no papers can be searched', async () => {
    const { ask } = await searchOver([]);
    for (const text of ['cache', '"kv cache"', '-x', '', 'topic:x year:2024'])
      expect(await ask(text)).toMatchObject({ total: 0, hits: [] });
  });

  it('finds each paper by each of its words, whatever they are', async () => {
    const texts = fc.record({ title: anyText(20), text: anyText(60), more: anyText(10) });
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 6 }), async (papers) => {
        const { index, papers: given } = await searchOver(papers);
        for (let paper = 0; paper < given.length; paper++) {
          const { document } = await index.document(paper);
          const own = given.find((each) => each.document === document);
          for (const { word } of tokenize(`${own?.title} \n ${own?.text} \n ${own?.more}`)) {
            const entry = await index.word(stem(word));
            expect(entry?.forms, word).toContain(word);
            expect([...(entry?.postings.papers ?? [])], word).toContain(paper);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('IndexReader', () => {
  /** Enough different words for several parts. */
  const many = Array.from({ length: 300 }, (_, paper) => ({
    title: 'Paper',
    text: Array.from({ length: 25 }, (__, at) => madeUp(paper * 25 + at)).join(' '),
  }));

  /** A word of eight letters: `waaaabcq` for 28. */
  function madeUp(number: number): string {
    const letters = [0, 1, 2, 3].map((power) => String.fromCharCode(97 + (Math.floor(number / 26 ** power) % 26)));
    return `wa${letters.reverse().join('')}bq`;
  }

  it('fetches only the parts that a word is in, and each once', async () => {
    const { index, fetched } = await searchOver(many);
    expect(index.head.words.length).toBeGreaterThan(4);
    expect(fetched).toEqual([fileNames.head]);
    const before = fetched.length;
    await index.word(madeUp(0));
    await index.word(madeUp(5000));
    await Promise.all([index.word(madeUp(0)), index.word(madeUp(0))]);
    expect(fetched.slice(before).every((name) => /^words-\d+\.bin$/.test(name))).toBe(true);
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(fetched.length).toBeLessThanOrEqual(before + 2);
  });

  it('finds words at every border of its parts', async () => {
    const { index } = await searchOver(many);
    for (const first of index.head.words) expect((await index.word(first))?.stem).toBe(first);
    expect(await index.word('0')).toBeUndefined();
    expect(await index.word('\uffff')).toBeUndefined();
  });

  it('finds forms by their end, across parts', async () => {
    const { index } = await searchOver(many);
    expect(index.head.reversed.length).toBeGreaterThan(2);
    const all = many.flatMap(({ text }) => text.split(' '));
    for (const suffix of ['aabq', 'xbq', 'q']) {
      const found = await index.formsEndingIn(suffix, 99);
      expect(found.length).toBeGreaterThan(1);
      expect(found.map(({ form }) => form).sort()).toEqual(all.filter((word) => word.endsWith(suffix)).sort());
      expect(found.every(({ count }) => count === 1)).toBe(true);
    }
  });

  it('asks anew for a part that could not be had', async () => {
    const files = buildIndex(
      [
        {
          document: 'd',
          title: 'Cache',
          text: '',
          more: '',
          date: null,
          shownDate: '',
          url: '',
          topics: [],
          upvotes: null,
          terms: [],
        },
      ],
      [],
    );
    let isDown = false;
    const index = await IndexReader.open(async (name) => {
      const bytes = files.get(name);
      if (isDown || !bytes) throw new Error('down');
      return bytes;
    });
    isDown = true;
    await expect(index.word('cach')).rejects.toThrow('down');
    isDown = false;
    expect((await index.word('cach'))?.count).toBe(1);
  });

  it('keeps the places of each word', async () => {
    const { index } = await searchOver([{ title: 'A cache', text: 'The cache is a cache.' }]);
    expect(await index.places('cach')).toEqual([[1, 11, 14]]);
  });
});
