import { currentOptions } from './options/current-options.ts';

/** What the site says of itself. */
export const { site } = currentOptions();
