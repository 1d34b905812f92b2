import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodeText } from '../loaders/decode-text.ts';
import { readSite } from '../loaders/read-site.ts';
import { defaultSite, type SiteSettings } from '../schemas/site.ts';
import { readEnvironment } from './environment.ts';
import { type CommandLine, type Options, resolveOptions, seedsFolder } from './options.ts';

// Pages run in the command's process but in Vite's module graph: a module variable would be another.
const key = Symbol.for('incipit.command-line');
const board = globalThis as { [key]?: CommandLine };

/** What the command line says, for all that asks for the options in this process. */
export function setCommandLine(commandLine: CommandLine): void {
  board[key] = commandLine;
}

/**
 * The options as they are now. What `site.yaml` says wrongly has its default here; the loaders report it.
 * @throws {ListingError} where a variable of the environment has a value that cannot be meant
 */
export function currentOptions(): Options {
  const environment = readEnvironment();
  return resolveOptions(environment, siteOf(seedsFolder(environment)), board[key]);
}

function siteOf(folder: string): SiteSettings {
  const path = join(folder, 'site.yaml');
  try {
    // A pipe would be waited for.
    if (!statSync(path).isFile()) return defaultSite;
    return readSite(decodeText(readFileSync(path), path).text, `${basename(folder)}/site.yaml`).site;
  } catch {
    return defaultSite;
  }
}
