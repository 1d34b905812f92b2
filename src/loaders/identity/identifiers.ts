import type { ListingRecord } from '../../schemas/record.ts';

/** `2410.10819`, `2410.10819v2`, `math/0601001`, `math.AG/0601001v1`; groups: number, version. */
const arxivNumber = String.raw`(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v(\d+))?`;
const arxivForms = [
  new RegExp(String.raw`^(?:arxiv\s*:?\s*)?${arxivNumber}(?:\s*\[[^\]]*\])?$`, 'i'),
  new RegExp(String.raw`(?:^|[/.@])arxiv\.org/(?:abs|pdf|html|format)/${arxivNumber}(?:\.pdf)?(?:[?#].*)?$`, 'i'),
  new RegExp(String.raw`(?:^|/)10\.48550/arxiv\.${arxivNumber}$`, 'i'),
];
const doiForm = /^(?:(?:https?:\/\/)?(?:[a-z0-9-]+\.)*doi\.org\/|doi\s*:?\s*)?(10\.\d{4,9}\/\S+)$/i;

interface ArxivVersion {
  /** Without version and subject class, in lower case. */
  readonly number: string;
  readonly version: number | null;
}

function arxivOf(text: string): ArxivVersion | null {
  for (const form of arxivForms) {
    const [, number, version] = form.exec(text.trim()) ?? [];
    if (number === undefined) continue;
    const bare = number.toLowerCase().replace(/\.[a-z]{2}\//, '/');
    return { number: bare, version: version === undefined ? null : Number(version) };
  }
  return null;
}

/** An identifier in the one way in which the registry keeps it: `arxiv:2410.10819`, `doi:10.1000/x`, else as given. */
export function canonicalId(text: string): string {
  const arxiv = arxivOf(text);
  if (arxiv) return `arxiv:${arxiv.number}`;
  const doi = doiForm.exec(text.trim())?.[1];
  return doi === undefined ? text : `doi:${doi.toLowerCase().replace(/[.,;]+$/, '')}`;
}

/** Whether an identifier means the same paper wherever it is used, which an `id` of a listing need not. */
export function isGlobalId(id: string): boolean {
  return id.startsWith('arxiv:') || id.startsWith('doi:');
}

/**
 * The identifiers that an entry states, in the registry's form. An `id` that numbers the rows of its
 * listing is none.
 */
export function identifiersOf({ id, stated }: ListingRecord, numbersRows: boolean): readonly string[] {
  const given = id === undefined || numbersRows || /^#?\d{1,5}$/.test(id) ? [] : [canonicalId(id)];
  const known = [stated?.arxiv, stated?.doi, stated?.url].flatMap((text) => (text ? [canonicalId(text)] : []));
  return [...new Set([...given, ...known.filter(isGlobalId)])];
}

/** The version of the arXiv paper that an entry is of; 0 where it says none. */
export function arxivVersionOf({ id, stated }: ListingRecord): number {
  const versions = [id, stated?.arxiv, stated?.url, stated?.doi].map((text) => arxivOf(text ?? '')?.version ?? 0);
  return Math.max(...versions);
}

/** Whether the `id`s of one listing only count its rows, from 0 or 1: `1, 2, 3` or `row-1, row-2`. */
export function numberRows(ids: readonly (string | undefined)[]): boolean {
  const parts = ids.map((id) => /^(\D{0,12})(\d{1,9})$/.exec(id ?? ''));
  const [first] = parts;
  const start = Number(first?.[2]);
  if (!first || parts.length < 2 || start > 1) return false;
  return parts.every((part, index) => part?.[1] === first[1] && Number(part?.[2]) === start + index);
}
