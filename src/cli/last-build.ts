import { hash } from 'node:crypto';
import { join } from 'node:path';
import { cacheFolder } from '../files/cache-folder.ts';
import { keepFile, readKept } from '../files/kept-file.ts';
import type { OutDir } from '../files/out-dir.ts';
import { programDigest } from '../files/program-digest.ts';
import { seedsDigest } from '../files/seeds-digest.ts';
import { stampFiles } from '../files/stamp-files.ts';
import type { BuildNotes } from '../loaders/build-notes.ts';
import { readEnvironment } from '../options/environment.ts';
import type { Options } from '../options/options.ts';

interface KeptBuild {
  /** The site's files as the build left them. */
  readonly stamp: string;
  readonly notes: BuildNotes;
}

/** What this build and the last one were made from, and whether they can differ. */
export interface LastBuild {
  /** The notes of the last build, where another one would give the very site that lies in its folder. */
  readonly notesOfSame: (outDir: OutDir) => BuildNotes | null;
  /** Leaves word of a build whose site lies in its place. */
  readonly keep: (outDir: OutDir, notes: BuildNotes, texts: WrittenTexts) => void;
}

/** Texts of the files of the seeds that a build itself may write; `null` for no file. */
export interface WrittenTexts {
  /** `permalinks.json` */
  readonly registry: string | null;
  /** `map-places.json` */
  readonly places: string | null;
}

/**
 * @param texts as they are before the build
 * @param keep what of the site's folder is not the site's
 */
export function lastBuild(options: Options, texts: WrittenTexts, keep: readonly string[]): LastBuild {
  const file = join(cacheFolder(options.seeds), 'last-build');
  const seeds = seedsDigest(options.seeds);
  // Feeds are dated, at the latest, on the day of the build.
  const day = new Date().toISOString().slice(0, 10);
  const keyWith = ({ registry, places }: WrittenTexts) => {
    const program = programDigest(process.cwd());
    return hash('sha256', JSON.stringify([program, options, readEnvironment(), keep, day, seeds, registry, places]));
  };
  return {
    notesOfSame: (outDir) => {
      const bytes = seeds === null ? null : readKept(file, keyWith(texts));
      if (!bytes) return null;
      const { stamp, notes } = JSON.parse(bytes.toString()) as KeptBuild;
      return stamp === stampFiles(outDir.path, outDir.written) ? notes : null;
    },
    keep: (outDir, notes, after) => {
      const stamp = stampFiles(outDir.path, outDir.written);
      if (seeds === null || stamp === null) return;
      const kept: KeptBuild = { stamp, notes: afterwards(notes) };
      keepFile(file, keyWith(after), Buffer.from(JSON.stringify(kept)));
    },
  };
}

/** What a second build of the same would have to say. */
function afterwards(notes: BuildNotes): BuildNotes {
  return {
    ...notes,
    readAnew: 0,
    newcomers: [],
    registry: null,
    vacant: notes.vacant.map((address) => ({ ...address, isNew: false, question: null })),
  };
}
