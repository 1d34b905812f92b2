import { dot, softmax, streaming } from '../kit/attention.ts';
import { makeRandom, normal, type Random } from '../kit/random.ts';
import { remember } from '../kit/remember.ts';
import { makeAdam } from '../kit/training/adam.ts';

/**
 * How the heads are found, at toy size: one layer whose weights stay fixed, a gate for each head, and texts that hide a
 * passkey and ask for it at the end. Rates, schedule, price and the start of the gates are the paper's; sizes are ours.
 */
export const search = { heads: 8, words: 64, sink: 4, recent: 16, passkey: 4, steps: 240, rate: 0.02, price: 0.05 };

const width = 16;
const vocabulary = 60;
/** Of the vocabulary, the words that a passkey is made of. */
const alphabet = 26;

/** A head of the fixed layer: how strongly it looks for matching content, how fast it forgets, and what it passes on. */
export interface Head {
  readonly content: number;
  readonly fade: number;
  readonly passes: readonly Float64Array[];
}

export interface Layer {
  readonly words: readonly Float64Array[];
  readonly heads: readonly Head[];
}

export function makeLayer(random: Random): Layer {
  const unit = () => {
    const vector = Float64Array.from({ length: width }, () => normal(random));
    const length = Math.sqrt(dot(vector, vector));
    return vector.map((value) => value / length);
  };
  const words = Array.from({ length: vocabulary }, unit);
  const kinds = [0.5, 7, 0, 2.5, 1, 9, 0.2, 5];
  const heads = kinds.map((content) => ({
    content,
    fade: content > 2 ? 0 : 0.15,
    passes: Array.from({ length: width }, () =>
      Float64Array.from({ length: width }, () => normal(random) / Math.sqrt(width)),
    ),
  }));
  return { words, heads };
}

/** Where a passkey may begin, so that all of it is before the question. */
export type Depth = (random: Random) => number;

const lastPlace = search.words - 2 * search.passkey - 1;

/** Anywhere, from 5 to 95 % of the text, as in the paper. */
export const anywhere: Depth = (random) => Math.round((0.05 + 0.9 * random()) * lastPlace);

/** A text of word numbers: filler, a marker and a passkey at a depth, and at the end the same again but for its last word. */
export function makeText(random: Random, depth: Depth = anywhere): readonly number[] {
  const filler = () => alphabet + 1 + Math.floor(random() * (vocabulary - alphabet - 1));
  const text = Array.from({ length: search.words }, filler);
  const passkey = [alphabet, ...Array.from({ length: search.passkey }, () => Math.floor(random() * alphabet))];
  text.splice(depth(random), passkey.length, ...passkey);
  text.splice(search.words - search.passkey, search.passkey, ...passkey.slice(0, search.passkey));
  return text;
}

/** What a head passes on less, number by number, for each word of the answer when it streams: full minus streaming. */
export function losses(layer: Layer, text: readonly number[]): readonly (readonly Float64Array[])[] {
  const mask = streaming(search.sink, search.recent);
  return layer.heads.map((head) =>
    Array.from({ length: search.passkey }, (_, index) => {
      const at = search.words - search.passkey + index;
      const scores = scoresOf(layer, head, text, at);
      const full = softmax(scores);
      const short = softmax(scores.map((score, key) => (mask(at, key) ? score : Number.NEGATIVE_INFINITY)));
      const missed = new Float64Array(width);
      for (let key = 0; key <= at; key += 1) {
        const word = layer.words[text[key]!]!;
        for (let channel = 0; channel < width; channel += 1) {
          missed[channel]! += (full[key]! - short[key]!) * word[channel]!;
        }
      }
      return Float64Array.from(head.passes, (row) => dot(row, missed));
    }),
  );
}

