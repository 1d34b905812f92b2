import { unpack } from '../kit/packed.ts';
import { remember } from '../kit/remember.ts';
import { decode, encode, endToken, type Kind } from './corpus.ts';
import { buildNetwork, type Network } from './network.ts';
import { trained } from './trained.ts';
import { type Pass, write, writePlainly } from './write.ts';

/** The network of the page, unpacked when it is first asked for. */
export const network = remember((): Network => buildNetwork(trained.shape, unpack(trained)));

/** The beginnings on the page, of lines that training has not seen. */
export const prompts: Readonly<Record<Kind, string>> = {
  query: 'select name',
  log: 'warning : network',
  sentence: 'the red',
};

export interface Settings {
  readonly prompt: Kind;
  readonly streams: number;
  readonly branches: number;
  /** Percent. */
  readonly prune: number;
}

export interface Look {
  readonly passes: readonly Pass[];
  /** The same line word by word, without guesses: a run of its own. */
  readonly plain: readonly number[];
}

export function look({ prompt, streams, branches, prune }: Settings): Look {
  return { passes: streamed(prompt, streams, branches, prune), plain: plain(prompt) };
}

const streamed = remember((prompt: Kind, streams: number, branches: number, prune: number) =>
  write(network(), encode(prompts[prompt]), endToken, { streams, branches, threshold: prune / 100 }),
);

const plain = remember((prompt: Kind) => writePlainly(network(), encode(prompts[prompt]), endToken));

/** All that the passes have written. */
export function textOfPasses(passes: readonly Pass[]): string {
  return decode(passes.flatMap(({ written }) => [...written]));
}
