export interface ArxivId {
  /** As it is cited: `2410.10819`, `2410.10819v2`, `cs.CL/0701001`. */
  readonly id: string;
  /** The archive, where the identifier itself says it: those from before April 2007. */
  readonly primaryClass: string | null;
}

const arxivForm =
  /^(?:(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)\/|arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(v\d+)?(?:\.pdf)?$/i;
const doiForm = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;

/** An arXiv identifier from any of the ways in which it is written, or `null` where the text is none. */
export function arxivId(text: string | null): ArxivId | null {
  const [, id, version = ''] = arxivForm.exec(text?.trim() ?? '') ?? [];
  if (id === undefined) return null;
  return { id: id + version, primaryClass: id.includes('/') ? (id.split('/')[0] ?? null) : null };
}

/** A DOI without its resolver, or `null` where the text is none. */
export function doiName(text: string | null): string | null {
  return doiForm.exec(text?.trim() ?? '')?.[1]?.toWellFormed() ?? null;
}

export const arxivPage = (id: string): string => `https://arxiv.org/abs/${id}`;
export const arxivPdf = (id: string): string => `https://arxiv.org/pdf/${id}`;

/** A DOI as an address. */
export function doiPage(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}
