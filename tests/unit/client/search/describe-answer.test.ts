import { describe, expect, it } from 'vitest';
import { describeAnswer, describeChanges } from '../../../../src/client/search/describe-answer.ts';
import { emptyQuestion } from '../../../../src/client/search/question.ts';
import type { Answer, Hit } from '../../../../src/search/answer.ts';

const hit: Hit = { url: '', title: [], excerpt: [], date: '', topics: [], votes: '', isWhole: true };

/** An answer of so many papers, of which so many have every word and so many are shown. */
function answerOf(total: number, whole: number, shown = total): Answer {
  const notes = {
    topics: [],
    years: [],
    replacements: [],
    unknown: [],
    synonyms: [],
    dropped: [],
    isAbsent: false,
    lacksNames: false,
    marks: [],
  };
  return { total, whole, isTiered: true, hits: Array.from({ length: shown }, () => hit), ...notes };
}

describe('describeAnswer', () => {
  it.each([
    [{ text: 'kv cache' }, answerOf(2, 2), '2 papers for “kv cache”.'],
    [{ text: ' kv ' }, answerOf(1, 1), '1 paper for “kv”.'],
    [{ text: 'kv' }, answerOf(5, 2), '5 papers for “kv”, 2 with all the words.'],
    [{ text: 'kv x' }, answerOf(5, 0), '5 papers for “kv x”, none with all the words.'],
    [{ text: 'kv' }, answerOf(1234, 1234, 20), '1,234 papers for “kv”; the first 20 are shown.'],
    [{ topic: 'Video', year: '2024' }, answerOf(3, 3), '3 papers in Video of 2024.'],
    [{ text: 'a b c d' }, { ...answerOf(5, 2), isTiered: false }, '5 papers for “a b c d”.'],
    [{ text: `${'long '.repeat(40)}` }, answerOf(1, 1), `1 paper for “${'long '.repeat(16).trim()} …”.`],
    [{ text: '2410.1' }, { ...answerOf(0, 0), isAbsent: true }, 'Not in this collection: “2410.1”.'],
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
  const all = {
    dropped: ['year:1999', '"kv cache"'],
    replacements: [{ from: 'atention', to: 'attention' }],
    unknown: ['zzz', 'qqq'],
    synonyms: [
      { short: 'LLM', long: 'large language model' },
      { short: 'KV', long: 'key value' },
    ],
  };
  const noteOf = (changes: Partial<Answer>) => describeChanges({ ...answerOf(1, 1), ...changes });

  it('says the one thing that matters most', () => {
    expect(noteOf(all)?.text).toBe('No paper meets year:1999 or "kv cache"; these are papers without that.');
    expect(noteOf({ ...all, dropped: [] })?.text).toBe('Looked for “attention” instead of “atention”.');
    expect(noteOf({ ...all, dropped: [], replacements: [] })?.text).toBe('No paper has “zzz” or “qqq”.');
    expect(noteOf({ synonyms: all.synonyms })?.text).toBe(
      'LLM is short for large language model; papers with either are shown.',
    );
    expect(noteOf({ dropped: ['author:x'], lacksNames: true })?.text).toBe(
      'No paper of this collection names its authors.',
    );
    expect(noteOf({})).toBeNull();
  });

  it('goes before the results only where they are not what was asked for', () => {
    expect(noteOf({ dropped: all.dropped })?.isFirst).toBe(true);
    expect(noteOf({ replacements: all.replacements })?.isFirst).toBe(true);
    expect(noteOf({ unknown: all.unknown })?.isFirst).toBe(false);
    expect(noteOf({ synonyms: all.synonyms })?.isFirst).toBe(false);
  });
});
