import { z } from 'zod';
import { slugSchema as slug } from './slug.ts';

/**
 * One permanent address. The lists only ever grow: they hold all that the paper was known by, so that
 * a corrected title or a reworded abstract finds its address again.
 */
const addressSchema = z.strictObject({
  slug,
  /** Citation key, given once. Registries from before keys were kept have none; the next build adds them. */
  key: z
    .string()
    .regex(/^[^\s{}(),"'=#%\\~]+$/, 'a citation key without white space, brackets, commas or quotes')
    .optional(),
  titles: z.array(z.string()).min(1),
  /** Digests of title and abstract run together, as listed; the last is that of the text shown last. */
  bodies: z.array(z.string()),
  /** Identifiers that the inputs gave. */
  ids: z.array(z.string()).optional(),
  /** Year that the first listing stated. */
  year: z.int().optional(),
  /** Family name of the first author, in small letters without marks. */
  by: z.string().optional(),
  /** MinHash sketch of the text shown last (`loaders/identity/sketch.ts`): finds a paper whose words were changed. */
  sketch: z.string().optional(),
  /** Slugs that this paper had before a curator renamed it; each redirects here. */
  formerly: z.array(slug).optional(),
  /** The paper here is the one at this slug, to which this address redirects. */
  sameAs: slug.optional(),
  /** The paper is in no listing any more, and the build has said so. */
  removed: z.literal(true).optional(),
});

/** `permalinks.json`: every address that was ever given out. */
export const registrySchema = z.strictObject({
  version: z.literal(1),
  papers: z
    .array(addressSchema)
    .superRefine((addresses, context) => {
      const seen = { slug: new Set<string>(), key: new Set<string>() };
      const once = (field: 'slug' | 'key', name: string, index: number) => {
        const what = field === 'slug' ? 'an address' : 'a citation key';
        const message = `${what} that stands once; “${name}” stands twice`;
        if (seen[field].has(name.toLowerCase())) context.addIssue({ code: 'custom', path: [index, field], message });
        seen[field].add(name.toLowerCase());
      };
      for (const [index, address] of addresses.entries()) {
        for (const name of [address.slug, ...(address.formerly ?? [])]) once('slug', name, index);
        if (address.key !== undefined) once('key', address.key, index);
      }
    })
    .superRefine((addresses, context) => {
      const targets = new Map(addresses.map(({ slug: name, sameAs }) => [name, sameAs]));
      for (const [index, { slug: name, sameAs }] of addresses.entries()) {
        if (sameAs === undefined || (targets.has(sameAs) && targets.get(sameAs) === undefined && sameAs !== name))
          continue;
        const message = `the slug of another paper that has no “sameAs” itself; “${sameAs}” is none`;
        context.addIssue({ code: 'custom', path: [index, 'sameAs'], message });
      }
    }),
});

export type Address = z.infer<typeof addressSchema>;
export type Registry = z.infer<typeof registrySchema>;
