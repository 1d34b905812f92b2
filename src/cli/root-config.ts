import type { AstroInlineConfig } from 'astro';
import { plainRoot } from '../files/plain-root.ts';
import { Refusal } from '../files/refusal.ts';

const folder = process.cwd();
const root = plainRoot(folder);
// As a shell does that was led here by the link: everything in this process finds the project by one path.
if (root !== folder) process.cwd = () => root;

/** What Astro has to know where the project's own path is none that Vite can work with. */
export const rootConfig: AstroInlineConfig =
  root === folder ? {} : { root, vite: { resolve: { preserveSymlinks: true } } };

/** @throws {Refusal} where Vite could build here by the link, but its development server cannot serve by it */
export function refuseOddPath(): void {
  if (root === folder) return;
  const remedy = 'Move the project to develop it; building and previewing work where it is.';
  throw new Refusal('npm run dev', 'a project whose path has no #, ? or *', folder, remedy);
}
