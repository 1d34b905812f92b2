/**
 * The names by which files call a field, best first: where an entry has several, the first that can be used is
 * taken and the others are kept as they are. Names are compared without case, spaces and punctuation.
 */
const names = {
  title: 'title, paper title, article title, document title, display name, titre, titel, titulo, name',
  abstract:
    'abstract, summary, abstract note, paper abstract, abstract text, description, resume, zusammenfassung, resumen, abstract inverted index',
  id: 'id, paper id, identifier, key, citation key, cite key, citekey, entry id, uid, pmid, item id, eid, accession number, corpus id',
  authors:
    'authors parsed, author full names, authors, author, author names, author name, names, creators, creator, authorships, auteurs, autoren, autores, by, contributors, author s',
  authorCount: 'author count, number of authors, num authors, n authors, authors count',
  date: 'date, publication date, published, date published, issued, published at, published date, publish date, pub date, pdate, online date, published online, published print, date of publication, cdate, created, created at, versions, submitted, submitted date, update date, updated, updated at',
  year: 'year, publication year, pub year, published year, annee, jahr, ano, py',
  month: 'month, publication month',
  day: 'day, publication day',
  upvotes: 'upvotes, votes, num upvotes, likes, score upvotes',
  comments: 'comments, num comments, comment count, comments count, number of comments',
  url: 'url, link, links, address, paper url, html url, landing page, landing page url, web page, uri, document url, article url, paper link, forum url, ee',
  arxiv: 'arxiv, arxiv id, arxivid, eprint, arxiv number, arxiv url, arxiv link',
  doi: 'doi, doi link, doi url, digital object identifier',
  topics: 'topics, topic',
  keywords:
    'keywords, keyword, author keywords, tags, tag, index terms, subjects, subject, categories, category, manual tags, ai keywords, fields of study, subject areas, mots cles, schlagworter, palabras clave',
  venue:
    'venue, journal, journal title, journaltitle, container title, publication title, proceedings title, book title, booktitle, conference, conference name, source title, journal name, journal book, source, publication, publication name, publication venue, container, revue, zeitschrift, revista, event title, host venue',
  volume: 'volume, vol',
  issue: 'issue, number, issue number, no',
  pages: 'pages, page, page range, page numbers, article number, art no',
  firstPage: 'first page, start page, page start, spage',
  lastPage: 'last page, end page, page end, epage',
  publisher: 'publisher, publisher name, verlag, editeur, editorial',
  type: 'type, item type, document type, publication type, publication types, entry type, content type, type of work, bib type',
  code: 'code, code url, code link, github, github url, github repo, github link, repository, repo, repo url, source code, code repository',
  pdf: 'pdf, pdf url, pdf link, open access pdf, full text pdf, pdf urls',
  language: 'language, lang, langid, language of original document, sprache, langue, idioma',
} as const;

/** What a field is called here. */
export type FieldKey = keyof typeof names;

interface KnownName {
  readonly key: FieldKey;
  /** 0 is the best name of its field. */
  readonly rank: number;
}

/** A name as it is compared: `Container-Title` and `containerTitle` are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const known: ReadonlyMap<string, KnownName> = new Map(
  Object.entries(names).flatMap(([key, list]) =>
    list.split(', ').map((name, rank) => [foldName(name), { key: key as FieldKey, rank }] as const),
  ),
);

const folded = new Map<string, KnownName | null>();

/** The field that a name means, or `null`. */
export function knownName(name: string): KnownName | null {
  let found = folded.get(name);
  if (found === undefined) {
    found = known.get(foldName(name)) ?? null;
    if (folded.size < 10_000) folded.set(name, found);
  }
  return found;
}

/** Names that are looked for in misspelled ones. */
const plainNames =
  'title abstract summary authors author creators date published year upvotes comments journal venue booktitle conference keywords keyword topics volume issue pages publisher language publicationdate publicationyear authornames containertitle'.split(
    ' ',
  );

/** The name of a field that an unknown name was probably meant to be: one or two letters off. */
export function nearestField(name: string): FieldKey | null {
  const wanted = foldName(name);
  if (wanted.length < 4) return null;
  const limit = wanted.length < 6 ? 1 : 2;
  let best: { key: FieldKey; distance: number } | null = null;
  for (const candidate of plainNames) {
    const key = known.get(candidate)?.key;
    if (key === undefined || Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, candidate);
    if (distance <= limit && (best === null || distance < best.distance)) best = { key, distance };
  }
  return best?.key ?? null;
}

/** Insertions, deletions, changes and swaps of neighbors that make one word of the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const change = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(change, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, swap));
    }
    [beforeLast, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
