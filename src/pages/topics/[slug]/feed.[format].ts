import type { APIRoute, GetStaticPaths } from 'astro';
import { type FeedFormat, latestDay, newest, topicFeed } from '../../../data/feeds.ts';
import { library } from '../../../data/library.ts';
import { digestsOf, pageKey } from '../../../data/page-key.ts';

export const getStaticPaths = (async () => {
  const { topics } = await library();
  const paths = topics.flatMap((topic) => (['xml', 'json'] as const).map((format) => ({ topic, format })));
  return Promise.all(
    paths.map(async ({ topic, format }) => ({
      params: { slug: topic.slug, format },
      cacheKey: await pageKey([topic.label, latestDay(topic.papers), digestsOf(topic.papers.slice(0, newest))]),
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => topicFeed(params['slug'] ?? '', params['format'] as FeedFormat);
