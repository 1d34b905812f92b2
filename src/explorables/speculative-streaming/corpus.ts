import type { Random } from '../kit/random.ts';

/** What the small model reads and writes: three kinds of line, from predictable to free. All of it is made up here. */
export type Kind = 'query' | 'log' | 'sentence';
export const kinds: readonly Kind[] = ['query', 'log', 'sentence'];

const tables = {
  users: ['name', 'age', 'city'],
  orders: ['price', 'total', 'day'],
  items: ['color', 'weight', 'shop'],
} as const;
const numbers = ['10', '20', '30', '40', '50'];
const faults = {
  disk: { states: ['full', 'slow'], acts: ['free space', 'restart node'] },
  memory: { states: ['full', 'low'], acts: ['free memory', 'restart node'] },
  network: { states: ['down', 'slow'], acts: ['restart network', 'restart node'] },
} as const;
const nouns = ['man', 'woman', 'child', 'dog', 'bird', 'boat', 'house'];
const adjectives = ['old', 'young', 'small', 'red'];
const verbs = ['saw', 'left', 'followed', 'found'];
const places = ['near', 'behind', 'beside'];

const spoken = [
  ...['select', 'from', 'where', 'order', 'by', 'limit', ',', '=', '>'],
  ...Object.entries(tables).flatMap(([table, columns]) => [table, ...columns]),
  ...numbers,
  ...['error', 'warning', ':', 'on', 'node', 'retry', 'in', 's', 'free', 'space', 'restart'],
  ...Object.keys(faults),
  ...new Set(Object.values(faults).flatMap(({ states }) => states)),
  ...['the', 'a'],
  ...nouns,
  ...adjectives,
  ...verbs,
  ...places,
];

/** Ends every line. */
export const lineEnd = '↵';
/** The words by their numbers; the last ends a line. */
export const vocabulary: readonly string[] = [...spoken, lineEnd];
export const endToken = vocabulary.length - 1;

export function encode(text: string): number[] {
  return text.split(' ').map((word) => vocabulary.indexOf(word));
}

export function decode(tokens: readonly number[]): string {
  return tokens.map((token) => vocabulary[token]).join(' ');
}

/** A line of a kind, as text, without its end. */
export function makeLine(kind: Kind, random: Random): string {
  return { query: makeQuery, log: makeLog, sentence: makeSentence }[kind](random);
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

function makeQuery(random: Random): string {
  const [table, columns] = pick(random, Object.entries(tables));
  const first = pick(random, columns);
  const second = pick(
    random,
    columns.filter((column) => column !== first),
  );
  const sign = pick(random, ['=', '>']);
  return `select ${first} , ${second} from ${table} where ${first} ${sign} ${pick(random, numbers)} order by ${second} limit ${pick(random, numbers)}`;
}

function makeLog(random: Random): string {
  const [part, { states, acts }] = pick(random, Object.entries(faults));
  const level = pick(random, ['error', 'warning']);
  return `${level} : ${part} ${pick<string>(random, states)} on node ${pick(random, numbers)} , ${pick<string>(random, acts)} , retry in ${pick(random, numbers)} s`;
}

/** Each word is drawn by itself; only the kind of word follows from those before. */
function makeSentence(random: Random): string {
  const thing = () => {
    const adjective = random() < 0.6 ? `${pick(random, adjectives)} ` : '';
    return `${pick(random, ['the', 'a'])} ${adjective}${pick(random, nouns)}`;
  };
  const place = random() < 0.5 ? ` ${pick(random, places)} ${thing()}` : '';
  return `${thing()} ${pick(random, verbs)} ${thing()}${place}`;
}
