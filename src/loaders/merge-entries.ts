import { hash } from 'node:crypto';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { quote } from '../parser/diagnostic.ts';
import type { Provenance } from '../schemas/paper.ts';
import type { ListingRecord } from '../schemas/record.ts';

/** A record with the digest of the entry it was read from. */
export interface ReadEntry {
  readonly record: ListingRecord;
  readonly digest: string;
}

/** One paper, however often it is listed. */
export interface MergedEntry {
  readonly record: ListingRecord;
  /** Digest of title and abstract run together. */
  readonly body: string;
  readonly sources: readonly Provenance[];
}

export type Origin = Pick<Provenance, 'captured' | 'origin'>;

export function digestOf(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

/**
 * Makes one paper of the entries with one text. In two listings that is two provenances, and the first
 * record stands; twice in one listing it is a mistake of the listing.
 */
export function mergeEntries(
  entries: readonly ReadEntry[],
  originOf: (file: string) => Origin,
): { readonly merged: readonly MergedEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const byBody = new Map<string, MergedEntry>();
  const diagnostics: Diagnostic[] = [];
  for (const { record, digest } of entries) {
    const body = digestOf(`${record.title} ${record.abstract}`);
    const source = {
      file: record.file,
      line: record.line,
      digest,
      upvotes: record.upvotes,
      comments: record.comments,
      ...originOf(record.file),
    };
    const first = byBody.get(body);
    const twin = first?.sources.find(({ file }) => file === record.file);
    if (twin) diagnostics.push(duplicate(record, twin));
    else byBody.set(body, { record: first?.record ?? record, body, sources: [...(first?.sources ?? []), source] });
  }
  return { merged: [...byBody.values()], diagnostics };
}

function duplicate(record: ListingRecord, twin: Provenance): Diagnostic {
  return {
    severity: 'error',
    code: 'duplicate-entry',
    file: record.file,
    line: record.line,
    column: 0,
    expected: 'each paper once in a listing',
    found: `${quote(record.title)} again, which stands on line ${twin.line}`,
    remedy: 'Take one of the two lines out.',
  };
}
