import { arxivWithinText, doiOfAddress } from './identifiers.ts';
import { type Draft, pageRange } from './take-field.ts';

/** Adds the facts that others state in passing: pages by first and last, identifiers within addresses and venues. */
export function completeFacts(draft: Draft): void {
  const { stated, firstPage, lastPage, other } = draft;
  const range = [firstPage, lastPage].filter((page) => page !== undefined).join('-');
  if (range !== '' && stated.pages === undefined)
    stated.pages = firstPage === lastPage ? (firstPage ?? '') : pageRange(range);
  else if (range !== '' && stated.pages !== pageRange(range)) other.set('first and last page', pageRange(range));
  const doi = stated.doi ?? (stated.url === undefined ? undefined : (doiOfAddress(stated.url) ?? undefined));
  if (doi !== undefined) stated.doi = doi;
  if (stated.arxiv === undefined) {
    const arxiv = arxivOf(draft);
    if (arxiv !== null) stated.arxiv = arxiv;
  }
  const { type, venue } = stated;
  const isPreprint = stated.arxiv !== undefined && (venue === undefined || isArchive(venue));
  const isUnpublished = draft.isBareArticle === true && venue === undefined;
  if (isUnpublished || (isPreprint && (type === 'article-journal' || type === 'other'))) stated.type = 'article';
}

/** Whether a venue is a server of preprints, as databases name it. */
function isArchive(venue: string): boolean {
  return /^(?:corr|arxiv|abs\/|computing research repository)/i.test(venue.trim());
}

/** The arXiv number that DOI, address, venue or volume of a record hold. */
function arxivOf({ stated: { doi, url, pdf, venue, volume } }: Draft): string | null {
  const ofDoi = /^10\.48550\/arxiv\.(.+)$/i.exec(doi ?? '')?.[1];
  if (ofDoi !== undefined) return ofDoi;
  for (const text of [url, pdf, venue, volume]) {
    const number = text === undefined ? null : arxivWithinText(text);
    if (number !== null) return number;
  }
  return null;
}
