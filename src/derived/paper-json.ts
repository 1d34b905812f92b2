import type { Paper } from '../schemas/paper.ts';
import type { Definition } from '../text/abbreviations.ts';
import type { Figure } from '../text/figures/figure.ts';
import type { Evidence } from './assign-topics.ts';
import { wholeName } from './citations/author-name.ts';
import type { Citation } from './citations/citation.ts';
import { cslItem } from './citations/csl-json.ts';
import { entryId } from './entry-id.ts';
import { type Fact, type PaperFacts, told } from './facts/fact.ts';
import { type FigureRow, figureRow } from './figures.ts';

interface WholePaper extends Paper {
  readonly facts: PaperFacts;
  readonly topics: readonly Evidence[];
  readonly plainAbstract: string;
  readonly definitions: readonly Definition[];
  readonly figures: readonly Figure[];
}

/**
 * Everything that the site knows of one paper, each field with its provenance: `/papers/<slug>.json`. What the
 * listing states beside title and abstract is there once more as it was received, under `listed`.
 */
export function paperJson(paper: WholePaper, citation: Citation, topicUrl: (slug: string) => string): string {
  const { curation, stated, sources } = paper;
  const [first] = sources;
  const place = first ? `${first.file}:${first.line}` : '';
  return JSON.stringify(
    {
      id: entryId(paper.slug),
      ...(paper.id === undefined ? {} : { sourceId: paper.id }),
      slug: paper.slug,
      url: citation.page,
      title: told(paper.title, place) ?? undefined,
      abstract: told(paper.abstract, placeOfText(paper) ?? place) ?? undefined,
      boundary: boundary(paper, place),
      ...factFields(paper.facts),
      topics: paper.topics.map((evidence) => topicFact(evidence, place, topicUrl)),
      remarks: (curation?.remarks ?? []).map(({ about, text, source }) => ({
        value: { about, text },
        basis: 'curated',
        source,
      })),
      listings: sources.map(({ file, line, upvotes, comments, captured, origin }) => ({
        source: `${file}:${line}`,
        upvotes,
        comments,
        captured,
        origin,
      })),
      abbreviations: paper.definitions.map(({ short, long }) => ({ short, long })),
      numbers: paper.figures.map((figure, index) =>
        numberStated(figureRow({ ...paper, abstract: paper.plainAbstract }, figure, index)),
      ),
      listed: stated,
      citation: cslItem(citation),
    },
    null,
    1,
  );
}

/** Where the abstract is from, if not from where the title is. */
function placeOfText({ sources, statedBy }: Pick<Paper, 'sources' | 'statedBy'>): string | null {
  const source = sources[statedBy?.['abstract'] ?? 0];
  return source ? `${source.file}:${source.line}` : null;
}

/** The facts, each as far as it is known. */
function factFields(facts: PaperFacts) {
  const { authors, venue, pages, code, license, url, unread, ...others } = facts;
  const { type, volume, issue, publisher, keywords, doi, pdf, project, language, authorCount } = others;
  return {
    authors: mapped(authors, ({ names }) => names.map(wholeName)),
    authorCount: authorCount ?? undefined,
    moreAuthors: authors?.value.hasMore || undefined,
    // The year alone is what can be inferred.
    date: mapped(facts.date, ({ sortKey, text }) => sortKey || text),
    arxiv: mapped(facts.arxiv, ({ id }) => id),
    doi: doi ?? undefined,
    type: type ?? undefined,
    venue: mapped(venue, (name) => ({ name, pages: pages?.value })),
    volume: volume ?? undefined,
    issue: issue ?? undefined,
    pages: pages ?? undefined,
    publisher: publisher ?? undefined,
    keywords: keywords ?? undefined,
    language: language ?? undefined,
    link: url ?? undefined,
    pdf: pdf ?? undefined,
    code: mapped(code, (address) => ({ url: address, license: license?.value })),
    project: project ?? undefined,
    notUnderstood: unread.length === 0 ? undefined : unread,
  };
}

/** A number of the abstract: as printed and with its sentence, and in the base unit of its scale, so that it can be compared. */
function numberStated({ figure: { kind }, magnitude, scale, before, text, after }: FigureRow) {
  return { kind, magnitude, scale, text, sentence: `${before}${text}${after}`.trim() };
}

function mapped<T, U>(fact: Fact<T> | null, map: (value: T) => U): Fact<U> | undefined {
  return fact ? { ...fact, value: map(fact.value) } : undefined;
}

/** Whether title and abstract are one text in a listing: in all others the input tells them apart. */
export function isRunTogether(file: string | undefined): boolean {
  return file !== undefined && /\.txt(?:\.gz)?$/i.test(file);
}

/** Where the abstract begins: given by the input, found by the program, or set by a curator. */
function boundary(
  { recut, confidence, slug, sources }: WholePaper,
  place: string,
): Fact<string> & { confidence?: number } {
  if (recut) return { value: 'corrected', basis: 'curated', source: `papers/${slug}.md` };
  if (!isRunTogether(sources[0]?.file)) return { value: 'as given', basis: 'stated', source: place };
  return { value: 'found by the words on either side', basis: 'inferred', source: place, confidence };
}

function topicFact(
  { topic, field, start, end, phrase, via }: Evidence,
  place: string,
  topicUrl: (slug: string) => string,
) {
  const basis = field === 'listing' ? 'stated' : 'inferred';
  return { value: topic, url: topicUrl(topic), basis, source: place, evidence: { field, start, end, phrase, via } };
}
