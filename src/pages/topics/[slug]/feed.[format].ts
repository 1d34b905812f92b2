import type { APIRoute, GetStaticPaths } from 'astro';
import { type FeedFormat, topicFeed } from '../../../data/feeds.ts';
import { library } from '../../../data/library.ts';

export const getStaticPaths = (async () => {
  const { topics } = await library();
  return topics.flatMap(({ slug }) => (['xml', 'json'] as const).map((format) => ({ params: { slug, format } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => topicFeed(params['slug'] ?? '', params['format'] as FeedFormat);
