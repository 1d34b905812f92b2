import type { APIRoute } from 'astro';
import { paperFeed } from '../data/feeds.ts';
import { library } from '../data/library.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { papers } = await library();
  return paperFeed(`${site.name}: newest papers`, papers, { path: 'feed.xml', page: '' });
};
