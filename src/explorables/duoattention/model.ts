import { attentionRow, causal, type Mask, mix, streaming } from '../kit/attention.ts';
import { makeRandom, normal, type Random } from '../kit/random.ts';

/** The toy: a text of so many words, and what its streaming head keeps. */
export const toy = { words: 64, sink: 4, recent: 16, width: 16 };

/** Keys and values of one head in the order of the text. */
export interface Entry {
  readonly key: Float64Array;
  readonly value: Float64Array;
}

/** A cache that holds the first `sink` and the last `recent` entries that it was given. */
export interface StreamingCache {
  readonly append: (entries: readonly Entry[]) => void;
  readonly entries: () => readonly Entry[];
  /** Drops all but the first `sink` and the last `recent`. */
  readonly evict: () => void;
}

export function makeStreamingCache(sink: number, recent: number): StreamingCache {
  let kept: Entry[] = [];
  return {
    append: (entries) => kept.push(...entries),
    entries: () => kept,
    evict: () => {
      if (kept.length > sink + recent) kept = [...kept.slice(0, sink), ...kept.slice(kept.length - recent)];
    },
  };
}

/** One word after the other: each is put into the cache, the oldest behind the sink goes, and it attends to the rest. */
export function decodeStreaming(
  queries: readonly Float64Array[],
  entries: readonly Entry[],
  cache: StreamingCache,
): Float64Array[] {
  return entries.map((entry, at) => {
    cache.append([entry]);
    cache.evict();
    return attendTo(queries[at]!, cache.entries());
  });
}

/** The prompt in chunks: each word attends to what the cache held before its chunk, and to its chunk up to itself. */
export function prefillStreaming(
  queries: readonly Float64Array[],
  entries: readonly Entry[],
  cache: StreamingCache,
  chunk: number,
): Float64Array[] {
  const outputs: Float64Array[] = [];
  for (let start = 0; start < entries.length; start += chunk) {
    const held = cache.entries().slice();
    const own = entries.slice(start, start + chunk);
    for (let at = 0; at < own.length; at += 1) {
      outputs.push(attendTo(queries[start + at]!, [...held, ...own.slice(0, at + 1)]));
    }
    cache.append(own);
    cache.evict();
  }
  return outputs;
}

function attendTo(query: Float64Array, entries: readonly Entry[]): Float64Array {
  const weights = attentionRow(
    query,
    entries.map(({ key }) => key),
    () => true,
  );
  return mix(
    weights,
    entries.map(({ value }) => value),
  );
}

/** A vector of standard normal numbers. */
export function randomVector(random: Random, width: number): Float64Array {
  return Float64Array.from({ length: width }, () => normal(random));
}

/** The text that is read: a number of words, the last of which is the question. The page's words have no names. */
export interface Text {
  readonly length: number;
  readonly words?: readonly string[];
}

export const pageText: Text = { length: toy.words };

/** The fewest words of a text in which something can be lost. */
const fewest = toy.sink + toy.recent + 2;

/** The reader's own text, cut to the length of the page's; `null` where it has too few words. */
export function readText(own: string): Text | null {
  const words = own.split(/\s+/).filter((word) => word !== '');
  const kept = words.slice(0, toy.words - 1);
  return kept.length + 1 < fewest ? null : { length: kept.length + 1, words: [...kept, '?'] };
}

/**
 * How the last word, which asks for the needle, looks back at a text in which the needle is at a place from 0. Both
 * heads have the same query and the same keys; only what they keep differs. Words that are equal have equal keys, so a
 * needle that occurs twice shares the attention.
 */
export function lookBack(
  needle: number,
  text: Text = pageText,
): { readonly retrieval: Float64Array; readonly streaming: Float64Array } {
  const { query, needleKey, others } = haystack;
  const named = text.words?.[needle]?.toLowerCase();
  const isNeedle = (place: number) =>
    place === needle || (named !== undefined && text.words?.[place]?.toLowerCase() === named);
  let next = 0;
  const keys = Array.from({ length: text.length }, (_, place) => (isNeedle(place) ? needleKey : others[next++]!));
  const last = text.length - 1;
  const row = (mask: Mask) => attentionRow(query, keys, (key) => mask(last, key));
  return { retrieval: row(causal), streaming: row(streaming(toy.sink, toy.recent)) };
}

/** Whether the streaming head still has the word at this place when the last word asks. */
export function isKept(place: number, { length }: Text = pageText): boolean {
  return streaming(toy.sink, toy.recent)(length - 1, place);
}

const haystack = makeHaystack(makeRandom(10_819));

function makeHaystack(random: Random) {
  const query = randomVector(random, toy.width);
  const strength = Math.sqrt(toy.width) / query.reduce((sum, value) => sum + value * value, 0);
  /** A key that scores so much with the query, apart from its own noise. */
  const keyWith = (score: number, noise: number) =>
    randomVector(random, toy.width).map((value, index) => value * noise + query[index]! * strength * score);
  const needleKey = keyWith(5, 0);
  // The first words draw attention whatever they say: attention sinks.
  const others = Array.from({ length: toy.words - 1 }, (_, at) => keyWith(at < toy.sink ? 1.5 : 0, 0.6));
  return { query, needleKey, others };
}
