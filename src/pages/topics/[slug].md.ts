import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../data/library.ts';
import { topicTwinFile } from '../../data/twins.ts';

export const getStaticPaths = (async () => {
  const { topics } = await library();
  return topics.map(({ slug }) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => topicTwinFile(params['slug'] ?? '');
