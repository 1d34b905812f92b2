import type { APIRoute } from 'astro';
import { searchedLibrary } from '../data/searched-records.ts';

/** For the development server's search: the site's language, then a line of JSON for each paper. */
export const GET: APIRoute = async () => {
  const { language, slugs, recordOf } = await searchedLibrary();
  const lines = await Promise.all(slugs.map(async (slug) => JSON.stringify([slug, await recordOf(slug)])));
  return new Response([language, ...lines, ''].join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
