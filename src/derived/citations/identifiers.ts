export interface ArxivId {
  /** As it is cited: `2410.10819`, `2410.10819v2`, `cs.CL/0701001`. */
  readonly id: string;
  /** The archive, where the identifier says it: those from before April 2007, and `2405.00001 [cs.CL]`. */
  readonly primaryClass: string | null;
}

const address = String.raw`(?:https?:\/\/)?(?:[a-z-]+\.)?arxiv\.org\/(?:abs|pdf|html|format|ps)\/`;
const registered = String.raw`(?:(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/|doi:?\s*)?10\.48550\/arxiv\.`;
const named = String.raw`(?:arxiv(?:\s*(?:e-?prints?|preprint))?\s*[:\s]\s*){1,2}(?:abs\/)?`;
const number = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(v\d+)?`;
const archive = String.raw`(?:\s*[[(]([a-z-]+(?:\.[a-z-]+)?)[\])])?`;
/** What a listing of arXiv's may say behind an identifier: the day, or a query. */
const rest = String.raw`(?:\.pdf)?(?:[?#]\S*|\/)?${archive}(?:\s+\(?\d{1,2} [a-z]{3,9} \d{4}\)?)?`;
const arxivForm = new RegExp(`^(?:${address}|${registered}|${named})?${number}${rest}[.,;]?$`, 'i');
const doiForm =
  /^(?:(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/|doi\b\s*[:=]?\s*|info:doi\/|urn:doi:)*(10\.\d{4,9}(?:\.\d+)*\/\S+)$/i;

/** An arXiv identifier from any of the ways in which it is written, or `null` where the text is none. */
export function arxivId(text: string | null): ArxivId | null {
  const [, id, version = '', shown] = arxivForm.exec(text?.trim() ?? '') ?? [];
  if (id === undefined) return null;
  return {
    id: id + version.toLowerCase(),
    primaryClass: id.includes('/') ? (id.split('/')[0] ?? null) : (shown ?? null),
  };
}

/** A DOI without its resolver, or `null` where the text is none. */
export function doiName(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  const isAddress = /^(?:https?:|(?:www\.|dx\.)?doi\.org)/i.test(trimmed);
  const name = doiForm.exec(isAddress ? decoded(trimmed) : trimmed)?.[1];
  return name === undefined ? null : withoutStop(name.toWellFormed());
}

/** The sentence's stop, and a bracket that the DOI does not open. */
function withoutStop(name: string): string {
  const bare = name.replace(/[.,;]+$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}

/** In an address, signs of a DOI may be written as `%2F`. */
function decoded(name: string): string {
  try {
    const text = decodeURIComponent(name);
    return /[\s\p{C}]/u.test(text) ? name : text;
  } catch {
    return name;
  }
}

/** An address on the web as browsers write it, or `null` where the text is none. */
export function webAddress(text: string | null | undefined): string | null {
  const url = URL.parse(text?.trim() ?? '');
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : null;
}

export const arxivPage = (id: string): string => `https://arxiv.org/abs/${id}`;
export const arxivPdf = (id: string): string => `https://arxiv.org/pdf/${id}`;

/** A DOI as an address. */
export function doiPage(doi: string): string {
  return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
}
