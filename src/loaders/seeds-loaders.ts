import { sep } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { ListingError, quote } from '../parser/diagnostic.ts';
import type { Paper } from '../schemas/paper.ts';
import { formatRegistry } from './assign-permalinks.ts';
import { type BuildNotes, leaveBuildNotes } from './build-notes.ts';
import { canonicalJson } from './canonical-json.ts';
import { describeVacant } from './describe-vacant.ts';
import { digestOf } from './identity/traits.ts';
import { knownRecords } from './known-records.ts';
import { type DraftKey, type Library, loadLibrary } from './load-library.ts';

export interface SeedsOptions {
  /** The seeds folder. */
  readonly folder: string;
  /** Build the good entries and list the rest, where the default is to refuse. */
  readonly lenient: boolean;
  /** Refuse seeds that would change the registry of permanent addresses. */
  readonly frozen: boolean;
  /** Let papers leave the listings where the registry is frozen. */
  readonly mayVacate: boolean;
  readonly draftKey: DraftKey;
}

/** What the loaders need of Astro, or of a build. */
export interface SeedsContext extends Pick<LoaderContext, 'parseData' | 'watcher'> {
  readonly store: Pick<LoaderContext['store'], 'get' | 'set' | 'delete' | 'keys' | 'values'>;
  readonly renderMarkdown: (text: string) => Promise<{ html: string }>;
  readonly logger: { info(message: string): void; error(message: string): void };
}

/** A loader as Astro takes it. */
interface SeedsLoader {
  readonly name: string;
  readonly load: (context: SeedsContext) => Promise<void>;
}

/**
 * The loaders of the three collections that the seeds give: papers, topics, and the report on reading
 * them. One reading serves all three, so every error of every file is known before any is thrown.
 * @throws {ListingError} from `load`, where the seeds have errors and the build is not lenient
 */
export function seedsLoaders(options: SeedsOptions): Record<'papers' | 'topics' | 'report', SeedsLoader> {
  let reading = Promise.withResolvers<Library>();
  const contexts = new Map<string, SeedsContext>();

  async function read(context: SeedsContext): Promise<Library> {
    const last = context.store.values().map(({ data }) => data as Paper);
    const library = await loadLibrary(options.folder, {
      known: knownRecords(last),
      draftKey: options.draftKey,
      lastPapers: new Map(last.map((paper) => [paper.slug, paper])),
    });
    const isDev = context.watcher !== undefined;
    const errors = library.diagnostics.filter(({ severity }) => severity === 'error');
    if (isDev) for (const line of library.report.errors) context.logger.error(line);
    const refused = options.lenient ? errors.filter(({ file }) => isRegistry(file)) : errors;
    if (refused.length > 0 && !isDev) throw new ListingError(refused);
    if (options.frozen && library.permalinks.changed) throw frozenError(library);
    if (options.frozen && !options.mayVacate && library.vacated.length > 0) throw vacatedError(library);
    leaveBuildNotes(toNotes(library));
    return library;
  }

  const store = { papers: storePapers, topics: storeTopics, report: storeReport };
  async function reload(): Promise<void> {
    const papers = contexts.get('papers');
    if (!papers) return;
    const library = await read(papers);
    for (const [name, context] of contexts) await store[name as keyof typeof store](context, library);
    papers.logger.info(`${library.papers.length} papers, ${library.readAnew} entries read anew`);
  }

  return {
    papers: {
      name: 'incipit-papers',
      async load(context) {
        contexts.set('papers', context);
        try {
          reading.resolve(await read(context));
        } catch (error) {
          reading.reject(error);
        }
        const library = await reading.promise;
        await storePapers(context, library);
        watch(context, options.folder, reload);
        reading = Promise.withResolvers();
      },
    },
    topics: follower('topics', storeTopics),
    report: follower('report', storeReport),
  };

  function follower(name: string, storeAll: typeof storeTopics): SeedsLoader {
    return {
      name: `incipit-${name}`,
      async load(context) {
        contexts.set(name, context);
        await storeAll(context, await reading.promise);
      },
    };
  }
}

/** No leniency here: a build that takes a damaged registry for an empty one would give out every address anew. */
function isRegistry(file: string): boolean {
  return file.endsWith('/permalinks.json');
}

