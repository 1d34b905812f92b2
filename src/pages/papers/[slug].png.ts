import type { APIRoute, GetStaticPaths } from 'astro';
import { drawCard } from '../../cards/draw-card.ts';
import { paperCard, papersWithCards } from '../../data/cards.ts';
import { library } from '../../data/library.ts';

export const getStaticPaths = (async () => {
  return (await papersWithCards()).map(({ slug }) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

/** The picture that other sites show with a link to a paper. */
export const GET: APIRoute = async ({ params }) => {
  const paper = (await library()).bySlug.get(params['slug'] ?? '');
  if (!paper) return new Response(null, { status: 404 });
  return new Response(await drawCard(await paperCard(paper)), { headers: { 'Content-Type': 'image/png' } });
};
