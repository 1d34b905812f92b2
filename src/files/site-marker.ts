import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** The file by which a build knows a folder that an earlier one wrote: the list of what is its own. */
export const markerName = '.incipit-site.gz';
const firstLine = 'Files that Incipit wrote; the next build replaces these and no others.';

/** Paths of all that is in a folder and no folder itself, with slashes, in code-point order. Links are not followed. */
export function listFiles(folder: string): readonly string[] {
  return filesBelow(folder, '').sort();
}

/** Faster than `readdir` with `recursive`, whose entries hold whole paths that have to be cut again. */
function filesBelow(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix + entry.name;
    return entry.isDirectory() ? filesBelow(folder, `${path}/`) : [path];
  });
}

/** @param files paths of all files of the site, in whatever order they were written */
export function writeMarker(folder: string, files: Iterable<string>): void {
  const listed = [...files].filter((file) => file !== markerName).sort();
  writeFileSync(join(folder, markerName), gzipSync([firstLine, ...listed].join('\n')));
}

/** What a build has written into a folder; `null` where none has, or its list is damaged. */
export function readMarker(folder: string): ReadonlySet<string> | null {
  try {
    const [first, ...files] = gunzipSync(readFileSync(join(folder, markerName)))
      .toString()
      .split('\n');
    return first === firstLine ? new Set([...files, markerName]) : null;
  } catch {
    return null;
  }
}
