import type { APIRoute } from 'astro';
import { siteIconSvg } from '../data/icons.ts';

export const GET: APIRoute = () => new Response(`${siteIconSvg()}\n`, { headers: { 'Content-Type': 'image/svg+xml' } });
