/** What a reader pasted of a paper that is known by its identifiers or its citation. */
export interface Pasted {
  /** Identifiers: DOIs, arXiv numbers, addresses. */
  readonly ids: readonly string[];
  /** A word that may be a citation key. */
  readonly key: string | null;
  /** The words that are left to look for. */
  readonly text: string;
  /** True for a whole citation or a BibTeX entry, which means one paper and no other. */
  readonly isCitation: boolean;
}

const identifier =
  /^(?:https?:\/\/\S+|(?:doi:)?10\.\d{4,9}\/\S+|(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)$/i;
/** Words that only lead to an identifier. */
const label = /^(?:arxiv|doi|url|available|at|abs|preprint)[:.]?$/i;
const bibtex = /^\s*@\w+\s*[{(]\s*([^\s,]+)\s*,/;
const bibtexTitle = /(?:^|[\s,])title\s*=\s*[{"]([\s\S]+?)["}]\s*(?:,\s*\w+\s*=|,?\s*\}?\s*$)/i;
/** A citation begins with names (“Name, A.”, “A. Name,”, “Name et al.”), and has a year and several parts. */
const names =
  /^\s*(?:\p{Lu}[\p{L}'’-]+,\s*\p{Lu}\.|(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}'’-]+[\s,]|\p{Lu}[\p{L}'’-]+(?:,\s*\p{Lu}\.?)*,?\s+et al\b)/u;
const year = /\b(?:19|20)\d{2}[a-z]?\b/;
const leastParts = 4;
const leastWords = 6;

/** Tells identifiers and citations from words to look for. */
export function readPasted(input: string): Pasted {
  const entry = bibtex.exec(input);
  if (entry) {
    const title = (bibtexTitle.exec(input)?.[1] ?? '').replace(/[{}\\]/g, '').replace(/\s+/g, ' ');
    return { ids: idsOf(input), key: entry[1] ?? null, text: title, isCitation: true };
  }
  const ids = idsOf(input);
  const words = input.split(/\s+/).filter((word) => word !== '');
  const rest = ids.length === 0 ? words : words.filter((word) => !isId(word) && !label.test(word));
  const parts = input.split(/[.,;:]\s/).length;
  const isCitation = rest.length >= leastWords && names.test(input) && year.test(input) && parts >= leastParts;
  const key = words.length === 1 && /\p{L}/u.test(input) && /\d/.test(input) ? (words[0] ?? null) : null;
  return { ids, key, text: ids.length === 0 ? input : rest.join(' '), isCitation };
}

const bare = (word: string): string => word.replace(/^[(<[{"'“]+|[)>\]}"'”.,;]+$/g, '');
const isId = (word: string): boolean => identifier.test(bare(word));

function idsOf(text: string): string[] {
  const words = text.split(/\s+/).map(bare);
  return words.filter((word) => identifier.test(word));
}
