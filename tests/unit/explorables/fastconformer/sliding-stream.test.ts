import { describe, expect, it } from 'vitest';
import { encode } from '../../../../src/explorables/fastconformer/encode.ts';
import { slidingMask } from '../../../../src/explorables/fastconformer/masks.ts';
import type { Frames } from '../../../../src/explorables/fastconformer/network.ts';
import { startSlidingStream, stepSlidingStream } from '../../../../src/explorables/fastconformer/sliding-stream.ts';
import { noWork } from '../../../../src/explorables/kit/vectors.ts';
import { difference, network, noiseFrames, shape } from './runs.ts';

const frames = noiseFrames(60);
const rule = { kept: 14, right: 3 };
const sees = slidingMask({ left: rule.kept, right: rule.right });
const offline = encode(network, frames, 0, sees, noWork());

function run(hop: number, { ends = true, kept = rule.kept } = {}): Frames {
  const outputs = [];
  let stream = startSlidingStream(network);
  for (let at = 0; at < frames.length; at += hop) {
    const isLast = ends && at + hop >= frames.length;
    const step = stepSlidingStream(network, stream, frames.slice(at, at + hop), { ...rule, kept }, isLast, noWork());
    stream = step.stream;
    outputs.push(...step.outputs);
  }
  return outputs;
}

describe('a stream that looks ahead in every layer', () => {
  it.each([1, 4, 7])('gives what the whole recording gives, in hops of %i', (hop) => {
    expect(difference(run(hop), offline)).toBeLessThanOrEqual(1e-9);
  });

  it('holds back look-ahead times layers frames until the sound ends', () => {
    const outputs = run(4, { ends: false });
    expect(outputs).toHaveLength(frames.length - rule.right * shape.layers);
    expect(difference(outputs, offline.slice(0, outputs.length))).toBeLessThanOrEqual(1e-9);
  });

  it('needs them: of a sound cut there, only the frames before are right', () => {
    const cut = encode(network, frames.slice(0, 40), 0, sees, noWork());
    const wrong = cut.findIndex((frame, at) => frame.some((value, channel) => value !== offline[at]?.[channel]));
    expect(wrong).toBe(40 - rule.right * shape.layers);
  });

  it('differs when it keeps too little or too much of the past for its mask', () => {
    expect(difference(run(4, { kept: 13 }), offline)).toBeGreaterThan(0.01);
    expect(difference(run(4, { kept: 15 }), offline)).toBeGreaterThan(0.01);
  });
});
