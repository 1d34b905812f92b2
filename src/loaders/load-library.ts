import { ListingReader } from '../formats/listing-reader.ts';
import { reviewThreshold } from '../parser/boundary/rank-cuts.ts';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { formatDiagnostic, quote } from '../parser/diagnostic.ts';
import { readingsOf } from '../parser/doubts.ts';
import { inferYears } from '../parser/infer-years.ts';
import { parserVersion } from '../parser/parse-entry.ts';
import { readTogether } from '../parser/read-together.ts';
import type { CuratedAuthor } from '../schemas/author.ts';
import type { Curation } from '../schemas/curation.ts';
import type { Paper } from '../schemas/paper.ts';
import type { ListingRecord } from '../schemas/record.ts';
import type { Registry } from '../schemas/registry.ts';
import type { Report } from '../schemas/report.ts';
import type { SiteSettings } from '../schemas/site.ts';
import type { Topic } from '../schemas/topic.ts';
import { type Assignment, assignPermalinks, identityOf } from './assign-permalinks.ts';
import { beginsWithTitle } from './begins-with-title.ts';
import { checkAuthors } from './check-authors.ts';
import { checkCurations } from './check-curations.ts';
import { fileError } from './file-error.ts';
import type { Note } from './folder.ts';
import { giveKeys, type KeyDraft } from './give-keys.ts';
import { sketchesOf } from './identity/address-traits.ts';
import { digestOf } from './identity/traits.ts';
import { type MergedEntry, mergeEntries, type ReadEntry } from './merge-entries.ts';
import { readSeeds, type Seeds } from './read-seeds.ts';
import { markRemoved, newlyVacant, redirectsOf } from './vacated-addresses.ts';

/** What the seeds amount to: papers with addresses, topics, and what is to be said of them. */
export interface Library {
  readonly papers: readonly Paper[];
  /** Curators' notes on papers, Markdown, by slug. */
  readonly notes: ReadonlyMap<string, string>;
  readonly topics: readonly Note<Topic>[];
  readonly authors: readonly Note<CuratedAuthor>[];
  readonly site: SiteSettings;
  readonly permalinks: Assignment;
  /** The registry as it should be: with newcomers, citation keys, and marks of what is removed. */
  readonly registry: Registry;
  /** Whether that is another than the seeds hold. */
  readonly isChanged: boolean;
  /** Addresses that lost their paper in this reading, which the registry does not know of yet. */
  readonly vacated: readonly string[];
  /** Addresses without a paper whose entries may be among those that could not be read. */
  readonly unread: readonly string[];
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
  /** How many entries were read anew, not taken over by their digest. */
  readonly readAnew: number;
}

/** A record by the digest of its entry, so that an unchanged entry is not read again. */
export type KnownRecords = ReadonlyMap<string, ListingRecord>;

/** Drafts the citation key of a paper that has none yet. */
export type DraftKey = (paper: Omit<Paper, 'key'>) => KeyDraft;

/** What reading the seeds may start from. */
export interface Earlier {
  readonly known?: KnownRecords;
  readonly draftKey?: DraftKey;
  /** The papers of the last reading by slug: shown for those that cannot be read now. */
  readonly lastPapers?: ReadonlyMap<string, Paper>;
}

const slugAsKey: DraftKey = ({ slug }) => ({ key: slug.replaceAll('-', ''), order: slug });

/**
 * Reads the seeds folder into a library. Never throws for what the folder holds: the errors are in
 * `diagnostics`, and `papers` holds every entry that is good.
 */
