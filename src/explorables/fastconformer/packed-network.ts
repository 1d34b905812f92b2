import { buildNetwork, type Layer, type Matrix, type Network, type Shape } from './network.ts';

/** A network in few bytes: a character a weight, and a scale a matrix, in the order of `buildNetwork`. */
export interface PackedNetwork {
  readonly scales: readonly number[];
  readonly weights: string;
}

/** 63 levels, from −31 to 31. */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+';
const middle = 31;

/** Rounds each weight to one of 63 levels, evenly spread up to the largest of its matrix. */
export function packNetwork(network: Network): PackedNetwork {
  const packed = matricesOf(network).map(({ values }) => {
    const scale = Number((Math.max(...values.map(Math.abs)) / middle).toPrecision(4));
    return { scale, weights: Array.from(values, (value) => digits[middle + Math.round(value / scale)]).join('') };
  });
  return { scales: packed.map(({ scale }) => scale), weights: packed.map(({ weights }) => weights).join('') };
}

export function unpackNetwork(shape: Shape, { scales, weights }: PackedNetwork): Network {
  let next = 0;
  let at = 0;
  return buildNetwork(shape, (rows, columns) => {
    const scale = scales[next++]!;
    const values = Float64Array.from(
      { length: rows * columns },
      () => (digits.indexOf(weights[at++]!) - middle) * scale,
    );
    return { rows, columns, values };
  });
}

function matricesOf({ layers, readOut }: Network): Matrix[] {
  const ofLayer = ({ before, query, key, value, mix, gated, taps, point, after }: Layer): Matrix[] => [
    before.widen,
    before.narrow,
    query,
    key,
    value,
    mix,
    gated,
    taps,
    point,
    after.widen,
    after.narrow,
  ];
  return [...layers.flatMap(ofLayer), readOut];
}
