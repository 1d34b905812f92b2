import { expect, it } from 'vitest';
import { readHead } from '../../../../src/parser/boundary/head.ts';
import { isImpossible } from '../../../../src/parser/boundary/is-impossible.ts';
import { buildKeyTable } from '../../../../src/parser/boundary/key-table.ts';

const lexicon = { words: buildKeyTable([], []), pairs: buildKeyTable([], []) };

/** The body with a bar at each boundary that is possible. */
function markPossible(body: string): string {
  const head = readHead(body, lexicon);
  return body
    .split(' ')
    .map((word, at) => (at === 0 ? word : `${isImpossible(head, at) ? ' ' : ' | '}${word}`))
    .join('');
}

it.each([
  ['after words that no title ends with', 'A | Study of Us | in | the World'],
  ['before words that no abstract begins with', 'A | Study of Us | We | read and write or not'],
  ['after a heading of the abstract', 'A | Study | Background: We | show'],
  ['after a heading in capitals', 'A | Study | METHODS We | show'],
  ['before a mark that stands alone', 'Does | It : | Work ? | We | think , | so .'],
  ['inside brackets', 'Parsing | (as We Know it) | Works'],
])('a title does not end %s', (_name, marked) => {
  expect(markPossible(marked.replaceAll(' | ', ' '))).toBe(marked);
});
