import { afterEach, describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { findGroups } from '../../../src/search/query-groups.ts';
import { scorePapers, weights } from '../../../src/search/score.ts';
import { type GivenPaper, searchOver } from '../support/search-index.ts';

/** So many words that no query has. */
const filler = (count: number) => Array.from({ length: count }, (_, at) => `filler${at % 7}`).join(' ');

/** A text of so many words, some of which are given. */
const text = (words: string, length = 60) => `${words} ${filler(length - words.split(' ').length)}`;

/** Judged pairs: for the query, the first paper is the better one. */
const pairs: readonly (readonly [what: string, query: string, better: GivenPaper, worse: GivenPaper])[] = [
  [
    'a word in the title before the word once in the text',
    'rotor ',
    { title: 'On the rotor', text: text('') },
    { title: 'On the other', text: text('rotor') },
  ],
  [
    'a word three times in the text before the word once in a title as long as others',
    'rotor ',
    { title: 'On the other', text: text('rotor rotor rotor') },
    { title: 'On the rotor', text: text('') },
  ],
  [
    'a word in the text before the word among names and topics',
    'rotor ',
    { title: 'One', text: text('rotor') },
    { title: 'Two', text: text(''), more: 'Rotor' },
  ],
  [
    'a word four times among names and topics before the word once in a text',
    'rotor ',
    { title: 'Two', text: text(''), more: 'rotor rotor rotor' },
    { title: 'One', text: text('rotor') },
  ],
  [
    'the query’s own form before another form as often',
    'rotors ',
    { title: 'One', text: text('rotors') },
    { title: 'Two', text: text('rotor') },
  ],
  [
    'another form four times before the own form once',
    'rotors ',
    { title: 'Two', text: text('rotor rotor rotor rotor') },
    { title: 'One', text: text('rotors') },
  ],
  [
    'a short text before a long one with the word as often',
    'rotor ',
    { title: 'One', text: text('rotor', 30) },
    { title: 'Two', text: text('rotor', 90) },
  ],
  [
    'a long text with the word three times before a short one with it once',
    'rotor ',
    { title: 'Two', text: text('rotor rotor rotor', 120) },
    { title: 'One', text: text('rotor', 60) },
  ],
  [
    'two words once each before one of them many times',
    'rotor stator ',
    { title: 'One', text: text('rotor stator') },
    { title: 'Two', text: text('rotor rotor rotor rotor rotor rotor') },
  ],
];

async function holds([, query, better, worse]: (typeof pairs)[number]): Promise<boolean> {
  // Others are long and short alike, and have each word a few times, so that none is rare.
  const others = [20, 60, 100, 140].flatMap((length) => [
    { title: 'On the others', text: text('', length) },
    { title: 'On the others', text: text('stator rotor', length) },
  ]);
  const { index } = await searchOver([{ ...better, date: '2001' }, { ...worse, date: '2002' }, ...others]);
  const groups = await findGroups(index, parseQuery(query), { replacements: [], unknown: [], synonyms: [] });
  const { total } = scorePapers(index, await index.sizes(), groups);
  return (total[1] ?? 0) > (total[0] ?? 0);
}

const chosen = { ...weights };
afterEach(() => Object.assign(weights, chosen));

describe('the score', () => {
  it.each(pairs)('puts %s', async (...pair) => {
    expect(await holds(pair)).toBe(true);
  });

  it.each([
    ['title', 1],
    ['title', 4],
    ['more', 0.1],
    ['more', 1.2],
    ['otherForm', 0.3],
    ['otherForm', 1],
    ['textNorm', 0],
    ['k1', 30],
  ] as const)('would break one of these pairs with a %s of %f', async (name, value) => {
    Object.assign(weights, { [name]: value });
    const held = await Promise.all(pairs.map(holds));
    expect(held).toContain(false);
  });
});