export async function loadLibrary(folder: string, earlier: Earlier = {}): Promise<Library> {
  const { known = new Map(), draftKey = slugAsKey, lastPapers = new Map() } = earlier;
  const seeds = await readSeeds(folder);
  const { entries, diagnostics: entryErrors, readAnew } = readEntries(seeds, known);
  const originOf = (file: string) => describeOrigin(seeds, file);
  const { merged, diagnostics: duplicates } = mergeEntries(entries, originOf, sketchesOf(seeds.registry));
  const permalinks = assignPermalinks(merged.map(identityOf), seeds.registry);
  const curations = new Map(seeds.curations.map((note) => [note.slug, note]));
  const unkeyed = merged.map((entry, index) =>
    toPaper(entry, permalinks.slugs[index] ?? '', curations.get(permalinks.slugs[index] ?? '')),
  );
  const diagnostics = [
    ...seeds.diagnostics,
    ...entryErrors,
    ...duplicates,
    ...checkEntryCount(seeds, entries),
    ...checkCurations(seeds.curations, merged, permalinks.slugs),
    ...checkTopics(seeds.topics),
    ...checkAuthors(seeds.authors),
  ];
  // What was not read is not known to be gone.
  const isWhole = [...seeds.diagnostics, ...entryErrors].every(({ severity }) => severity !== 'error');
  const vacant = newlyVacant(permalinks);
  const [vacated, unread] = isWhole ? [vacant, []] : [[], vacant];
  const keyed = giveKeys(permalinks.registry, new Map(unkeyed.map((paper) => [paper.slug, draftKey(paper)])));
  const keys = new Map(keyed.papers.map(({ slug, key }) => [slug, key]));
  const papers = [
    ...unkeyed.map((paper): Paper => ({ ...paper, key: keys.get(paper.slug) ?? paper.slug })),
    ...unread.flatMap((slug): readonly Paper[] => {
      const last = lastPapers.get(slug);
      return last ? [{ ...last, unread: true }] : [];
    }),
  ];
  const registry = markRemoved(
    keyed,
    vacated.filter((slug) => permalinks.heirs.every((pair) => pair.vacant !== slug)),
  );
  return {
    papers,
    notes: new Map(seeds.curations.map(({ slug, body }) => [slug, body.trim()])),
    topics: seeds.topics,
    authors: seeds.authors,
    site: seeds.site,
    permalinks,
    registry,
    isChanged: JSON.stringify(registry) !== JSON.stringify(seeds.registry),
    vacated,
    unread,
    report: summarize(seeds, papers, entries, permalinks, diagnostics, new Set(unread)),
    diagnostics,
    readAnew,
  };
}

function readEntries(
  seeds: Seeds,
  known: KnownRecords,
): { entries: readonly ReadEntry[]; diagnostics: readonly Diagnostic[]; readAnew: number } {
  const diagnostics: Diagnostic[] = [];
  let readAnew = 0;
  const entries = seeds.listings.flatMap(({ name, file, text }) => {
    const about = seeds.about[name];
    const reader = new ListingReader({ file, fields: about?.fields });
    const read = [...reader.push(text), ...reader.end()].flatMap((entry): ReadEntry[] => {
      const digest = digestOf(`${parserVersion} ${reader.format?.name} ${entry.text}`);
      const old = known.get(digest);
      if (!old) readAnew++;
      // Where reading is cheap it is done again: it gives the remarks too.
      if (old && reader.format?.isCached)
        return [{ digest, record: { ...old, file, line: entry.line, yearInferred: null } }];
      const { record, diagnostics: problems } = reader.read(entry);
      diagnostics.push(...problems);
      // What was read with a warning is read again by the next build, which has to give the warning too.
      return record ? [{ digest: problems.length > 0 ? '' : digest, record }] : [];
    });
    const records = readTogether(read.map(({ record }) => record));
    diagnostics.push(...reader.finish(records));
    const dated = inferYears(records, about?.captured === undefined ? null : Number(about.captured.slice(0, 4)));
    return read.map(({ digest }, index) => ({ digest, record: dated[index] as ListingRecord }));
  });
  return { entries, diagnostics, readAnew };
}

function describeOrigin(seeds: Seeds, file: string) {
  const name = seeds.listings.find((listing) => listing.file === file)?.name ?? '';
  const about = seeds.about[name];
  return { captured: about?.captured ?? null, origin: about?.source ?? null };
}

