import { h, type Tree } from './kit/tree.ts';

/** What leads a reader to a live model: its title, one line on what it lets them find out, and a small picture. */
export interface ModelCard {
  readonly title: string;
  readonly line: string;
  /** 60 units wide and 36 high, in the color of the text. */
  readonly picture: Tree;
}

/** By the name of the explorable's folder. */
export const modelCards: Readonly<Record<string, ModelCard>> = {
  duoattention: {
    title: 'What a head must keep',
    line: 'Drag a needle out of a head’s window, find the heads that need everything, and see what it saves.',
    picture: picture([
      // A strip of words, the first and the last kept, and the needle in between.
      ['M0 26h60v4h-60z', 0.2],
      ['M0 26h8v4h-8zM42 26h18v4h-18z', 1],
      ['M24 4h4v20h-4z', 1],
      ['M4 18h3v6h-3zM48 16h3v8h-3zM54 20h3v4h-3z', 0.5],
    ]),
  },
  dycoke: {
    title: 'Which tiles of a film does the next word need?',
    line: 'Drop the tiles of a film that repeat themselves, and let each word choose among the rest.',
    picture: picture([
      ['M0 4h16v28h-16zM20 4h16v28h-16zM40 4h16v28h-16z', 0.2],
      ['M4 8h8v8h-8zM26 12h8v8h-8zM44 18h8v8h-8z', 1],
    ]),
  },
  flover: {
    title: 'Twelve requests, five ways of serving them',
    line: 'See how much sooner everyone is served when newcomers join between any two tokens.',
    picture: picture([
      ['M0 2h22v6h-22zM26 16h26v6h-26z', 1],
      ['M6 9h30v6h-30zM20 23h30v6h-30z', 0.6],
      ['M0 32h60v1h-60z', 0.4],
    ]),
  },
  fastconformer: {
    title: 'A stream that equals the whole recording',
    line: 'Let each layer keep one frame less, and watch the stream drift from the whole recording.',
    picture: picture([
      ['M0 2h60v6h-60zM0 11h60v6h-60zM0 20h60v6h-60z', 0.2],
      ['M20 2h16v6h-16zM16 11h20v6h-20zM12 20h24v6h-24z', 0.5],
      ['M36 2h8v6h-8zM36 11h8v6h-8zM36 20h8v6h-8z', 1],
      ['M2 30h3v5h-3zM12 32h3v3h-3zM24 29h3v6h-3zM38 31h3v4h-3z', 0.6],
    ]),
  },
  'speculative-streaming': {
    title: 'A model that guesses its own next words',
    line: 'Step through a line that a small network writes, with more streams or fewer: the passes change, the text never.',
    picture: picture([
      // A word, the guesses that branch from it, and the path that was kept.
      ['M2 15h10v6h-10zM24 5h10v6h-10zM46 5h10v6h-10z', 1],
      ['M24 15h10v6h-10zM24 25h10v6h-10zM46 15h10v6h-10zM46 25h10v6h-10z', 0.3],
      ['M12 17h6v1h-6zM18 8h1v20h-1zM19 8h5v1h-5zM19 17h5v1h-5zM19 27h5v1h-5zM34 8h12v1h-12z', 0.6],
    ]),
  },
  'speculative-decoding': {
    title: 'Guess, check, repair',
    line: 'Drag a small model’s guesses away from a large one’s words, and see which repair keeps the words true.',
    picture: picture([
      ['M2 10h8v26h-8zM22 26h8v10h-8zM42 22h8v14h-8z', 0.4],
      ['M10 18h8v18h-8zM30 12h8v24h-8zM50 28h8v8h-8z', 1],
    ]),
  },
};

/** Shapes with their opacity, as one small picture that says nothing to a screen reader. */
function picture(shapes: readonly (readonly [d: string, opacity: number])[]): Tree {
  return h(
    'svg',
    { viewBox: '0 0 60 36', width: 60, height: 36, fill: 'currentColor', 'aria-hidden': 'true' },
    shapes.map(([d, opacity]) => h('path', { d, 'fill-opacity': opacity < 1 && opacity })),
  );
}
