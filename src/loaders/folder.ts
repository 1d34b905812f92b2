import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { defaultSite, type SiteSettings } from '../schemas/site.ts';
import { checkMarkdown } from './check-markdown.ts';
import { fileError } from './file-error.ts';
import { readFrontMatter, readYaml } from './front-matter.ts';
import { readJson } from './read-json.ts';
import { readSite } from './read-site.ts';
import { readTextFile } from './read-text-file.ts';
import { type FileKind, kindOf, unreadable } from './unreadable.ts';

/** A Markdown file of the seeds: its checked front matter and its text. */
export interface Note<T> {
  readonly slug: string;
  readonly file: string;
  readonly data: T;
  readonly body: string;
}

interface Entry {
  readonly name: string;
  readonly kind: FileKind;
}

const slugName = /^[a-z0-9]+(-[a-z0-9]+)*\.md$/;

/** The seeds folder, and what was wrong with the files read from it. */
export class Folder {
  readonly diagnostics: Diagnostic[] = [];
  readonly path: string;
  readonly #entries = new Map<string, Promise<readonly Entry[]>>();

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

  /**
   * Names of files or of folders in code-point order, so that every machine reads alike. What a link leads to
   * counts, not the link. Pipes and devices are among the files: reading one says what it is.
   */
  async list(sub: string, kind: 'files' | 'folders' = 'files'): Promise<readonly string[]> {
    let entries = this.#entries.get(sub);
    if (!entries) {
      entries = this.#look(sub);
      this.#entries.set(sub, entries);
    }
    const wanted = (entry: Entry) => (entry.kind === 'folder') === (kind === 'folders');
    return (await entries).filter(wanted).map(({ name }) => name);
  }

  async #look(sub: string): Promise<readonly Entry[]> {
    const path = join(this.path, sub);
    try {
      // As bytes: a name that is not UTF-8 is no string, and a file could not be opened by what it decodes to.
      const found = await readdir(path, { withFileTypes: true, encoding: 'buffer' });
      const entries: Entry[] = [];
      for (const entry of found) {
        const name = this.#decodeName(sub, entry.name);
        if (name === null || name.startsWith('.')) continue;
        const kind = entry.isFile() || entry.isDirectory() ? kindOf(entry) : await this.#kindBehind(sub, name);
        if (kind) entries.push({ name, kind });
      }
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.diagnostics.push(await unreadable(path, this.label(sub === '' ? '' : `${sub}/`), 'a folder', error));
      return [];
    }
  }

  /** What a link leads to; `null`, and an error, where that cannot be told. */
  async #kindBehind(sub: string, name: string): Promise<FileKind | null> {
    const path = join(this.path, sub, name);
    try {
      return kindOf(await stat(path));
    } catch (error) {
      this.diagnostics.push(await unreadable(path, this.label(join(sub, name)), 'a file', error));
      return null;
    }
  }

  #decodeName(sub: string, bytes: Uint8Array): string | null {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      const shown = Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`));
      const file = this.label(join(sub, shown.join('')));
      this.diagnostics.push(fileError(file, 'bad-name', 'a name in UTF-8', 'other bytes', 'Rename the file.'));
      return null;
    }
  }

  async text(name: string): Promise<string> {
    const decoded = await readTextFile(join(this.path, name), this.label(name));
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

  /** The data in a YAML or JSON file, checked; `null` where there is no such file, or it is not as it should be. */
  async data<T>(name: string, schema: z.ZodType<T>): Promise<T | null> {
    if (!(await this.list('')).includes(name)) return null;
    const file = this.label(name);
    const before = this.diagnostics.length;
    const text = await this.text(name);
    if (this.diagnostics.length > before) return null;
    const { data, diagnostics } = (name.endsWith('.json') ? readJson : readYaml)(text, file, schema);
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
      const text = await this.text(`${sub}/${name}`);
      const { data, body, diagnostics } = readFrontMatter(text, file, schema);
      this.diagnostics.push(...diagnostics, ...checkMarkdown(file, text, body));
      if (data) notes.push({ slug: name.slice(0, -3), file, data, body });
    }
    return notes;
  }
}
