import type { APIRoute } from 'astro';
import { drawCard } from '../cards/draw-card.ts';
import { siteCard } from '../data/cards.ts';

export const GET: APIRoute = async () =>
  new Response(await drawCard(siteCard()), { headers: { 'Content-Type': 'image/png' } });
