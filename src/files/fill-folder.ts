import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutDir } from './out-dir.ts';
import { listFiles, markerName, writeMarker } from './site-marker.ts';

/**
 * Replaces a site file by file, where its folder itself cannot be exchanged: a mount point, or one with files
 * that stay. Each file is whole at every moment; what pages load is there before they are, and what the new site
 * no longer has goes last. A build that is killed here leaves a mixture, which the next one knows as its own.
 * @param site the new site, on the same file system
 */
export function fillFolder(site: string, { path, written, isKept }: OutDir): void {
  const isTaken = (file: string) => isKept(file) && existsSync(join(path, file));
  const files = listFiles(site).filter((file) => !isTaken(file));
  const own = new Set([...written, ...files]);
  writeMarker(path, [...own].sort());
  const isPage = (file: string) => file.endsWith('.html');
  const made = new Set<string>();
  for (const file of [...files.filter((name) => !isPage(name)), ...files.filter(isPage)]) {
    if (file === markerName) continue;
    const target = join(path, file);
    clearWay(path, file, made);
    renameSync(join(site, file), target);
  }
  const wanted = new Set(files);
  for (const file of written) if (!wanted.has(file) && !isKept(file) && file !== markerName) removeFile(path, file);
  renameSync(join(site, markerName), join(path, markerName));
}

/** Makes the folders of a file. Where an older site had a file for a folder, or a folder for the file, that goes. */
export function clearWay(root: string, file: string, made: Set<string>): void {
  const parts = file.split('/');
  for (let depth = 1; depth < parts.length; depth++) {
    const folder = join(root, ...parts.slice(0, depth));
    if (made.has(folder)) continue;
    if (lstatSync(folder, { throwIfNoEntry: false })?.isFile()) rmSync(folder);
    mkdirSync(folder, { recursive: true });
    made.add(folder);
  }
  const target = join(root, file);
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) rmSync(target, { recursive: true });
}

/** Removes a file, and the folders that are empty without it. */
export function removeFile(root: string, file: string): void {
  rmSync(join(root, file), { force: true });
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const path = join(root, folder);
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory() || readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
}
