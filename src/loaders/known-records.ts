import type { Paper } from '../schemas/paper.ts';
import type { KnownRecords } from './load-library.ts';

/**
 * The records of the last reading, by the digest of their entries. Left out are those that are more
 * than their entry says: a title that a curator corrected, facts that another listing completed.
 */
export function knownRecords(papers: readonly Paper[]): KnownRecords {
  return new Map(
    papers.flatMap(
      ({ slug: _slug, key: _key, recut, rival: _rival, sources, curation: _curation, unread: _unread, ...record }) => {
        const [source] = sources;
        if (!source?.digest || recut || sources.length > 1) return [];
        return [[source.digest, { ...record, file: source.file, line: source.line }] as const];
      },
    ),
  );
}
