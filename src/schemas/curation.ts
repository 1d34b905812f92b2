import { z } from 'zod';

/** A web page at which a reader can check a curated fact. */
const source = z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' });

const link = z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' });

/**
 * The front matter of `papers/<slug>.md`: facts about one paper that its listing does not state, each
 * with its source, and corrections.
 */
export const curationSchema = z.strictObject({
  /** The title as it should be cut; the entry must begin with it. A folded text ends with a line feed. */
  title: z
    .string()
    .overwrite((title) => title.replace(/^[ \n]+|[ \n]+$/g, ''))
    .min(1)
    .optional(),
  authors: z
    .strictObject({
      /** In order; `Family, Given` where the parts are known, else the name as printed. */
      names: z.array(z.string().min(1)).min(1),
      source,
    })
    .optional(),
  arxiv: z
    .strictObject({
      id: z
        .string({ error: 'an arXiv identifier in quotes, such as "2410.10819"' })
        .regex(/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/, 'an arXiv identifier such as "2410.10819"'),
      source,
    })
    .optional(),
  doi: z.strictObject({ id: z.string().regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.18653/v1/…'), source }).optional(),
  venue: z.strictObject({ name: z.string().min(1), pages: z.string().optional(), source }).optional(),
  code: z.strictObject({ url: link, license: z.string().optional(), source }).optional(),
  project: z.strictObject({ url: link, source }).optional(),
  /** What a reader should know about the listing's own statements. */
  remarks: z
    .array(
      z.strictObject({
        about: z.enum(['title', 'abstract', 'authors', 'date', 'venue', 'code']),
        text: z.string().min(1),
        source,
      }),
    )
    .optional(),
});

export type Curation = z.infer<typeof curationSchema>;
