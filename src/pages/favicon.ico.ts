import type { APIRoute } from 'astro';
import { icoFile } from '../cards/site-icon.ts';
import { siteIconPng } from '../data/icons.ts';

export const GET: APIRoute = async () =>
  new Response(icoFile(await siteIconPng(32, 'round'), 32), { headers: { 'Content-Type': 'image/x-icon' } });
