import type { APIRoute } from 'astro';
import { twin } from '../data/twins.ts';

export const GET: APIRoute = () => twin('index.md');
