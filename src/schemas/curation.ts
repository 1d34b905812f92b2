import { z } from 'zod';
import { workTypes } from './record.ts';

/** A web page at which a reader can check a curated fact. */
const source = z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' });

const text = z.string().min(1);

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
  /** The journal, proceedings or conference, or more about the one that the listing names. */
  venue: z
    .strictObject({
      name: text.optional(),
      volume: text.optional(),
      issue: text.optional(),
      pages: z.string().optional(),
      publisher: text.optional(),
      source,
    })
    .optional(),
  publisher: z.strictObject({ name: text, source }).optional(),
  /** What kind of work it is, by its name in CSL; `article` is a preprint. */
  type: z.strictObject({ name: z.enum(workTypes), source }).optional(),
  /** In place of the day that the listing shows. */
  date: z
    .strictObject({
      day: z
        .string({ error: 'a date in quotes, such as "2024-10-14"' })
        .regex(
          /^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
          'a date such as "2024-10-14", "2024-10" or "2024"',
        ),
      source,
    })
    .optional(),
  /** In place of those that the listing gives. */
  keywords: z.strictObject({ words: z.array(text).min(1), source }).optional(),
  /** A BCP 47 tag. */
  language: z
    .strictObject({
      tag: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'a language tag such as “fr” or “pt-BR”'),
      source,
    })
    .optional(),
  pdf: z.strictObject({ url: link, source }).optional(),
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
