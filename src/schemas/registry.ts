import { z } from 'zod';
import { slugSchema as slug } from './slug.ts';

/**
 * One permanent address. The lists only ever grow: they hold all that the paper was known by, so that
 * a corrected title or a reworded abstract finds its address again.
 */
const addressSchema = z.strictObject({
  slug,
  titles: z.array(z.string()).min(1),
  /** Digests of title and abstract run together, as listed. */
  bodies: z.array(z.string()),
  /** Identifiers that the inputs gave. */
  ids: z.array(z.string()).optional(),
  /** Slugs that this paper had before a curator renamed it; each redirects here. */
  formerly: z.array(slug).optional(),
});

/** `permalinks.json`: every address that was ever given out. */
export const registrySchema = z.strictObject({
  version: z.literal(1),
  papers: z.array(addressSchema).superRefine((addresses, context) => {
    const seen = new Set<string>();
    for (const [index, address] of addresses.entries()) {
      for (const name of [address.slug, ...(address.formerly ?? [])]) {
        if (seen.has(name))
          context.addIssue({
            code: 'custom',
            path: [index, 'slug'],
            message: `an address that stands once; “${name}” stands twice`,
          });
        seen.add(name);
      }
    }
  }),
});

export type Address = z.infer<typeof addressSchema>;
export type Registry = z.infer<typeof registrySchema>;
