import type { WorkType } from '../../schemas/record.ts';
import type { AuthorName } from '../citations/author-name.ts';
import type { ArxivId } from '../citations/identifiers.ts';
import type { PaperDate } from '../paper-date.ts';

/** A value with where it is from. */
export interface Fact<T> {
  readonly value: T;
  /** By the listing, by this program from what the listing states, or by a curator. */
  readonly basis: 'stated' | 'inferred' | 'curated';
  /** Where it can be checked: a place in a listing (`seeds/a.txt:3`), or the curator's source on the web. */
  readonly source: string;
}

export function told<T>(value: T | null | undefined, source: string): Fact<T> | null {
  return value == null ? null : { value, basis: 'stated', source };
}

export function added<T>(value: T | null | undefined, source: string | undefined): Fact<T> | null {
  return value == null || source === undefined ? null : { value, basis: 'curated', source };
}

/** The first fact that there is. */
export function first<T>(...facts: readonly (Fact<T> | null)[]): Fact<T> | null {
  return facts.find((fact) => fact !== null) ?? null;
}

/** Who wrote a paper, as far as names are given. */
export interface AuthorList {
  /** In order, one at least. */
  readonly names: readonly AuthorName[];
  /** True where the list ends in “et al.”: there are authors that nobody names. */
  readonly hasMore: boolean;
}

/** An identifier or address in a form that leads nowhere: shown as text, never linked. */
export interface UnreadFact {
  readonly field: 'arxiv' | 'doi' | 'url' | 'pdf' | 'code';
  readonly value: string;
}

/**
 * All that is known of a paper beside its title and abstract, each fact once: what a curator says goes before
 * what the listing states, and that before what can be inferred. `null` where nothing is known. Texts are
 * plain single lines, addresses are whole.
 */
export interface PaperFacts {
  readonly authors: Fact<AuthorList> | null;
  /** How many authors there are. */
  readonly authorCount: Fact<number> | null;
  readonly date: Fact<PaperDate> | null;
  readonly type: Fact<WorkType> | null;
  /** The journal, proceedings or conference. */
  readonly venue: Fact<string> | null;
  readonly volume: Fact<string> | null;
  readonly issue: Fact<string> | null;
  readonly pages: Fact<string> | null;
  readonly publisher: Fact<string> | null;
  /** Words for what the paper is about that name no topic of the collection. */
  readonly keywords: Fact<readonly string[]> | null;
  readonly doi: Fact<string> | null;
  readonly arxiv: Fact<ArxivId> | null;
  /** The paper's own page. */
  readonly url: Fact<string> | null;
  readonly pdf: Fact<string> | null;
  readonly code: Fact<string> | null;
  /** License of the code. */
  readonly license: Fact<string> | null;
  readonly project: Fact<string> | null;
  /** BCP 47 tag. */
  readonly language: Fact<string> | null;
  readonly unread: readonly UnreadFact[];
}
