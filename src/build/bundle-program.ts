/**
 * `node src/build/bundle-program.ts FOLDER`: bundles the program into a folder, as `program.ts` opens it. In a
 * process of its own, so that the memory which bundling takes is free again before a site is rendered.
 */
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, type AstroPrerenderer, build } from 'astro';
import { reportFailure } from '../cli/report-failure.ts';
import { rootConfig } from '../cli/root-config.ts';
import { setBundling } from '../loaders/bundling.ts';
import { silenceTelemetry } from '../options/environment.ts';
import { bundleWorker } from './bundle-worker.ts';
import { collectionsAtRunTime } from './collections-plugin.ts';
import type { ProgramParts } from './program.ts';

/** What Astro's own prerenderer holds once it is set up, which its type does not tell. */
interface Prerenderer extends AstroPrerenderer {
  readonly app?: {
    getOptions(): { allPages: Record<string, { key: string; styles: ProgramParts['styles'][number][1] }> };
  };
}

const [folder = ''] = process.argv.slice(2);
silenceTelemetry();
setBundling();
try {
  await build({
    ...rootConfig,
    outDir: join(folder, 'site'),
    logLevel: 'warn',
    integrations: [programParts(folder)],
  });
} catch (error) {
  reportFailure(error);
}

/** Lets Astro bundle and then render nothing: the bundle and the styles of each route are kept instead. */
function programParts(target: string): AstroIntegration {
  let base = '/';
  let project: Parameters<typeof bundleWorker>[0] = {};
  return {
    name: 'incipit-program-parts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collectionsAtRunTime()] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
        project = { root: fileURLToPath(config.root), resolve: config.vite.resolve ?? {} };
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((inner: Prerenderer) => ({
          ...inner,
          async getStaticPaths() {
            const pages = Object.values(inner.app?.getOptions().allPages ?? {});
            keepServer(
              target,
              pages.map(({ key, styles }) => [key, styles] as const),
            );
            return [];
          },
        }));
      },
      'astro:build:done': async () => {
        writeFileSync(join(target, 'worker.js'), await bundleWorker(project, base));
      },
    },
  };
}

function keepServer(target: string, styles: ProgramParts['styles']): void {
  cpSync(join(target, 'site', '.prerender'), join(target, 'server'), { recursive: true });
  const entry = readdirSync(join(target, 'server')).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error('Astro has made no entry for prerendering.');
  const parts: ProgramParts = { entry, styles };
  writeFileSync(join(target, 'parts.json'), JSON.stringify(parts));
}
