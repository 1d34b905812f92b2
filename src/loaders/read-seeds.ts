import { isListingName, usualEndings } from '../formats/registry.ts';
import type { Diagnostic } from '../parser/diagnostic.ts';
import { authorSchema, type CuratedAuthor } from '../schemas/author.ts';
import { type Curation, curationSchema } from '../schemas/curation.ts';
import { type Listings, listingsSchema } from '../schemas/listings.ts';
import { mapPlacesSchema } from '../schemas/map-places.ts';
import { type Registry, registrySchema } from '../schemas/registry.ts';
import type { SiteSettings } from '../schemas/site.ts';
import { type Topic, topicSchemaFor } from '../schemas/topic.ts';
import { checkImage } from './check-image.ts';
import { Folder, type Note } from './folder.ts';

/** All that the seeds folder holds, read but not yet understood. */
export interface Seeds {
  readonly listings: readonly { readonly name: string; readonly file: string; readonly text: string }[];
  readonly curations: readonly Note<Curation>[];
  readonly topics: readonly Note<Topic>[];
  readonly authors: readonly Note<CuratedAuthor>[];
  readonly site: SiteSettings;
  readonly about: Listings;
  readonly registry: Registry;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether a file of this name in the folder is read as a listing. */
export function isListing(name: string): boolean {
  return name !== 'permalinks.json' && name !== 'map-places.json' && isListingName(name);
}

function isKnown(name: string): boolean {
  return isListing(name) || /^(README\.md|site\.yaml|listings\.yaml|permalinks\.json|map-places\.json)$/.test(name);
}

/** Reads the folder `seeds`. Never throws for what it finds there: problems are diagnostics. */
export async function readSeeds(seeds: string): Promise<Seeds> {
  const folder = new Folder(seeds);
  const names = await folder.list('');
  const listings = [];
  for (const name of names.filter(isListing)) {
    listings.push({ name, file: folder.label(name), text: await folder.text(name) });
  }
  const site = await folder.site();
  const image = site.image?.file;
  if (image !== undefined)
    folder.diagnostics.push(...(await checkImage(folder.path, image, folder.label('site.yaml'))));
  for (const name of names.filter((candidate) => !isKnown(candidate) && candidate !== image))
    folder.passOver(name, `a listing (${usualEndings}), site.yaml, listings.yaml, permalinks.json or map-places.json`);
  for (const name of await folder.list('', 'folders')) {
    if (isKnown(name)) folder.report(folder.label(name), 'a file', ['a folder']);
    else if (!/^(papers|topics|authors)$/.test(name))
      folder.passOver(`${name}/`, 'only the folders papers/, topics/ and authors/');
  }
  if (listings.length === 0) folder.report(folder.label(''), `at least one listing (${usualEndings})`, names);
  const about = await folder.data('listings.yaml', listingsSchema);
  for (const name of Object.keys(about ?? {}).filter((key) => !names.includes(key))) {
    folder.report(folder.label('listings.yaml'), 'only names of listings in this folder', [name]);
  }
  const registry = await folder.data('permalinks.json', registrySchema);
  // Pages read it; what is wrong with it is said here.
  await folder.data('map-places.json', mapPlacesSchema);
  return {
    listings,
    curations: await folder.notes('papers', curationSchema),
    topics: await folder.notes('topics', topicSchemaFor(site.axes)),
    authors: await folder.notes('authors', authorSchema),
    site,
    about: about ?? {},
    registry: registry ?? { version: 1, papers: [] },
    diagnostics: folder.diagnostics,
  };
}
