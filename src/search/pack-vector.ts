import { dimensions, dot, toLengthOne } from './vector.ts';

/** Bytes of a vector: four bits a number. */
export const vectorBytes = dimensions / 2;
/** Numbers from -7 to 7, as a share of the largest. */
const steps = 7;

/** A vector of `dimensions` numbers in four bits each. Its length is lost, its direction is kept. */
export function packVector(vector: Float32Array): Uint8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const level = (value = 0) => (largest === 0 ? 0 : Math.round((value / largest) * steps)) + steps;
  return Uint8Array.from({ length: vectorBytes }, (_, at) => level(vector[2 * at]) | (level(vector[2 * at + 1]) << 4));
}

/** The direction that `packVector` kept, of length 1; zeros where there was none. */
export function unpackVector(packed: Uint8Array): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const [at, byte] of packed.entries()) {
    vector[2 * at] = (byte & 15) - steps;
    vector[2 * at + 1] = (byte >> 4) - steps;
  }
  return toLengthOne(vector);
}

/** A vector with its length, which is at most 1, in a byte before it: in sixteenths of its logarithm to base 2. */
export function packLongVector(vector: Float32Array): Uint8Array {
  const length = Math.sqrt(dot(vector, vector));
  const level = length === 0 ? 255 : Math.min(255, Math.round(-16 * Math.log2(length)));
  return Uint8Array.of(Math.max(0, level), ...packVector(vector));
}

export function unpackLongVector(packed: Uint8Array): Float32Array {
  const length = 2 ** -((packed[0] ?? 0) / 16);
  return unpackVector(packed.subarray(1)).map((value) => value * length);
}
