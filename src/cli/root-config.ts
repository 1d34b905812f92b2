import type { AstroInlineConfig } from 'astro';
import { plainRoot } from '../files/plain-root.ts';

const folder = process.cwd();
const root = plainRoot(folder);
// As a shell does that was led here by the link: everything in this process finds the project by one path.
if (root !== folder) process.cwd = () => root;

/** What Astro has to know where the project's own path is none that Vite can work with. */
export const rootConfig: AstroInlineConfig =
  root === folder ? {} : { root, vite: { resolve: { preserveSymlinks: true } } };
