import type { APIRoute, GetStaticPaths } from 'astro';
import { paperFeed } from '../../../data/feeds.ts';
import { library } from '../../../data/library.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = (async () => {
  const { topics } = await library();
  return topics.map(({ slug }) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const topic = (await library()).topicBySlug.get(params['slug'] ?? '');
  if (!topic) return new Response(null, { status: 404 });
  const page = `topics/${topic.slug}/`;
  return paperFeed(`${site.name}: ${topic.label}`, topic.papers, { path: `${page}feed.xml`, page });
};
