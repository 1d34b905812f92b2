/** Addresses of the site's own pages, base path included. The only place that knows it. */
const base = import.meta.env.BASE_URL;

/** An address on this site, from a path without a leading slash. */
export function href(path: string): string {
  return `${base}${path}`;
}

export const paperHref = (slug: string): string => href(`papers/${slug}/`);
export const topicHref = (slug: string): string => href(`topics/${slug}/`);

/** A whole address, for feeds, citations and other readers outside the site. */
export function absolute(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}

/** Addresses of the Markdown twins. */
export const paperTwin = (slug: string): string => href(`papers/${slug}.md`);
export const topicTwin = (slug: string): string => href(`topics/${slug}.md`);
