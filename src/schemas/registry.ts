import { z } from 'zod';

/**
 * One permanent address. The lists only ever grow: they hold all that the paper was known by, so that
 * a corrected title or a reworded abstract finds its address again.
 */
export const addressSchema = z.strictObject({
  slug: z.string(),
  titles: z.array(z.string()).min(1),
  /** Digests of title and abstract run together, as listed. */
  bodies: z.array(z.string()),
  /** Identifiers that the inputs gave. */
  ids: z.array(z.string()).optional(),
  /** Slugs that this paper had before a curator renamed it; each redirects here. */
  formerly: z.array(z.string()).optional(),
});

/** `permalinks.json`: every address that was ever given out. */
export const registrySchema = z.strictObject({
  version: z.literal(1),
  papers: z.array(addressSchema),
});

export type Address = z.infer<typeof addressSchema>;
export type Registry = z.infer<typeof registrySchema>;
