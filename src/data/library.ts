import { getCollection } from 'astro:content';
import { type Evidence, topicAssigner, topicNamer } from '../derived/assign-topics.ts';
import type { PaperFacts } from '../derived/facts/fact.ts';
import { resolveFacts } from '../derived/facts/resolve-facts.ts';
import { byNewest, noDate, type PaperDate } from '../derived/paper-date.ts';
import type { TopicLike } from '../derived/topic-tree.ts';
import type { Paper } from '../schemas/paper.ts';
import type { PublishedReport } from '../schemas/report.ts';
import { site } from '../site.ts';
import { detectLanguage } from '../text/language/detect-language.ts';
import { plainAbstract, plainTitle } from '../text/read-field.ts';

/** A paper with what every page asks of it. */
export interface PaperEntry extends Paper {
  /** The title without markup, on one line. */
  readonly plainTitle: string;
  /** The abstract without markup: its paragraphs are parted by an empty line. */
  readonly plainAbstract: string;
  /** Where formulas lie in `plainAbstract`. */
  readonly formulas: readonly (readonly [number, number])[];
  /** BCP 47 tag: stated, else detected, else the site's. */
  readonly language: string;
  readonly facts: PaperFacts;
  readonly date: PaperDate;
  /** In the order of the taxonomy. */
  readonly topics: readonly Evidence[];
  /** The curator's notes as HTML, or `''`. */
  readonly notes: string;
}

export interface TopicEntry extends TopicLike {
  /** Phrases of the rule. */
  readonly match: readonly string[];
  /** The description as HTML. */
  readonly description: string;
  /** The description as plain Markdown. */
  readonly source: string;
  /** Newest first. */
  readonly papers: readonly PaperEntry[];
}

export interface Library {
  /** Newest first. */
  readonly papers: readonly PaperEntry[];
  readonly bySlug: ReadonlyMap<string, PaperEntry>;
  /** Index in `papers`. */
  readonly positionOf: ReadonlyMap<string, number>;
  readonly topics: readonly TopicEntry[];
  readonly topicBySlug: ReadonlyMap<string, TopicEntry>;
  readonly report: PublishedReport;
}

let cached: Promise<Library> | undefined;

/** The whole library. Collections are read once in a build; in development at each call. */
export function library(): Promise<Library> {
  if (import.meta.env.DEV) return read();
  cached ??= read();
  return cached;
}

async function read(): Promise<Library> {
  const [paperEntries, topicEntries, reports] = await Promise.all([
    getCollection('papers'),
    getCollection('topics'),
    getCollection('report'),
  ]);
  const rules = topicEntries.map(({ id, data }) => ({ ...data, slug: id })).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const topicsOf = topicAssigner(rules);
  const namesTopic = topicNamer(rules);
  const papers = paperEntries
    .map(({ data, rendered }): PaperEntry => {
      const facts = resolveFacts(data, namesTopic);
      const title = plainTitle(data.title);
      const { plain, formulas } = plainAbstract(data.abstract);
      return {
        ...data,
        plainTitle: title,
        plainAbstract: plain,
        formulas,
        language: facts.language?.value ?? detectLanguage(`${title}. ${plain}`) ?? site.language,
        facts,
        date: facts.date?.value ?? noDate,
        topics: topicsOf({ title, abstract: plain, stated: data.stated }),
        notes: rendered?.html ?? '',
      };
    })
    .sort(inReadingOrder);
  const byId = new Map(topicEntries.map((entry) => [entry.id, entry]));
  const topics = rules.map(
    ({ slug, label, axis, parent, match }): TopicEntry => ({
      slug,
      label,
      axis,
      parent: parent ?? null,
      match,
      description: byId.get(slug)?.rendered?.html ?? '',
      source: byId.get(slug)?.body?.trim() ?? '',
      papers: papers.filter((paper) => paper.topics.some(({ topic }) => topic === slug)),
    }),
  );
  const report = reports[0]?.data;
  if (!report) throw new Error('The seeds were not read: the collection “report” is empty.');
  return {
    papers,
    bySlug: new Map(papers.map((paper) => [paper.slug, paper])),
    positionOf: new Map(papers.map(({ slug }, index) => [slug, index])),
    topics,
    topicBySlug: new Map(topics.map((topic) => [topic.slug, topic])),
    report,
  };
}

/** Newest first; papers of one day in the order of their listings. */
function inReadingOrder(a: PaperEntry, b: PaperEntry): number {
  const [first, second] = [a.sources[0], b.sources[0]];
  return (
    byNewest(a.date.sortKey, b.date.sortKey) ||
    (first?.file ?? '').localeCompare(second?.file ?? '', 'en') ||
    (first?.line ?? 0) - (second?.line ?? 0)
  );
}
