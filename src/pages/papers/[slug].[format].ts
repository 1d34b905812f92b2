import type { APIRoute, GetStaticPaths } from 'astro';
import { leaveBulkFiles } from '../../data/bulk-files.ts';
import { library } from '../../data/library.ts';
import { allPaperFiles, paperFile, paperFiles } from '../../data/paper-files.ts';
import { leaveSearchedLibrary } from '../../data/searched-library.ts';
import { searchedLibrary } from '../../data/searched-records.ts';

/** The files beside each paper's page: citations, data, Markdown. A build writes them at its end, all at once. */
export const getStaticPaths = (async () => {
  if (import.meta.env.PROD) {
    leaveBulkFiles(allPaperFiles);
    leaveSearchedLibrary(searchedLibrary);
    return [];
  }
  const { papers } = await library();
  const formats = Object.keys(paperFiles);
  return papers.flatMap(({ slug }) => formats.map((format) => ({ params: { slug, format } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => paperFile(params['slug'] ?? '', params['format'] ?? '');
