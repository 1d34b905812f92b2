import type { APIRoute, GetStaticPaths } from 'astro';
import { authors } from '../../../data/authors.ts';
import { authorFeed, type FeedFormat } from '../../../data/feeds.ts';

export const getStaticPaths = (async () => {
  const { shared } = await authors();
  return shared.flatMap(({ slug }) => (['xml', 'json'] as const).map((format) => ({ params: { slug, format } })));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => authorFeed(params['slug'] ?? '', params['format'] as FeedFormat);
