import type { Paper } from '../schemas/paper.ts';
import type { Evidence } from './assign-topics.ts';
import type { Citation } from './citations/citation.ts';
import { cslItem } from './citations/csl-json.ts';
import { entryId } from './entry-id.ts';
import type { PaperDate } from './paper-date.ts';
import type { PaperFacts } from './paper-facts.ts';

interface WholePaper extends Paper {
  readonly facts: PaperFacts;
  readonly date: PaperDate;
  readonly topics: readonly Evidence[];
}

/** A value with where it is from: `source` is a place in a listing, a curator's file, or a web page. */
interface Fact {
  readonly value: unknown;
  readonly basis: 'stated' | 'inferred' | 'curated';
  readonly source: string;
}

/** Everything that the site knows of one paper, each field with its provenance: `/papers/<slug>.json`. */
export function paperJson(paper: WholePaper, citation: Citation, topicUrl: (slug: string) => string): string {
  const { curation, stated, sources } = paper;
  const [first] = sources;
  const place = first ? `${first.file}:${first.line}` : '';
  const told = (value: unknown): Fact | undefined =>
    value == null ? undefined : { value, basis: 'stated', source: place };
  const added = (value: unknown, source: string | undefined): Fact | undefined =>
    value == null || source === undefined ? undefined : { value, basis: 'curated', source };
  return JSON.stringify(
    {
      id: entryId(paper.slug),
      ...(paper.id === undefined ? {} : { sourceId: paper.id }),
      slug: paper.slug,
      url: citation.page,
      title: told(paper.title),
      abstract: told(paper.abstract),
      boundary: boundary(paper, place),
      authors: added(curation?.authors?.names, curation?.authors?.source) ?? told(stated?.names),
      authorCount: told(paper.authors),
      date: dateFact(paper.date, place),
      arxiv: added(curation?.arxiv?.id, curation?.arxiv?.source) ?? told(stated?.arxiv),
      doi: added(curation?.doi?.id, curation?.doi?.source) ?? told(stated?.doi),
      venue: added(
        curation?.venue && { name: curation.venue.name, pages: curation.venue.pages },
        curation?.venue?.source,
      ),
      link: told(stated?.url),
      code: added(curation?.code && { url: curation.code.url, license: curation.code.license }, curation?.code?.source),
      project: added(curation?.project?.url, curation?.project?.source),
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
      citation: cslItem(citation),
    },
    null,
    1,
  );
}

/** Where the abstract begins: given by the input, found by the program, or set by a curator. */
function boundary({ recut, confidence, slug, sources }: WholePaper, place: string): Fact & { confidence?: number } {
  if (recut) return { value: 'corrected', basis: 'curated', source: `papers/${slug}.md` };
  if (sources[0]?.file.includes('.jsonl')) return { value: 'as given', basis: 'stated', source: place };
  return { value: 'found by the words on either side', basis: 'inferred', source: place, confidence };
}

/** As much of the date as is known; the year alone is what can be inferred. */
function dateFact({ sortKey, inferred, text }: PaperDate, source: string): Fact | undefined {
  if (text === 'no date') return undefined;
  return { value: sortKey || text, basis: inferred ? 'inferred' : 'stated', source };
}

function topicFact(
  { topic, field, start, end, phrase, via }: Evidence,
  place: string,
  topicUrl: (slug: string) => string,
) {
  const basis = field === 'listing' ? 'stated' : 'inferred';
  return { value: topic, url: topicUrl(topic), basis, source: place, evidence: { field, start, end, phrase, via } };
}