/** How a head scores each word up to a place: a word is found by the one before it, as induction heads do. */
function scoresOf(layer: Layer, head: Head, text: readonly number[], at: number): Float64Array {
  const query = layer.words[text[at]!]!;
  const scores = new Float64Array(at + 1);
  for (let key = 0; key <= at; key += 1) {
    const sink = key < search.sink ? 1.5 : 0;
    const match = key === 0 ? 0 : head.content * dot(query, layer.words[text[key - 1]!]!);
    scores[key] = sink + match - head.fade * (at - key);
  }
  return scores;
}

/** The paper's loss: how far the gated answer is from the full one, plus the price of open gates; and its slopes. */
export function lossOf(gates: ArrayLike<number>, missed: readonly (readonly Float64Array[])[]) {
  const slopes = new Float64Array(gates.length).fill(search.price / gates.length);
  let apart = 0;
  for (let word = 0; word < search.passkey; word += 1) {
    const gap = new Float64Array(width);
    for (const [head, rows] of missed.entries()) {
      for (let channel = 0; channel < width; channel += 1) gap[channel]! += (1 - gates[head]!) * rows[word]![channel]!;
    }
    const share = 1 / (width * search.passkey);
    apart += dot(gap, gap) * share;
    for (const [head, rows] of missed.entries()) slopes[head]! -= 2 * share * dot(gap, rows[word]!);
  }
  const paid = (search.price * Array.from(gates).reduce((sum, gate) => sum + Math.abs(gate), 0)) / gates.length;
  return { apart, paid, slopes };
}

/** The gates after each number of steps, and what the text of each step cost. */
export interface Search {
  readonly gates: readonly (readonly number[])[];
  readonly apart: readonly number[];
}

/** Starts a search; the function that it returns carries it on to a number of steps, and gives all steps so far. */
export function startSearch(layer: Layer, random: Random, depth: Depth = anywhere): (steps: number) => Search {
  const gates = { value: new Float64Array(search.heads).fill(1), slope: new Float64Array(search.heads) };
  const update = makeAdam([gates]);
  const run = { gates: [[...gates.value]], apart: [] as number[] };
  return (steps) => {
    for (let step = run.apart.length; step < steps; step += 1) {
      const { apart, slopes } = lossOf(gates.value, losses(layer, makeText(random, depth)));
      gates.slope.set(slopes);
      update(search.rate * schedule(step));
      for (const [head, gate] of gates.value.entries()) gates.value[head] = Math.min(1, Math.max(0, gate));
      run.gates.push([...gates.value]);
      run.apart.push(apart);
    }
    return run;
  };
}

/** Linear warm-up and cool-down, a fifth of the steps each, never below a tenth. */
function schedule(step: number): number {
  const fifth = search.steps / 5;
  return Math.max(0.1, Math.min(1, (step + 1) / fifth, (search.steps - step) / fifth));
}

const pageLayer = makeLayer(makeRandom(10_819));
const onPasskey = remember(() => attentionOnPasskey(pageLayer, makeRandom(3), 60));
const pageSearch = startSearch(pageLayer, makeRandom(2024));

/** The page's search after a number of steps: gates up to then, what the last text cost, and each head's attention. */
export function foundAfter(steps: number) {
  const { gates, apart } = pageSearch(steps);
  return { gates: gates.slice(0, steps + 1), apart: apart[steps - 1] ?? 0, onPasskey: onPasskey() };
}

/** How much of its attention each head gives, when it keeps everything, to the word that the answer needs; a mean. */
export function attentionOnPasskey(layer: Layer, random: Random, texts: number): readonly number[] {
  const sums = layer.heads.map(() => 0);
  for (let index = 0; index < texts; index += 1) {
    let place = 0;
    const text = makeText(random, (draws) => {
      place = anywhere(draws);
      return place;
    });
    for (const [head, kind] of layer.heads.entries()) {
      sums[head]! += softmax(scoresOf(layer, kind, text, search.words - search.passkey))[place + 1]!;
    }
  }
  return sums.map((sum) => sum / texts);
}
