const arxivForm =
  /^(?:arxiv\s*(?:e-?prints?)?\s*(?:id\b)?\s*[:.]?\s*)?(?:(?:https?:\/\/)?(?:www\.|export\.|ar5iv\.(?:labs\.)?)?(?:arxiv|ar5iv)\.org\/(?:abs|pdf|html|format)\/|(?:https?:\/\/)?(?:dx\.)?doi\.org\/10\.48550\/arxiv\.|10\.48550\/arxiv\.|oai:arxiv\.org:|https?:\/\/huggingface\.co\/papers\/|abs\/)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(v\d+)?(?:\.pdf)?(?:\s*\[[\w.\s-]+\])?[.,;]?$/i;

/** The number of an arXiv paper from any way of writing it: `2410.10819v2`, `hep-th/9901001`; else `null`. */
export function arxivNumber(text: string): string | null {
  const [, number, version = ''] = arxivForm.exec(text.trim()) ?? [];
  return number === undefined ? null : `${number}${version.toLowerCase()}`;
}

const arxivWithin =
  /(?:arxiv\s*[:.]\s*|arxiv\.org\/(?:abs|pdf|html)\/|^abs\/)(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i;

/** The arXiv number that a venue or an address names: `arXiv preprint arXiv:2405.00001`. */
export function arxivWithinText(text: string): string | null {
  return arxivWithin.exec(text)?.[1] ?? null;
}

const doiForm =
  /^(?:\s|doi\b|digital object identifier|[:=]|info:doi\/|urn:doi:|<|(?:https?:\/\/)?(?:www\.)?(?:dx\.)?doi\.org\/)*(10\.\d{4,9}(?:\.\d+)*(?:\/|%2f)\S+?)(?:\s*\[doi\])?[>\s.,;]*$/i;

/** A DOI without its resolver from any way of writing it, else `null`. */
export function doiName(text: string): string | null {
  const [, name] = doiForm.exec(text) ?? [];
  if (name === undefined) return null;
  return (/^10\.[\d.]+%2f/i.test(name) ? decode(name) : name).toWellFormed();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The DOI to which an address leads through the resolver. */
export function doiOfAddress(url: string): string | null {
  return /^https?:\/\/(?:www\.)?(?:dx\.)?doi\.org\//i.test(url) ? doiName(url) : null;
}

const withoutScheme = /^(?:www\.[^\s/]+\.[a-z]{2,}|(?:[a-z\d-]+\.)+[a-z]{2,}(?=\/))(?:[/?#]\S*)?$/i;

/** An address that a reader can follow, or `null`. `www.example.org` and `github.com/a/b` are addresses too. */
export function webAddress(text: string): string | null {
  const stated = text.trim();
  const trimmed = withoutScheme.test(stated) ? `https://${stated}` : stated;
  if (!/^https?:\/\/[^\s<>"]+$/i.test(trimmed)) return null;
  return URL.canParse(trimmed) ? trimmed : null;
}
