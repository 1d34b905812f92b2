import { getCollection } from 'astro:content';
import { hash } from 'node:crypto';
import { type Evidence, type TopicRule, topicAssigner, topicNamer } from '../derived/assign-topics.ts';
import type { PaperFacts } from '../derived/facts/fact.ts';
import { resolveFacts } from '../derived/facts/resolve-facts.ts';
import { definitionsOf } from '../derived/glossary.ts';
import { byNewest, noDate, type PaperDate } from '../derived/paper-date.ts';
import type { TopicLike } from '../derived/topic-tree.ts';
import type { Paper } from '../schemas/paper.ts';
import type { PublishedReport } from '../schemas/report.ts';
import { site } from '../site.ts';
import type { Definition } from '../text/abbreviations.ts';
import type { Figure } from '../text/figures/figure.ts';
import { findFigures } from '../text/figures/find-figures.ts';
import { detectLanguage } from '../text/language/detect-language.ts';
import { plainAbstract, plainTitle } from '../text/read-field.ts';
import { remembered } from './paper-memory.ts';

/** What follows from a paper's own record, the topics' rules and the site's language. */
interface ReadPaper {
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
  /** Abbreviations that title and abstract explain. */
  readonly definitions: readonly Definition[];
  /** Quantities that the abstract states, with offsets in `plainAbstract`. */
  readonly figures: readonly Figure[];
}

/** A paper with what every page asks of it. */
export interface PaperEntry extends Paper, ReadPaper {
  /** Stands for the paper's record and notes, and for all that is read from them. */
  readonly digest: string;
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

type Collections = Awaited<ReturnType<typeof readCollections>>;

let cached: Promise<Library> | undefined;
let shown: { readonly digest: string; readonly library: Library } | undefined;

/** The whole library. Collections are read once in a build; in development a change of any entry makes another. */
export function library(): Promise<Library> {
  if (import.meta.env.DEV) return newest();
  cached ??= readCollections().then(toLibrary);
  return cached;
}

async function newest(): Promise<Library> {
  const collections = await readCollections();
  const digests = Object.values(collections).map((entries) => entries.map(({ id, digest }) => [id, digest]));
  const digest = hash('sha256', JSON.stringify(digests));
  if (shown?.digest !== digest) shown = { digest, library: toLibrary(collections) };
  return shown.library;
}

async function readCollections() {
  const [papers, report] = await Promise.all([getCollection('papers'), getCollection('report')]);
  // Astro warns of a collection that is empty; one without topics is none the worse.
  const topics = report.every(({ data }) => data.topics === 0) ? [] : await getCollection('topics');
  return { papers, topics, report };
}

function toLibrary({ papers: paperEntries, topics: topicEntries, report: [report] }: Collections): Library {
  if (!report) throw new Error('The seeds were not read: the collection “report” is empty.');
  const rules = topicEntries.map(({ id, data }) => ({ ...data, slug: id })).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const ground = hash('sha256', JSON.stringify([rules, site.language]));
  const digestOf = (entry: Collections['papers'][number]) => hash('sha256', `${ground} ${entry.digest}`);
  const read = remembered(paperEntries, digestOf, paperReader(rules));
  const papers = paperEntries
    .map((entry, index): PaperEntry => {
      const { data, rendered } = entry;
      return { ...data, ...(read[index] as ReadPaper), digest: digestOf(entry), notes: rendered?.html ?? '' };
    })
    .sort(inReadingOrder);
  const byId = new Map(topicEntries.map((entry) => [entry.id, entry]));
  const members = membersOf(papers);
  const topics = rules.map(
    ({ slug, label, axis, parent, match }): TopicEntry => ({
      slug,
      label,
      axis,
      parent: parent ?? null,
      match,
      description: byId.get(slug)?.rendered?.html ?? '',
      source: byId.get(slug)?.body?.trim() ?? '',
      papers: members.get(slug) ?? [],
    }),
  );
  return {
    papers,
    bySlug: new Map(papers.map((paper) => [paper.slug, paper])),
    positionOf: new Map(papers.map(({ slug }, index) => [slug, index])),
    topics,
    topicBySlug: new Map(topics.map((topic) => [topic.slug, topic])),
    report: report.data,
  };
}

/** Reads papers one by one, each by itself. */
function paperReader(rules: readonly TopicRule[]): (entry: { readonly data: Paper }) => ReadPaper {
  const topicsOf = topicAssigner(rules);
  const namesTopic = topicNamer(rules);
  return ({ data }) => {
    const facts = resolveFacts(data, namesTopic);
    const title = plainTitle(data.title);
    const { plain: abstract, formulas } = plainAbstract(data.abstract);
    return {
      plainTitle: title,
      plainAbstract: abstract,
      formulas,
      language: facts.language?.value ?? detectLanguage(`${title}. ${abstract}`) ?? site.language,
      facts,
      date: facts.date?.value ?? noDate,
      topics: topicsOf({ title, abstract, stated: data.stated }),
      definitions: definitionsOf({ title, abstract }),
      figures: findFigures(abstract, formulas),
    };
  };
}

function membersOf(papers: readonly PaperEntry[]): ReadonlyMap<string, readonly PaperEntry[]> {
  const members = new Map<string, PaperEntry[]>();
  for (const paper of papers) {
    for (const { topic } of paper.topics) {
      const list = members.get(topic);
      if (list) list.push(paper);
      else members.set(topic, [paper]);
    }
  }
  return members;
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
