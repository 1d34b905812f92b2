import type { APIRoute } from 'astro';
import { allBibtex } from '../data/paper-files.ts';

export const GET: APIRoute = async () =>
  new Response(await allBibtex(), { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
