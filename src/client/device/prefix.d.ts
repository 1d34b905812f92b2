/**
 * What the names of this site's items on the reader's device begin with, written in by the build:
 * `incipit:<base path>:`. A constant, so that scripts share no module for it.
 */
declare const __DEVICE_PREFIX__: string;
