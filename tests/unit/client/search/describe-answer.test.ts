import { describe, expect, it } from 'vitest';
import { describeAnswer, describeChanges } from '../../../../src/client/search/describe-answer.ts';
import { emptyQuestion } from '../../../../src/client/search/question.ts';
import type { Answer, Hit } from '../../../../src/search/answer.ts';

const hit: Hit = { url: '', title: [], excerpt: [], date: '', topics: [], votes: '', isWhole: true };

/** An answer of so many papers, of which so many have every word and so many are shown. */
function answerOf(total: number, whole: number, shown = total): Answer {
  const notes = { topics: [], years: [], replacements: [], unknown: [], synonyms: [], marks: [] };
  return { total, whole, hits: Array.from({ length: shown }, () => hit), ...notes };
}

describe('describeAnswer', () => {
  it.each([
    [{ text: 'kv cache' }, answerOf(2, 2), '2 papers for “kv cache”.'],
    [{ text: ' kv ' }, answerOf(1, 1), '1 paper for “kv”.'],
    [{ text: 'kv' }, answerOf(5, 2), '5 papers for “kv”, 2 with all the words.'],
    [{ text: 'kv x' }, answerOf(5, 0), '5 papers for “kv x”, none with all the words.'],
    [{ text: 'kv' }, answerOf(1234, 1234, 20), '1,234 papers for “kv”; the first 20 are shown.'],
    [{ topic: 'Video', year: '2024' }, answerOf(3, 3), '3 papers in Video of 2024.'],
    [{ text: 'x' }, answerOf(0, 0), 'Nothing found for “x”. Try fewer or other words.'],
    [
      { text: 'x', topic: 'Video' },
      answerOf(0, 0),
      'Nothing found for “x” in Video. Try another topic or year, or fewer words.',
    ],
  ])('of %j', (asked, answer, sentence) => {
    expect(describeAnswer({ ...emptyQuestion, ...asked }, answer)).toBe(sentence);
  });
});

describe('describeChanges', () => {
  it('says what was looked for instead, what is in no paper, and what is short for what', () => {
    const changes = {
      replacements: [{ from: 'atention', to: 'attention' }],
      unknown: ['zzz', 'qqq'],
      synonyms: [{ short: 'LLM', long: 'large language model' }],
    };
    expect(describeChanges({ ...answerOf(1, 1), ...changes })).toEqual([
      'Looked for “attention” instead of “atention”.',
      'No paper has “zzz” or “qqq”.',
      'LLM is short for large language model; papers with either are shown.',
    ]);
    expect(describeChanges(answerOf(1, 1))).toEqual([]);
  });
});
