import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

/** What of a bundled program is no module: kept beside it. */
export interface ProgramParts {
  /** Name of the module that holds Astro's app. */
  readonly entry: string;
  /** By Astro's key of a route, the style sheets of its pages. */
  readonly styles: readonly (readonly [key: string, styles: readonly unknown[]])[];
}

/** A page or a file that a route gives. */
export interface Output {
  /** Path of the file below the site's folder. */
  readonly file: string;
  /** Address below the base. */
  readonly path: string;
  /** Stands for all that a page shows, where its route says so. */
  readonly cacheKey: string | undefined;
  readonly route: RouteData;
}

/** The bundled program: Astro's app, with what it asks of a build. */
export interface Program {
  /** All outputs, by address. */
  readonly outputs: () => Promise<readonly Output[]>;
  readonly render: (output: Output) => Promise<Response>;
}

/** Astro's app as its prerender entry gives it. */
interface PrerenderApp {
  readonly manifest: ConstructorParameters<typeof StaticPaths>[0]['manifest'];
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/**
 * Opens a program that `bundle-program.ts` has made.
 * @param folder its folder, within the project, where its modules find their libraries
 * @param origin scheme and host of the site
 */
export async function openProgram(folder: string, origin: string, base: string): Promise<Program> {
  const { entry, styles } = JSON.parse(readFileSync(join(folder, 'parts.json'), 'utf8')) as ProgramParts;
  const { app } = (await import(pathToFileURL(join(folder, 'server', entry)).href)) as { app: PrerenderApp };
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: own }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: problems } } });
  return {
    outputs: async () => {
      const paths = await new StaticPaths(app).getAll();
      return paths
        .map(({ pathname, route, cacheKey }) => ({ ...placeOf(pathname, route), cacheKey, route }))
        .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    },
    render: ({ path, route }) => app.render(new Request(new URL(base + path, origin)), { routeData: route }),
  };
}

/** Where what is rendered goes: pages into folders of their own, but for the one that hosts look for by its name. */
function placeOf(pathname: string, { type }: RouteData): Pick<Output, 'file' | 'path'> {
  const name = pathname.replace(/^\/|\/$/g, '');
  // Astro takes an ending that is a parameter for no ending, and asks for a slash behind it.
  if (type === 'endpoint') return { file: name, path: pathname.slice(1) };
  if (name === '404') return { file: '404.html', path: '404/' };
  const path = name === '' ? '' : `${name}/`;
  return { file: `${path}index.html`, path };
}

/** Where Astro's messages go: nobody wants to hear that all is well. */
const problems = {
  write({ level, message }: { readonly level: string; readonly message: string }): void {
    if (level === 'warn' || level === 'error') console.error(message);
  },
};
