import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

/** A query, and the papers that answer it. */
export interface JudgedQuery {
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
}

export interface Collection {
  readonly papers: readonly Paper[];
  /** Empty where nobody judged the collection. */
  readonly queries: readonly JudgedQuery[];
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

const readLines = (path: string): string[] =>
  readText(path)
    .split('\n')
    .filter((line) => line.trim() !== '');
const readJsonLines = <T>(path: string): T[] => readLines(path).map((line) => JSON.parse(line) as T);

/**
 * Reads a collection: a folder with `docs.jsonl` (id, title, abstract), `queries.jsonl` (id, text) and
 * `qrels.tsv` (query, document, grade), or one with `truth.jsonl[.gz]`, or a `.jsonl` listing of its own.
 */
export function readCollection(path: string): Collection {
  const inside = (name: string) => join(path, name);
  if (existsSync(inside('qrels.tsv'))) {
    const papers = toPapers(readJsonLines(inside('docs.jsonl')));
    return { papers, queries: readQueries(inside('queries.jsonl'), inside('qrels.tsv')) };
  }
  const candidates = statSync(path).isDirectory()
    ? ['docs.jsonl', 'truth.jsonl', 'truth.jsonl.gz'].map(inside)
    : [path];
  const file = candidates.find((candidate) => existsSync(candidate));
  if (!file) throw new Error(`${path}: expected docs.jsonl, truth.jsonl or truth.jsonl.gz. Name a folder with one.`);
  return { papers: toPapers(readJsonLines(file)), queries: [] };
}

/** A document without a title goes by the first words of its text. */
function toPapers(documents: readonly Partial<Paper>[]): Paper[] {
  return documents.map(({ id, title = '', abstract = '' }, index) => ({
    id: String(id ?? index),
    title: title.trim() || abstract.split(/\s+/).slice(0, 12).join(' ') || `Document ${id ?? index}`,
    abstract,
  }));
}

/** Only queries with a relevant document count; a grade above 0 is relevant. */
function readQueries(queries: string, judgements: string): JudgedQuery[] {
  const relevant = new Map<string, Set<string>>();
  for (const line of readLines(judgements)) {
    const [query = '', document = '', grade = ''] = line.split('\t');
    if (!(Number(grade) > 0)) continue;
    if (!relevant.has(query)) relevant.set(query, new Set());
    relevant.get(query)?.add(document);
  }
  return readJsonLines<{ id: string; text: string }>(queries).flatMap(({ id, text }) => {
    const found = relevant.get(String(id));
    return found ? [{ text, relevant: found }] : [];
  });
}

/**
 * The entries of a listing, a line each: of a `.txt` or `.jsonl` file, packed or not, or of a folder with
 * `listing.txt.gz`, or one that `readCollection` reads.
 */
export function readEntryLines(path: string): readonly string[] {
  const listing = statSync(path).isDirectory() ? join(path, 'listing.txt.gz') : path;
  if (existsSync(listing)) return readLines(listing).filter((line) => !line.startsWith('#'));
  return readCollection(path).papers.map((paper) => JSON.stringify(paper));
}
