import type { Feature } from '../kit/pixels.ts';
import { remember } from '../kit/remember.ts';
import { attentionTo, type Moment, queriesOf, type Way, writeAnswer } from './answer.ts';
import { type Film, makeFilm, meanOf, type ObjectName, objects, type SceneName } from './film.ts';
import { type Kept, loss, thin } from './thin.ts';

/** The answer, word by word, and the object that each word is about. It is set: no language model writes it. */
export const words = wordsOf([
  ['ball', 'A gold ball rolls;'],
  ['box', 'a green box rests;'],
  ['ball', 'the ball rolls on.'],
]);

export interface Word {
  readonly text: string;
  readonly about: ObjectName;
}

/** The word that was written last, without the punctuation after it; nothing before the first. */
export function wordText(written: number): string {
  return words[written - 1]?.text.replace(/\W$/, '') ?? '';
}

function wordsOf(parts: readonly (readonly [ObjectName, string])[]): Word[] {
  return parts.flatMap(([about, text]) => text.split(' ').map((word) => ({ text: word, about })));
}

/** The part of the tiles that a word attends to, and when it chooses again: the paper’s defaults. */
export const rules = { share: 0.3, renewBelow: 0.9 } as const;

/** A tile of the film, by its frame and its place there. */
export interface Place {
  readonly frame: number;
  readonly tile: number;
}

/** A film, what is dropped of it, and the answer that is written over the rest. */
export interface Look {
  readonly film: Film;
  readonly kept: Kept;
  readonly loss: number;
  /** The tiles that are read, in the order of the film: what `moments` counts in. */
  readonly read: readonly Place[];
  readonly moments: readonly Moment[];
}

export interface Settings {
  readonly scene: SceneName;
  readonly when: number;
  /** Percent of the tiles of a thinned frame that are dropped. */
  readonly drop: number;
  readonly way: Way;
}

/** @param written how many words of the answer are looked at */
export function look({ scene, when, drop, way }: Settings, written = words.length): Look {
  const thinned = thinnedFilm(scene, when, drop);
  return { ...thinned, moments: answers[way](thinned, written) };
}

const answers = { once: answerIn('once'), anew: answerIn('anew') };

function answerIn(way: Way) {
  return remember(({ attentionOf }: ReturnType<typeof thinnedFilm>, written: number): Moment[] => {
    const attentions = Array.from({ length: written }, (_, word) => attentionOf(word));
    return writeAnswer(attentions, { way, ...rules });
  });
}

const filmOf = remember((scene: SceneName, when: number) => makeFilm({ scene, when }));

const thinnedFilm = remember((scene: SceneName, when: number, drop: number) => {
  const film = filmOf(scene, when);
  const kept = thin(film.features, drop);
  const read = placesOf(kept);
  const tiles = read.map(({ frame, tile }) => film.features[frame]![tile]!);
  const meanings = { ball: meaning(film, 'ball'), box: meaning(film, 'box') };
  const queries = queriesOf(words.map(({ about }) => meanings[about]));
  const known: Float64Array[] = [];
  const attentionOf = (word: number) => {
    known[word] ??= attentionTo(queries[word]!, tiles);
    return known[word];
  };
  return { film, kept, loss: loss(film.features, kept), read, attentionOf };
});

function placesOf(kept: Kept): Place[] {
  return kept.flatMap((tiles, frame) => tiles.flatMap((isKept, tile) => (isKept ? [{ frame, tile }] : [])));
}

/** What an object looks like: the mean of the tiles that show it. */
function meaning({ features, owners }: Film, name: ObjectName): Feature {
  return meanOf(features.flatMap((tiles, frame) => tiles.filter((_, tile) => owners[frame]![tile] === objects[name])));
}

/** What dropping loses with a still camera, to compare others with. */
export const stillLoss = remember((drop: number) => lossIn('ball', 0, drop));

/** What dropping loses in a scene, as `look` gives it. */
export function lossIn(scene: SceneName, when: number, drop: number): number {
  const { features } = makeFilm({ scene, when });
  return loss(features, thin(features, drop));
}
