import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser's program. */
    browser: string;
  }
}

/** Makes sure that there is a browser before any browser test starts. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await findBrowser());
}
