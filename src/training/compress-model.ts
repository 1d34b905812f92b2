import { brotliCompressSync, constants } from 'node:zlib';
import type { Model } from '../parser/boundary/model.ts';
import { packModel } from './pack-model.ts';

/** The file that `src/trained/boundary-model.ts` gives the bytes of. */
export function compressModel(model: Model): Uint8Array {
  const bytes = packModel(model);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
