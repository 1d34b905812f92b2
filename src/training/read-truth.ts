import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A paper whose title and abstract are known apart. */
export interface Entry {
  readonly source: string;
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

function readText(folder: string): string {
  const plain = join(folder, 'truth.jsonl');
  if (existsSync(plain)) return readFileSync(plain, 'utf8');
  const packed = `${plain}.gz`;
  if (existsSync(packed)) return gunzipSync(readFileSync(packed)).toString('utf8');
  throw new Error(`${folder}: expected truth.jsonl or truth.jsonl.gz, found neither. Name a folder that holds one.`);
}

function parseLine(line: string, folder: string, number: number): Entry {
  const value: unknown = JSON.parse(line);
  if (typeof value === 'object' && value !== null && 'title' in value && 'abstract' in value) {
    const { title, abstract } = value;
    const id = 'id' in value ? String(value.id) : '';
    if (typeof title === 'string' && typeof abstract === 'string')
      return { source: basename(folder), id, title, abstract };
  }
  throw new Error(
    `${folder}/truth.jsonl:${number}: expected an object with "title" and "abstract" as strings. Correct the line.`,
  );
}

/** Reads truth.jsonl or truth.jsonl.gz of a folder, in file order. */
export function readTruth(folder: string): Entry[] {
  const entries: Entry[] = [];
  readText(folder)
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() !== '') entries.push(parseLine(line, folder, index + 1));
    });
  return entries;
}

/** The body of the entry's line, as the parser gets it. */
export function bodyOf(entry: Entry): string {
  return `${entry.title} ${entry.abstract}`;
}
