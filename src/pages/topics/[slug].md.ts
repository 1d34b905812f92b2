import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../data/library.ts';
import { digestsOf, pageKey } from '../../data/page-key.ts';
import { topicTwinFile } from '../../data/twins.ts';

export const getStaticPaths = (async () => {
  const { topics } = await library();
  return Promise.all(
    topics.map(async ({ papers, ...topic }) => ({
      params: { slug: topic.slug },
      cacheKey: await pageKey([
        topic,
        digestsOf(papers),
        topics
          .filter(({ parent }) => parent === topic.slug)
          .map(({ slug, label, papers: own }) => [slug, label, own.length]),
      ]),
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => topicTwinFile(params['slug'] ?? '');
