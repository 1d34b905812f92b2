import { type Answer, answer, type Question, type StoredDocument } from '../../../src/search/answer.ts';
import { buildIndex } from '../../../src/search/build-index.ts';
import type { IndexedPaper } from '../../../src/search/format.ts';
import { IndexReader } from '../../../src/search/read-index.ts';
import { findDefinitions } from '../../../src/text/abbreviations.ts';

/** What a test says of a paper; the rest is left empty. */
export type GivenPaper = Partial<IndexedPaper> & { readonly title: string };

/** A search over given papers, all in memory. */
export interface PaperSearch {
  readonly index: IndexReader;
  readonly papers: readonly IndexedPaper[];
  /** Names of the files that were fetched, in their order. */
  readonly fetched: readonly string[];
  /** Answers a question; a text stands for a question without filters. */
  readonly ask: (question: string | Partial<Question>, limit?: number) => Promise<Answer>;
  /** Titles of the papers found, best first. */
  readonly titles: (question: string | Partial<Question>) => Promise<readonly string[]>;
  /** Titles of the papers found that have every word, best first. */
  readonly wholeTitles: (question: string | Partial<Question>) => Promise<readonly string[]>;
}

/** Indexes papers as a build does, the abbreviations that their texts define included. */
export async function searchOver(given: readonly GivenPaper[]): Promise<PaperSearch> {
  const papers = given.map(toPaper);
  const pairs = papers.flatMap(({ title, text }) => findDefinitions(`${title}. ${text}`));
  const files = buildIndex(papers, pairs);
  const fetched: string[] = [];
  const index = await IndexReader.open(async (name) => {
    fetched.push(name);
    const bytes = files.get(name);
    if (!bytes) throw new Error(`no file ${name}`);
    return bytes;
  });
  const stored = new Map(papers.map((paper) => [paper.document, toDocument(paper)]));
  const fetchDocument = async (name: string) => {
    const document = stored.get(name);
    if (!document) throw new Error(`no document ${name}`);
    return document;
  };
  const ask: PaperSearch['ask'] = (question, limit = 100) => {
    const asked = typeof question === 'string' ? { text: question } : question;
    return answer(index, { text: '', topic: '', year: '', sort: '', ...asked }, limit, fetchDocument);
  };
  return {
    index,
    papers,
    fetched,
    ask,
    titles: async (question) => titlesOf(await ask(question)),
    wholeTitles: async (question) => {
      const found = await ask(question);
      return titlesOf(found).slice(0, found.whole);
    },
  };
}

/** Titles of an answer's papers, as plain text. */
export function titlesOf({ hits }: Answer): readonly string[] {
  return hits.map(({ title }) => title.map(({ text }) => text).join(''));
}

function toPaper(given: GivenPaper, place: number): IndexedPaper {
  const document = `document-${String(place).padStart(5, '0')}`;
  const url = `papers/${document}/`;
  const shownDate = given.date ?? '';
  return { document, url, text: '', more: '', date: null, shownDate, topics: [], upvotes: null, terms: [], ...given };
}

/** A paper as Pagefind would store it. */
function toDocument({ document, title, text, date, topics, upvotes }: IndexedPaper): StoredDocument {
  const votes = upvotes === null ? {} : { upvotes: String(upvotes) };
  return {
    url: `papers/${document}/`,
    content: `${title}. ${text}`,
    meta: { title, date: date ?? '', ...votes },
    filters: { topic: topics },
  };
}
