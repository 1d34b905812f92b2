import { z } from 'zod';

export const maximumSlugLength = 60;

/** Slugs that would collide with a page or a file, or that some file system refuses. */
export const reservedSlugs: ReadonlySet<string> = new Set(
  'index page papers votes titles all new con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9'.split(
    ' ',
  ),
);

/** The part of an address that names a paper: a-z, 0-9 and single hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: a-z, 0-9 and single hyphens')
  .max(maximumSlugLength, `a slug of at most ${maximumSlugLength} characters`)
  .refine((slug) => !reservedSlugs.has(slug), 'a slug that is not reserved for another page or by a file system');
