import type { APIRoute } from 'astro';
import { absolute, href } from '../data/links.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(href('sitemap-index.xml'))}\n`);
