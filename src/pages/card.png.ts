import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { drawCard } from '../cards/draw-card.ts';
import { siteCard } from '../data/cards.ts';

export const GET: APIRoute = async () => {
  const card = await siteCard();
  const png = 'file' in card ? await readFile(card.file) : await drawCard(card.svg);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
