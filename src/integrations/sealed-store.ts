import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keepFile, readKept } from '../files/kept-file.ts';
import { programDigest } from '../files/program-digest.ts';

/** Astro's own file for what the loaders stored. It is read without a look at whether it is whole. */
const storeName = 'data-store.json';
const sealName = 'data-store.seal';

/**
 * Lets a build take over from the last one only what this very program stored and nobody changed since: before
 * Astro reads its store, that is compared with the seal which was set on it when it was written.
 */
export function sealedStore(): AstroIntegration {
  let store = '';
  let seal = '';
  let program = '';
  return {
    name: 'incipit-sealed-store',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        if (command !== 'build') return;
        const folder = fileURLToPath(config.cacheDir);
        [store, seal] = [join(folder, storeName), join(folder, sealName)];
        program = `${programDigest(fileURLToPath(config.root))} ${config.base}`;
        if (!readKept(seal, program)?.equals(digestOf(store))) rmSync(store, { force: true });
      },
      'astro:build:start': () => keepFile(seal, program, digestOf(store)),
    },
  };
}

/** Of a file that is not there, the digest of nothing. */
function digestOf(file: string): Uint8Array {
  const digest = createHash('sha256');
  try {
    digest.update(readFileSync(file));
  } catch {}
  return digest.digest();
}
