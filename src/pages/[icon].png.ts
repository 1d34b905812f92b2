import type { APIRoute, GetStaticPaths } from 'astro';
import type { IconShape } from '../cards/site-icon.ts';
import { siteIconPng } from '../data/icons.ts';

const icons: Readonly<Record<string, readonly [size: number, shape: IconShape]>> = {
  'icon-192': [192, 'round'],
  'icon-512': [512, 'round'],
  // Devices cut these two to shapes of their own.
  'icon-maskable': [512, 'safe'],
  'apple-touch-icon': [180, 'square'],
};

export const getStaticPaths = (() => Object.keys(icons).map((icon) => ({ params: { icon } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { icon = '' } }) => {
  const [size, shape] = icons[icon] ?? [192, 'round'];
  return new Response(await siteIconPng(size, shape), { headers: { 'Content-Type': 'image/png' } });
};