function toPaper(entry: MergedEntry, slug: string, note: Note<Curation> | undefined): Omit<Paper, 'key'> {
  const { file: _file, line: _line, notation: _notation, ...record } = entry.record;
  const curation = note?.data ?? null;
  const text = `${record.title} ${record.abstract}`;
  const title = curation?.title;
  const recut = title !== undefined && beginsWithTitle(text, title);
  const cut = recut ? { title, abstract: text.slice(title.length + 1), confidence: 1 } : {};
  const isDoubtful = !recut && record.confidence < reviewThreshold;
  const rival = isDoubtful ? (readingsOf(text).find((reading) => reading.title !== record.title)?.title ?? null) : null;
  const statedBy = Object.keys(entry.statedBy).length > 0 ? { statedBy: entry.statedBy } : {};
  return { ...record, ...cut, slug, recut, rival, sources: [...entry.sources], ...statedBy, curation };
}

function checkEntryCount(seeds: Seeds, entries: readonly ReadEntry[]): readonly Diagnostic[] {
  const [first] = seeds.listings;
  if (entries.length > 0 || seeds.diagnostics.length > 0 || !first) return [];
  return [
    fileError(first.file, 'no-entry', 'at least one entry', 'none that can be read', 'Add a line for each paper.'),
  ];
}

function checkTopics(topics: readonly Note<Topic>[]): readonly Diagnostic[] {
  const parents = new Map(topics.map(({ slug, data }) => [slug, data.parent]));
  return topics.flatMap(({ slug, file, data }) => {
    if (data.parent === undefined) return [];
    if (!parents.has(data.parent)) {
      return [
        fileError(
          file,
          'no-such-topic',
          '“parent” to be the file name of a topic',
          quote(data.parent),
          `Add topics/${data.parent}.md, or correct the name.`,
        ),
      ];
    }
    const line = [slug];
    for (let up = parents.get(slug); up !== undefined; up = parents.get(up)) {
      line.push(up);
      if (up === slug)
        return [
          fileError(
            file,
            'topic-circle',
            'a topic that is not its own ancestor',
            line.join(' → '),
            'Break the circle.',
          ),
        ];
      if (line.length > topics.length) break;
    }
    return [];
  });
}

function summarize(
  seeds: Seeds,
  papers: readonly Paper[],
  entries: readonly ReadEntry[],
  permalinks: Assignment,
  diagnostics: readonly Diagnostic[],
  unread: ReadonlySet<string>,
): Report {
  const kept = new Set(papers.flatMap((paper) => (paper.unread ? [paper.slug] : [])));
  const withoutPage = permalinks.vacant.filter(({ slug }) => !kept.has(slug));
  const byTitle = (isUnread: boolean) =>
    withoutPage
      .filter(({ slug }) => unread.has(slug) === isUnread)
      .map(({ slug, titles }) => ({ slug, title: titles.at(-1) ?? slug }));
  const inSeverity = (severity: Diagnostic['severity']) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).map(formatDiagnostic);
  return {
    listings: seeds.listings.map(({ file }) => ({
      file,
      entries: entries.filter(({ record }) => record.file === file).length,
      ...describeOrigin(seeds, file),
    })),
    topics: seeds.topics.length,
    errors: inSeverity('error'),
    warnings: inSeverity('warning'),
    doubts: papers.flatMap(toDoubt).sort((a, b) => a.confidence - b.confidence),
    unread: byTitle(true),
    tombstones: byTitle(false),
    redirects: [...redirectsOf(permalinks)],
  };
}

function toDoubt({ slug, title, rival, abstract, confidence, sources }: Paper): Report['doubts'] {
  const [source] = sources;
  if (rival === null || !source) return [];
  return [{ file: source.file, line: source.line, slug, title, rival, abstract: abstract.slice(0, 120), confidence }];
}
