import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/**
 * The bytes of the model that finds abstracts, as `npm run train` packed them. This room gives bytes and knows
 * nothing of what they mean, so that the parser, which reads no file, can have its model without being told where
 * it lies.
 */
export const modelFile = new URL('./boundary-model.br', import.meta.url);

/** The model as it lies on disk; its hash tells one training from another. */
export const packedModel: Uint8Array = readFileSync(modelFile);

/** The model's bytes, for `unpackModel`. */
export function modelBytes(): Uint8Array {
  return brotliDecompressSync(packedModel);
}
