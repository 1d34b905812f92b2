import {
  addGrain,
  cutOut,
  type Feature,
  type Pixels,
  paint,
  type Shape,
  smoothNoise,
  tileFeatures,
  tileOwners,
} from '../kit/pixels.ts';
import { makeRandom } from '../kit/random.ts';
import { remember } from '../kit/remember.ts';

export type SceneName = 'ball' | 'pan' | 'cut';

/** What is filmed: a still camera and a moving ball, a camera that moves, or two such scenes one after the other. */
export interface Scene {
  readonly scene: SceneName;
  /** The first frame of the second scene, or the pixels that the camera moves from frame to frame. */
  readonly when: number;
}

/** Frames, the tiles of a frame's side, and the pixels of a tile's side; frames are thinned in groups. */
export const shape = { frames: 16, side: 14, tile: 6, group: 4 } as const;
export const tilesPerFrame = shape.side ** 2;

/** The objects of a film, by the number that their pixels carry. */
export const objects = { ball: 1, box: 2 } as const;
export type ObjectName = keyof typeof objects;

export interface Film {
  /** By frame and tile; their mean over the film is 0. */
  readonly features: readonly (readonly Feature[])[];
  /** By frame, tile for tile: the object that is in its middle, or 0. */
  readonly owners: readonly Uint8Array[];
  /** By frame, tile for tile, from 0 to 1. */
  readonly brightness: readonly Float64Array[];
}

const size = shape.side * shape.tile;
/** How far the grain of the camera lightens or darkens a pixel. */
const usualGrain = 0.03;

/** A frame after the vision encoder's stand-in. */
interface Seen {
  readonly features: readonly Feature[];
  readonly owners: Uint8Array;
}

/** A film, drawn pixel by pixel from a seed and cut into tiles. Without grain a still scene is the same in every frame. */
export function makeFilm({ scene, when }: Scene, grain = usualGrain): Film {
  const seen = scene === 'pan' ? pannedFrames(when, grain) : cutFrames(scene === 'cut' ? when : shape.frames, grain);
  return {
    features: centered(seen.map(({ features }) => features)),
    owners: seen.map(({ owners }) => owners),
    brightness: seen.map(({ features }) =>
      Float64Array.from(features, ([red = 0, green = 0, blue = 0]) => (red + green + blue) / 3),
    ),
  };
}

function cutFrames(cut: number, grain: number): Seen[] {
  return [...firstScene(grain).slice(0, cut), ...secondScene(grain).slice(cut)];
}

function pannedFrames(speed: number, grain: number): Seen[] {
  return shoot(grain, (frame) => view(backgrounds()[0], speed * frame, ballAt(40, 20), boxAt(58, 54)));
}

const firstScene = remember((grain: number) =>
  shoot(grain, (frame) => view(backgrounds()[0], 0, ballAt(12 + 4 * frame, 24 + 6 * Math.sin(frame)), boxAt(58, 60))),
);

const secondScene = remember((grain: number) =>
  shoot(grain, (frame) => view(backgrounds()[1], 0, ballAt(70 - 3 * frame, 60), boxAt(22, 20))),
);

function shoot(grain: number, draw: (frame: number) => Pixels): Seen[] {
  return Array.from({ length: shape.frames }, (_, frame) => {
    const picture = draw(frame);
    addGrain(picture, makeRandom(2411 + frame), grain);
    return { features: tileFeatures(picture, shape.side), owners: tileOwners(picture, shape.side) };
  });
}

/** What the camera sees once it has moved to the right by so many pixels. */
function view(background: Pixels, moved: number, ...things: readonly Shape[]): Pixels {
  const picture = cutOut(background, size, moved, 0);
  for (const thing of things) paint(picture, { ...thing, x: thing.x - moved });
  return picture;
}

function ballAt(x: number, y: number): Shape {
  return { form: 'disc', x, y, reach: 10, color: [0.95, 0.75, 0.1], owner: objects.ball };
}

function boxAt(x: number, y: number): Shape {
  return { form: 'box', x, y, reach: 10, color: [0.1, 0.55, 0.3], owner: objects.box };
}

const backgrounds = remember(() => {
  const wide = 324;
  return [11, 12].map((seed) => smoothNoise(makeRandom(seed), wide, 18, 0.3)) as [Pixels, Pixels];
});

function centered(seen: readonly (readonly Feature[])[]): Feature[][] {
  const mean = meanOf(seen.flat());
  return seen.map((tiles) => tiles.map((feature) => feature.map((value, index) => value - mean[index]!)));
}

export function meanOf(features: readonly Feature[]): Feature {
  const mean = new Float64Array(features[0]?.length ?? 0);
  for (const feature of features) {
    for (const [index, value] of feature.entries()) mean[index]! += value / features.length;
  }
  return mean;
}
