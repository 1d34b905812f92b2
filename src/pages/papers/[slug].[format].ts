import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../data/library.ts';
import { paperFile, paperFiles } from '../../data/paper-files.ts';

/** The files beside each paper's page: BibTeX, RIS, JSON, Markdown. */
export const getStaticPaths = (async () => {
  const { papers } = await library();
  const formats = Object.keys(paperFiles);
  return papers.flatMap(({ slug }) => formats.map((format) => ({ params: { slug, format } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => paperFile(params['slug'] ?? '', params['format'] ?? '');
