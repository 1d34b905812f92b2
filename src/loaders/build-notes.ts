import type { Report } from '../schemas/report.ts';
import type { VacantAddress } from './describe-vacant.ts';

/** What the loaders tell the build command at the end of a build. */
export interface BuildNotes {
  readonly papers: number;
  readonly topics: number;
  /** Entries that were read anew, not taken over from the last build. */
  readonly readAnew: number;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly doubts: Report['doubts'];
  /** Slugs that were given out in this build. */
  readonly newcomers: readonly string[];
  /** Slugs that no list has: of renamed, removed and unread papers. */
  readonly unlisted: readonly string[];
  /** Addresses that have no paper. */
  readonly vacant: readonly VacantAddress[];
  /** Addresses whose papers could not be read in this build. */
  readonly unread: readonly string[];
  /** The registry as it should be written, or `null` where it stands. */
  readonly registry: string | null;
}

// The loaders run in the build's process but in Vite's module graph: a module variable would be another.
const key = Symbol.for('incipit.build-notes');
const board = globalThis as { [key]?: BuildNotes };

export function leaveBuildNotes(notes: BuildNotes): void {
  board[key] = notes;
}

/** The notes of the last reading in this process. @throws where nothing was read */
export function takeBuildNotes(): BuildNotes {
  const notes = board[key];
  if (!notes) throw new Error('The seeds were not read: no loader left its notes.');
  return notes;
}
