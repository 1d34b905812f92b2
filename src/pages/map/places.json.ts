import type { APIRoute } from 'astro';
import { paperMap } from '../../data/paper-map.ts';

/** Where each paper is, for programs, and for the next build to begin with. */
export const GET: APIRoute = async () =>
  new Response((await paperMap()).places, { headers: { 'Content-Type': 'application/json' } });
