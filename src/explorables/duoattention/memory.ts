import { type Decoder, gibibyte, headBytes, quantizedHeadBytes } from '../kit/kv-cache.ts';

/** A model and the way in which its weights and its cache are stored. */
export interface Setting {
  readonly decoder: Decoder;
  /** Bytes of the weights. */
  readonly weights: number;
  /** Bytes of one head's key and value at one position. */
  readonly bytesPerHead: number;
  /** What a streaming head keeps: first positions, last positions, and room for one chunk of the prompt. */
  readonly sink: number;
  readonly recent: number;
  readonly chunk: number;
  /** Whether a cache in 4 bits is read through a 16-bit copy of one layer. */
  readonly isQuantized: boolean;
}

const shape = { layers: 32, heads: 32, headWidth: 128 };
const llama2: Decoder = { ...shape, kvHeads: 32, parameters: 6_738_415_616 };
const llama3: Decoder = { ...shape, kvHeads: 8, parameters: 8_030_261_248 };
/** Token embedding and output layer of Llama-3-8B: 128,256 tokens of 4,096 numbers, twice. */
const llama3Ends = 2 * 128_256 * 4096;

function halfPrecision(decoder: Decoder): Setting {
  return {
    decoder,
    weights: 2 * decoder.parameters,
    bytesPerHead: headBytes(decoder, 2),
    sink: 128,
    recent: 256,
    chunk: 4096,
    isQuantized: false,
  };
}

export const settings = {
  llama2: halfPrecision(llama2),
  llama3: halfPrecision(llama3),
  /** Weights in 8 bits but for both ends, which stay in 16; cache in 4 bits with 16-bit scale and zero point. */
  int4: {
    ...halfPrecision(llama3),
    weights: llama3.parameters - llama3Ends + 2 * llama3Ends,
    bytesPerHead: quantizedHeadBytes(llama3, 4),
    chunk: 32_000,
    isQuantized: true,
  },
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

/** Bytes, by what they hold. */
export interface Memory {
  readonly weights: number;
  readonly retrieval: number;
  readonly streaming: number;
  /** The 16-bit copy of the layer with most retrieval heads; 0 where nothing is quantized. */
  readonly buffers: number;
  readonly total: number;
}

/**
 * The memory that a model needs at a context length: weights, the growing caches of retrieval heads, and the
 * fixed ones of streaming heads. A streaming head's buffer has room for a chunk of the prompt beside sink and
 * window, as the authors' code allocates it; without that room the published ratio would be 2.68, not 2.55.
 *
 * @param context tokens
 * @param retrievalHeads the number of retrieval heads in each layer
 */
export function memory(setting: Setting, context: number, retrievalHeads: readonly number[]): Memory {
  const { decoder, weights, bytesPerHead, sink, recent, chunk, isQuantized } = setting;
  const retrievalCount = retrievalHeads.reduce((sum, count) => sum + count, 0);
  const streamingCount = decoder.layers * decoder.kvHeads - retrievalCount;
  const retrieval = retrievalCount * bytesPerHead * context;
  const streaming = streamingCount * bytesPerHead * (sink + recent + chunk);
  const buffers = isQuantized ? Math.max(...retrievalHeads) * headBytes(decoder, 2) * context : 0;
  return { weights, retrieval, streaming, buffers, total: weights + retrieval + streaming + buffers };
}

/** The memory when every head is a retrieval head. */
export function fullMemory(setting: Setting, context: number): Memory {
  return memory(setting, context, new Array<number>(setting.decoder.layers).fill(setting.decoder.kvHeads));
}

/** The longest context, in tokens, that fits into so many bytes. */
export function capacity(setting: Setting, bytes: number, retrievalHeads: readonly number[]): number {
  const empty = memory(setting, 0, retrievalHeads).total;
  return (bytes - empty) / (memory(setting, 1, retrievalHeads).total - empty);
}

/** How much of the GPU's memory may be filled: fitted to the two published capacities with a 4-bit cache. */
export const fittedBudget = 75.1 * gibibyte;
