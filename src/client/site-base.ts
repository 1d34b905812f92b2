/** The site's base path, with a trailing slash. */
export const base: string = import.meta.env.BASE_URL;
