import type { Work } from '../kit/vectors.ts';
import { startCachedStream, stepCachedStream } from './cached-stream.ts';
import { encode } from './encode.ts';
import { type Setting, toy, trainedMask } from './model.ts';
import type { Frames } from './network.ts';
import { startSlidingStream, stepSlidingStream } from './sliding-stream.ts';

/** Takes the next frames of a sound and gives what comes out; `isLast`: nothing more will come. */
export type Stream = (chunk: Frames, isLast: boolean, work: Work) => Frames;

/** A stream from its beginning, run as the setting says. */
export function openStream(setting: Setting): Stream {
  if (setting.way === 'buffers') return openBuffered(setting);
  return setting.way === 'layers' ? openSliding(setting) : openCached(setting);
}

function openCached({ kept }: Setting): Stream {
  const { network } = toy;
  const rule = { attention: kept, convolution: network.shape.kernel - 1 };
  let stream = startCachedStream(network);
  return (chunk, _, work) => {
    const step = stepCachedStream(network, stream, chunk, rule, work);
    stream = step.stream;
    return step.outputs;
  };
}

function openSliding({ kept, right }: Setting): Stream {
  let stream = startSlidingStream(toy.network);
  return (chunk, isLast, work) => {
    const step = stepSlidingStream(toy.network, stream, chunk, { kept, right }, isLast, work);
    stream = step.stream;
    return step.outputs;
  };
}

/** Keeps the sound, not what the layers made of it: every chunk is run with so many frames before it. */
function openBuffered(setting: Setting): Stream {
  const sees = trainedMask(setting);
  let heard: Frames = [];
  return (chunk, _, work) => {
    const from = Math.max(0, heard.length - setting.kept);
    const before = heard.length - from;
    heard = [...heard, ...chunk];
    return encode(toy.network, heard.slice(from), from, sees, work).slice(before);
  };
}
