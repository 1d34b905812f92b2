import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { isListingName, usualEndings } from '../formats/registry.ts';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { type Curation, curationSchema } from '../schemas/curation.ts';
import { type Listings, listingsSchema } from '../schemas/listings.ts';
import { type Registry, registrySchema } from '../schemas/registry.ts';
import { defaultSite, type SiteSettings } from '../schemas/site.ts';
import { type Topic, topicSchema } from '../schemas/topic.ts';
import { decodeFile } from './decode-file.ts';
import { readFrontMatter, readYaml } from './front-matter.ts';
import { readSite } from './read-site.ts';

/** A Markdown file of the seeds: its checked front matter and its text. */
export interface Note<T> {
  readonly slug: string;
  readonly file: string;
  readonly data: T;
  readonly body: string;
}

/** All that the seeds folder holds, read but not yet understood. */
export interface Seeds {
  readonly listings: readonly { readonly name: string; readonly file: string; readonly text: string }[];
  readonly curations: readonly Note<Curation>[];
  readonly topics: readonly Note<Topic>[];
  readonly site: SiteSettings;
  readonly about: Listings;
  readonly registry: Registry;
  readonly diagnostics: readonly Diagnostic[];
}

const slugName = /^[a-z0-9]+(-[a-z0-9]+)*\.md$/;

function isListing(name: string): boolean {
  return name !== 'permalinks.json' && isListingName(name);
}

function isKnown(name: string): boolean {
  return isListing(name) || /^(README\.md|site\.yaml|listings\.yaml|permalinks\.json)$/.test(name);
}

/** Reads the folder `seeds`. Never throws for what it finds there: problems are diagnostics. */
export async function readSeeds(seeds: string): Promise<Seeds> {
  const folder = new Folder(seeds);
  const names = await folder.list('');
  const listings = [];
  for (const name of names.filter(isListing)) {
    listings.push({ name, file: folder.label(name), text: await folder.text(name) });
  }
  for (const name of names.filter((candidate) => !isKnown(candidate)))
    folder.passOver(name, `a listing (${usualEndings}), site.yaml, listings.yaml or permalinks.json`);
  for (const name of await folder.list('', 'folders'))
    if (!/^(papers|topics)$/.test(name)) folder.passOver(`${name}/`, 'only the folders papers/ and topics/');
  if (listings.length === 0) folder.report(folder.label(''), `at least one listing (${usualEndings})`, names);
  const about = await folder.data('listings.yaml', listingsSchema);
  for (const name of Object.keys(about ?? {}).filter((key) => !names.includes(key))) {
    folder.report(folder.label('listings.yaml'), 'only names of listings in this folder', [name]);
  }
  const site = await folder.site();
  const registry = await folder.data('permalinks.json', registrySchema);
  return {
    listings,
    curations: await folder.notes('papers', curationSchema),
    topics: await folder.notes('topics', topicSchema),
    site,
    about: about ?? {},
    registry: registry ?? { version: 1, papers: [] },
    diagnostics: folder.diagnostics,
  };
}

/** One folder, and what was wrong with the files read from it. */
class Folder {
  readonly diagnostics: Diagnostic[] = [];
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** How messages and pages name a file: never by a path of the machine. */
  label(name: string): string {
    return `${basename(this.path)}/${name}`;
  }

  report(file: string, expected: string, found: readonly string[]): void {
    this.diagnostics.push({
      severity: 'error',
      code: 'bad-folder',
      file,
      line: 0,
      column: 0,
      expected,
      found: found.length > 0 ? found.slice(0, 5).join(', ') : 'nothing',
      remedy: 'seeds/README.md says what the folder may hold.',
    });
  }

  /** Says that a file is not read, so that nothing is dropped in silence. */
  passOver(name: string, expected: string): void {
    this.diagnostics.push({
      severity: 'warning',
      code: 'unknown-file',
      file: this.label(name),
      line: 0,
      column: 0,
      expected,
      found: `a ${name.endsWith('/') ? 'folder' : 'file'} of another name, which is not read`,
      remedy: 'Rename it, or move it out of the folder.',
    });
  }

  /** File names in code-point order, so that every machine reads alike. */
  async list(sub: string, kind: 'files' | 'folders' = 'files'): Promise<readonly string[]> {
    const entries = await readdir(join(this.path, sub), { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isDirectory() === (kind === 'folders') && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort((a, b) => (a < b ? -1 : 1));
  }

  async text(name: string): Promise<string> {
    const decoded = decodeFile(await readFile(join(this.path, name)), this.label(name));
    this.diagnostics.push(...decoded.diagnostics);
    return decoded.text;
  }

  async site(): Promise<SiteSettings> {
    const name = 'site.yaml';
    if (!(await this.list('')).includes(name)) return defaultSite;
    const { site, diagnostics } = readSite(await this.text(name), this.label(name));
    this.diagnostics.push(...diagnostics);
    return site;
  }

  async data<T>(name: string, schema: z.ZodType<T>): Promise<T | null> {
    if (!(await this.list('')).includes(name)) return null;
    const text = await this.text(name);
    const quick = name.endsWith('.json') ? readJson(text, schema) : null;
    if (quick) return quick;
    // JSON is YAML: where it is wrong, the YAML reader knows the position.
    const { data, diagnostics } = readYaml(text, this.label(name), schema);
    this.diagnostics.push(...diagnostics);
    return data;
  }

  async notes<T>(sub: string, schema: z.ZodType<T>): Promise<readonly Note<T>[]> {
    const notes: Note<T>[] = [];
    const subfolders = await this.list(sub, 'folders');
    for (const name of [...(await this.list(sub)), ...subfolders.map((subfolder) => `${subfolder}/`)]) {
      const file = this.label(`${sub}/${name}`);
      if (!name.endsWith('.md')) {
        this.passOver(`${sub}/${name}`, 'Markdown files (.md)');
        continue;
      }
      if (!slugName.test(name)) {
        this.report(file, 'a file name such as “state-space-models.md” (a-z, 0-9 and hyphens)', [name]);
        continue;
      }
      const { data, body, diagnostics } = readFrontMatter(await this.text(`${sub}/${name}`), file, schema);
      this.diagnostics.push(...diagnostics);
      if (data) notes.push({ slug: name.slice(0, -3), file, data, body });
    }
    return notes;
  }
}

function readJson<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
