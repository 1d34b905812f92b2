import { arxivId, doiName, webAddress } from '../citations/identifiers.ts';
import { oneLine } from '../citations/one-line.ts';
import { added, type Fact, first, type PaperFacts, told, type UnreadFact } from './fact.ts';
import type { FactualPaper, PlaceOf } from './resolve-facts.ts';

export type IdentifierFacts = Pick<PaperFacts, 'doi' | 'arxiv' | 'url' | 'pdf' | 'code' | 'unread'>;

/**
 * Identifiers and addresses in the form in which they lead somewhere. A preprint's DOI and its address hold
 * its arXiv identifier; what leads nowhere is kept as text.
 */
export function resolveIdentifiers({ curation, stated = {} }: FactualPaper, placeOf: PlaceOf): IdentifierFacts {
  const read = {
    arxiv: arxivId(stated.arxiv ?? null) ?? arxivId(stated.doi ?? null) ?? arxivId(stated.url ?? null),
    doi: doiName(stated.doi ?? null) ?? (isResolver(stated.url) ? doiName(stated.url ?? null) : null),
    url: webAddress(stated.url),
    pdf: webAddress(stated.pdf),
    code: webAddress(stated.code),
  };
  return {
    arxiv: first(
      added(arxivId(curation?.arxiv?.id ?? null), curation?.arxiv?.source),
      told(read.arxiv, placeOf('arxiv', 'doi', 'url')),
    ),
    doi: first(added(doiName(curation?.doi?.id ?? null), curation?.doi?.source), told(read.doi, placeOf('doi', 'url'))),
    url: told(read.url, placeOf('url')),
    pdf: first(
      added(curation?.pdf?.url, curation?.pdf?.source),
      told(read.pdf, placeOf('pdf')),
      pdfAt(read.url, placeOf('url')),
    ),
    code: first(added(curation?.code?.url, curation?.code?.source), told(read.code, placeOf('code'))),
    unread: (['arxiv', 'doi', 'url', 'pdf', 'code'] as const).flatMap((field): UnreadFact[] => {
      const value = oneLine(stated[field] ?? '');
      return value === '' || read[field] !== null ? [] : [{ field, value }];
    }),
  };
}

function isResolver(url: string | undefined): boolean {
  return url !== undefined && /^(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\//i.test(url.trim());
}

/** An address of a paper that ends like a file is the file's. */
function pdfAt(url: string | null, source: string): Fact<string> | null {
  return url !== null && /\.pdf$/i.test(new URL(url).pathname) ? { value: url, basis: 'inferred', source } : null;
}
