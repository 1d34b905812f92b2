import { join } from 'node:path';
import type { DataStore, LoaderContext } from 'astro/loaders';
import { draftKey } from '../derived/citations/citation-keys.ts';
import { cacheFolder } from '../files/cache-folder.ts';
import { keepFile, readKept } from '../files/kept-file.ts';
import { programDigest } from '../files/program-digest.ts';
import { type SeedsContext, seedsLoaders } from '../loaders/seeds-loaders.ts';
import type { Options } from '../options/options.ts';
import { paperSchema } from '../schemas/paper.ts';
import { publishedReportSchema } from '../schemas/report.ts';
import { topicSchemaFor } from '../schemas/topic.ts';
import { curatedMarkdown } from '../text/curated-markdown.ts';

type Entry = NonNullable<ReturnType<DataStore['get']>>;
type Name = keyof ReturnType<typeof seedsLoaders>;

/** Entries by id, by the name of the collection: what Astro's pages read. */
export type Collections = ReadonlyMap<Name, Map<string, Entry>>;

/**
 * Lets the loaders fill their collections, as Astro does while developing. They start from what the last build of
 * the same program stored, so that what has not changed is not read again.
 * @throws {ListingError} where the seeds have errors and the build is not lenient
 */
export async function loadCollections(options: Options): Promise<Collections> {
  const { seeds: folder, lenient, frozen, mayVacate, site } = options;
  const [file, program] = [join(cacheFolder(folder), 'collections'), programDigest(process.cwd())];
  const collections = unpackCollections(readKept(file, program));
  const schemas = { papers: paperSchema, topics: topicSchemaFor(site.axes), report: publishedReportSchema };
  const loaders = seedsLoaders({ folder, lenient, frozen, mayVacate, draftKey });
  const changes = { count: 0 };
  const renderer = await curatedMarkdown.createRenderer({ syntaxHighlight: false });
  const contextOf = (name: Name): SeedsContext => ({
    store: shelfOf(collections.get(name) as Map<string, Entry>, changes),
    parseData: async ({ data }) => schemas[name].parse(data) as unknown as typeof data,
    renderMarkdown: async (text) => ({ html: (await renderer.render(text)).code }),
    logger: console,
  });
  const names = [...collections.keys()];
  await Promise.all(names.map((name) => loaders[name].load(contextOf(name))));
  if (changes.count > 0) keepFile(file, program, packCollections(collections));
  return collections;
}

/** The part of Astro's store that loaders use, over a map. */
function shelfOf(entries: Map<string, Entry>, changes: { count: number }): SeedsContext['store'] {
  return {
    get: ((id: string) => entries.get(id)) as LoaderContext['store']['get'],
    values: () => [...entries.values()],
    keys: () => [...entries.keys()],
    set: (entry) => {
      changes.count++;
      entries.set(entry.id, entry);
      return true;
    },
    delete: (id) => {
      changes.count++;
      entries.delete(id);
    },
  };
}

/** A line for each entry: the collection's name and JSON, which has no line breaks. */
export function packCollections(collections: Collections): Uint8Array {
  return Buffer.concat(
    [...collections].flatMap(([name, entries]) =>
      Array.from(entries.values(), (entry) => Buffer.from(`${name} ${JSON.stringify(entry)}\n`)),
    ),
  );
}

/** @param bytes what {@link packCollections} gave, or `null` for nothing */
export function unpackCollections(bytes: Buffer | null): Collections {
  const collections = new Map<Name, Map<string, Entry>>([
    ['papers', new Map()],
    ['topics', new Map()],
    ['report', new Map()],
  ]);
  for (let start = 0; bytes && start < bytes.length; ) {
    const end = bytes.indexOf('\n', start);
    const space = bytes.indexOf(' ', start);
    const entry = JSON.parse(bytes.toString('utf8', space + 1, end)) as Entry;
    collections.get(bytes.toString('latin1', start, space) as Name)?.set(entry.id, entry);
    start = end + 1;
  }
  return collections;
}
