import { createHash } from 'node:crypto';
import { definitionsOf } from '../derived/glossary.ts';
import type { SearchedRecord } from '../derived/searched-record.ts';
import { textOf } from '../search/answer.ts';
import { type CountedTable, mergeIndex } from '../search/build-index.ts';
import { countPapers } from '../search/counted-papers.ts';
import { fieldTerms, hasTerm, idTerm } from '../search/field-terms.ts';
import { fileNames, type IndexedPaper, type Pointer } from '../search/format.ts';

/** The first file that a search fetches: it has the head and names the folder of the others, which changes with each build. */
const pointer = 'ranking.json';

/** The words of records, counted. @param documents each with the path of the document that Pagefind made of it */
export function countRecords(documents: readonly (readonly [path: string, record: SearchedRecord])[]): CountedTable {
  const papers = documents.map(([path, record]) => toIndexed(path, record));
  return {
    papers: papers.map(({ text: _, more: __, terms: ___, ...listed }) => listed),
    pairs: papers
      .flatMap(({ title, text }) => definitionsOf({ title, abstract: text }))
      .map(({ short, long }) => ({ short, long })),
    counted: countPapers(papers),
  };
}

/** The files by which papers are ranked, packed, by path. @param pack compresses one of them */
export function rankingFiles(
  tables: readonly CountedTable[],
  pack: (bytes: Uint8Array) => Uint8Array,
): Map<string, Uint8Array> {
  const index = mergeIndex(tables);
  const head = JSON.parse(new TextDecoder().decode(index.get(fileNames.head))) as Pointer['head'];
  index.delete(fileNames.head);
  const digest = createHash('sha256').update(JSON.stringify(head));
  const packed = new Map<string, Uint8Array>();
  for (const name of [...index.keys()].sort()) {
    const bytes = index.get(name) ?? new Uint8Array();
    digest.update(`${name} ${bytes.length} `).update(bytes);
    packed.set(name, pack(bytes));
    // A large index is held once, not twice.
    index.delete(name);
  }
  const folder = `ranking-${digest.digest('hex').slice(0, 12)}`;
  return new Map([
    [pointer, new TextEncoder().encode(JSON.stringify({ folder, head } satisfies Pointer))],
    ...Array.from(packed, ([name, bytes]) => [`${folder}/${name}`, bytes] as const),
  ]);
}

function toIndexed(document: string, { url, content, meta, filters }: SearchedRecord): IndexedPaper {
  const { title = '', iso = '', upvotes, authors, venue, arxiv, keywords } = meta;
  const topics = filters['topic'] ?? [];
  return {
    document,
    url,
    title,
    text: textOf(content, title),
    more: [authors, venue, arxiv, keywords, ...topics].filter((part) => part !== undefined).join(' · '),
    date: iso === '' ? null : iso,
    shownDate: meta['date'] ?? '',
    topics,
    upvotes: upvotes === undefined ? null : Number(upvotes),
    terms: [...new Set(termsOf(url, meta))],
  };
}

/** What a paper can be found by besides its words; `known` holds what `searchedFacts` states. */
function termsOf(url: string, { authors = '', venue = '', arxiv, known = '' }: SearchedRecord['meta']): string[] {
  const slug = /([^/]+)\/$/.exec(url)?.[1] ?? '';
  return [
    ...fieldTerms('author', authors),
    ...fieldTerms('venue', venue),
    ...[slug, arxiv ?? ''].filter((id) => id !== '').map(idTerm),
    ...known
      .split(' ')
      .flatMap((fact) =>
        fact.startsWith('id:') ? [idTerm(fact.slice(3))] : fact.startsWith('has:') ? [hasTerm(fact.slice(4))] : [],
      ),
  ];
}
