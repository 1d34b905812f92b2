import { build, type InlineConfig } from 'vite';
import { placeOf } from './fill-worker.ts';

/** The service worker, with places for what depends on the site's files: see {@link fillWorker}. */
export async function bundleWorker(project: Pick<InlineConfig, 'root' | 'resolve'>, base: string): Promise<string> {
  const result = await build({
    ...project,
    configFile: false,
    logLevel: 'warn',
    define: {
      __BASE__: JSON.stringify(base),
      __VERSION__: JSON.stringify(placeOf.version),
      __SHELL__: JSON.stringify([placeOf.shell]),
      __NAMES__: JSON.stringify([placeOf.names]),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      lib: { entry: 'src/client/offline/service-worker.ts', formats: ['iife'], name: 'worker' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The service worker could not be built.');
  return chunk.code;
}
