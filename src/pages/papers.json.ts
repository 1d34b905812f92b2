import type { APIRoute } from 'astro';
import { library } from '../data/library.ts';
import { absolute, paperHref } from '../data/links.ts';
import { papersJson } from '../derived/papers-json.ts';

export const GET: APIRoute = async () => {
  const { papers } = await library();
  return new Response(`${papersJson(papers, (slug) => absolute(paperHref(slug)))}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
