import type { APIRoute } from 'astro';
import { href } from '../data/links.ts';
import { site } from '../site.ts';

/** What a device needs to keep the site among its apps. */
export const GET: APIRoute = () => {
  const icon = (file: string, sizes: string, purpose = 'any') => ({
    src: href(file),
    sizes,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: href(''),
    name: `${site.name}: ${site.tagline}`,
    short_name: site.name,
    start_url: href(''),
    scope: href(''),
    lang: site.language,
    display: 'minimal-ui',
    background_color: '#fbf9f4',
    theme_color: site.color ?? '#fbf9f4',
    icons: [
      { src: href('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      icon('icon-192.png', '192x192'),
      icon('icon-512.png', '512x512'),
      icon('icon-maskable.png', '512x512', 'maskable'),
    ],
    shortcuts: [
      { name: 'Search', url: href('search/') },
      { name: 'Your list', url: href('list/') },
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
