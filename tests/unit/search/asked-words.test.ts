import { describe, expect, it } from 'vitest';
import { askedWords } from '../../../src/search/asked-words.ts';

const wordsOf = (text: string) => askedWords({ text, isOpen: false }).map(({ word }) => word);

describe('askedWords', () => {
  it.each([
    ['papers about hallucination', ['hallucination']],
    ['articles on kv caches', ['kv', 'caches']],
    ['work on caches', ['caches']],
    ['are there any papers that compare caches', ['compare', 'caches']],
    ['research in robotics', ['robotics']],
    ['scientific paper summarization', ['scientific', 'paper', 'summarization']],
    ['papers', ['papers']],
    ['papers about', ['papers', 'about']],
    ['paper machine', ['paper', 'machine']],
    ['what is it', ['what', 'is', 'it']],
  ])('of “%s” are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('count the forms of a word as one, which is asked for as often', () => {
    expect(askedWords({ text: 'caches and caching of a cache, a model', isOpen: true })).toEqual([
      { word: 'caches', position: 0, times: 3, isOpen: false },
      { word: 'model', position: 7, times: 1, isOpen: true },
    ]);
  });
});
