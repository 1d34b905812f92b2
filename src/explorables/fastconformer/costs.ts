import type { Context } from './masks.ts';
import type { Geometry } from './network.ts';

/** How a stream can be run: with caches and chunks (the paper), with look-ahead in every layer, from cut buffers. */
export type Way = 'caches' | 'layers' | 'buffers';

/**
 * Frames that come out after theirs has come in, before its output does. By chunk the last frame of a chunk waits for
 * none and the first for `right`, whatever the depth; by layer all wait for the sum over the layers.
 */
export function delay(way: Way, right: number, layers: number): { worst: number; mean: number } {
  return way === 'layers' ? { worst: right * layers, mean: right * layers } : { worst: right, mean: right / 2 };
}

/** Numbers that a stream keeps between chunks, over all layers. */
export function cacheNumbers(
  { layers, width, kernel }: Geometry,
  left: number,
): { attention: number; convolution: number } {
  return { attention: layers * left * width, convolution: layers * (kernel - 1) * width };
}

/** Frames of the past that can bear on an output: each layer adds what its attention and its convolution reach. */
export function reach({ layers, kernel }: Geometry, left: number): number {
  return layers * (left + kernel - 1);
}

/**
 * Multiply-adds of a cached stream for each frame, once its caches are full. The keys and values of cached frames are
 * projected anew with every chunk (NeMo caches what comes before the projection), which short chunks pay dearly.
 */
export function workPerFrame({ layers, width, expansion, kernel }: Geometry, { left, right }: Context): number {
  const chunk = right + 1;
  const feedForwards = 4 * expansion * width ** 2;
  const attention = 4 * width ** 2 + 2 * (left + chunk) * width + (2 * width ** 2 * left) / chunk;
  const convolution = 3 * width ** 2 + kernel * width;
  return layers * (feedForwards + attention + convolution);
}

/** Times that a buffered recognizer runs each frame through the layers: buffer over hop. */
export function passesInBuffers(past: number, chunk: number): number {
  return (past + chunk) / chunk;
}
