import type { APIRoute, GetStaticPaths } from 'astro';
import { paperMap } from '../../data/paper-map.ts';
import { papersInBlock } from '../../map/map-file.ts';

/** Titles and sentences of papers that are near each other on the map. */
export const getStaticPaths = (async () => {
  const { papers } = (await paperMap()).view;
  const blocks = Math.ceil(papers.length / papersInBlock);
  return Array.from({ length: blocks }, (_, block) => ({
    params: { block: String(block) },
    props: { papers: papers.slice(block * papersInBlock, (block + 1) * papersInBlock) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['papers']), { headers: { 'Content-Type': 'application/json' } });
