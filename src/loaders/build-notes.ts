/** What the loaders tell the build command: they run in another module graph, so it goes by a file. */
export interface BuildNotes {
  readonly papers: number;
  readonly topics: number;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Slugs that were given out in this build. */
  readonly newcomers: readonly string[];
  /** The registry as it should be written, or `null` where it stands. */
  readonly registry: string | null;
}

/** Name of the file in Astro's cache folder. */
export const buildNotesFile = 'incipit-build-notes.json';