async function storePapers({ store, parseData, renderMarkdown }: SeedsContext, library: Library): Promise<void> {
  keepOnly(
    store,
    library.papers.map(({ slug }) => slug),
  );
  for (const paper of library.papers) {
    const note = library.notes.get(paper.slug) ?? '';
    const digest = digestOf(canonicalJson([paper, note]));
    if (store.get(paper.slug)?.digest === digest) continue;
    const data = await parseData<Paper>({ id: paper.slug, data: paper });
    const rendered = note === '' ? {} : { rendered: await renderMarkdown(note) };
    store.set({ id: paper.slug, data, digest, ...rendered });
  }
}

async function storeTopics({ store, parseData, renderMarkdown }: SeedsContext, library: Library): Promise<void> {
  keepOnly(
    store,
    library.topics.map(({ slug }) => slug),
  );
  for (const { slug, data, body } of library.topics) {
    const digest = digestOf(JSON.stringify([data, body]));
    if (store.get(slug)?.digest === digest) continue;
    const parsed = await parseData({ id: slug, data });
    store.set({ id: slug, data: parsed, body, digest, rendered: await renderMarkdown(body) });
  }
}

async function storeReport({ store, parseData, renderMarkdown }: SeedsContext, library: Library): Promise<void> {
  const { report, site, authors } = library;
  const { introduction = '', about = '' } = site;
  const digest = digestOf(JSON.stringify([report, introduction, about, authors]));
  if (store.get('report')?.digest === digest) return;
  const html = async (text: string) => (text === '' ? '' : (await renderMarkdown(text)).html);
  const described = authors.map(async ({ slug, data, body }) => ({ ...data, slug, about: await html(body.trim()) }));
  const data = {
    ...report,
    introduction: await html(introduction),
    about: await html(about),
    authors: await Promise.all(described),
  };
  store.set({ id: 'report', digest, data: await parseData({ id: 'report', data }) });
}

function keepOnly(store: SeedsContext['store'], ids: readonly string[]): void {
  const wanted = new Set(ids);
  for (const id of store.keys()) if (!wanted.has(id)) store.delete(id);
}

function watch({ watcher, logger }: SeedsContext, folder: string, reload: () => Promise<void>): void {
  if (!watcher) return;
  watcher.add(folder);
  let timer: NodeJS.Timeout | undefined;
  for (const event of ['add', 'change', 'unlink'] as const) {
    watcher.on(event, (path) => {
      if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return;
      clearTimeout(timer);
      timer = setTimeout(() => reload().catch((error: Error) => logger.error(error.message)), 50);
    });
  }
}

function toNotes(library: Library): BuildNotes {
  const { permalinks, registry, report, papers, topics, unread, readAnew, isChanged } = library;
  return {
    papers: papers.length,
    topics: topics.length,
    readAnew,
    errors: report.errors,
    warnings: report.warnings,
    doubts: report.doubts,
    newcomers: permalinks.newcomers,
    unlisted: [
      ...report.redirects.map(({ from }) => from),
      ...[...report.unread, ...report.tombstones].map(({ slug }) => slug),
    ],
    vacant: describeVacant(library),
    unread,
    registry: isChanged ? formatRegistry(registry) : null,
  };
}

function vacatedError(library: Library): ListingError {
  const [file = 'seeds/'] = library.report.listings.map((listing) => listing.file);
  return new ListingError(
    describeVacant(library)
      .filter(({ isNew }) => isNew)
      .map(({ slug, title, question }) => ({
        severity: 'error',
        code: 'address-vacated',
        file: file.replace(/[^/]*$/, 'permalinks.json'),
        line: 0,
        column: 0,
        expected: `a paper for /papers/${slug}/ (under CI no address may lose its paper)`,
        found: `none that is ${quote(title, 80)}${question === null ? '' : `. ${question}`}`,
        remedy: 'Restore its entry; or run “npm run build” and commit permalinks.json, or build with --allow-vacated.',
      })),
  );
}

function frozenError({ permalinks, report }: Library): ListingError {
  const [file = 'seeds/'] = report.listings.map((listing) => listing.file);
  const { newcomers } = permalinks;
  return new ListingError([
    {
      severity: 'error',
      code: 'registry-frozen',
      file: file.replace(/[^/]*$/, 'permalinks.json'),
      line: 0,
      column: 0,
      expected: 'a registry that has the address of every paper (under CI it may not change)',
      found: newcomers.length > 0 ? `newcomers: ${newcomers.slice(0, 5).join(', ')}` : 'papers under a new name',
      remedy: 'Run “npm run build” and commit permalinks.json.',
    },
  ]);
}
