import type { StatedFacts } from '../../schemas/record.ts';

type WorkType = NonNullable<StatedFacts['type']>;

/** What files call each kind of work: BibTeX, RIS, CSL, Zotero, Crossref, PubMed and the databases' exports. */
const names: Readonly<Record<WorkType, string>> = {
  article: 'preprint, posted content, eprint, unpublished, unpb, unpd, prep, working paper, unpublished work',
  'article-journal':
    'article, jour, journal article, article journal, journal, journalarticle, review, review article, letter, ejour, article magazine, mgzn, jfull, editorial, original article, lettersandcomments, early access article, data paper, short survey, electronic article, magazine article, newspaper article',
  'paper-conference':
    'inproceedings, conference, conference paper, paper conference, conf, cpaper, conferencepaper, proceedings article, proceedings paper, conference article, conferencepapers, conference proceedings',
  chapter: 'incollection, inbook, book chapter, chapter, chap, booksection, book section, inreference, entry, echap',
  book: 'book, proceedings, mvbook, collection, edbook, monograph, edited book, ebook, mproceedings',
  thesis: 'phdthesis, mastersthesis, thesis, thes, dissertation, phd thesis, masters thesis',
  report: 'techreport, report, rprt, technical report, government document, govdoc, manual',
  dataset: 'dataset, data, data set, aggregated database, database',
  software: 'software, comp, computer program, computerprogram',
  webpage: 'online, electronic, www, web page, webpage, elec, web, icomm, blog, blog post, post weblog',
  other: 'misc, gen, generic, other, booklet, document',
};

const fold = (name: string) => name.toLowerCase().replace(/[^\p{L}]/gu, '');

const known: ReadonlyMap<string, WorkType> = new Map(
  Object.entries(names).flatMap(([type, list]) =>
    list.split(', ').map((name) => [fold(name), type as WorkType] as const),
  ),
);

/** The kind of work that a name means, or `null`. */
export function workType(name: string): WorkType | null {
  return known.get(fold(name)) ?? null;
}
