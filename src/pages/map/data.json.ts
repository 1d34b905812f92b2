import type { APIRoute } from 'astro';
import { paperMap } from '../../data/paper-map.ts';
import { packMap } from '../../map/map-file.ts';

/** What the map draws in the browser. */
export const GET: APIRoute = async () =>
  new Response(packMap((await paperMap()).view.data), { headers: { 'Content-Type': 'application/json' } });
