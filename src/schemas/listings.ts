import { z } from 'zod';

/** Fields of a record that a listing may give under a name of its own. */
const mappedFields = [
  'title',
  'abstract',
  'id',
  'authors',
  'date',
  'year',
  'month',
  'day',
  'upvotes',
  'comments',
  'url',
  'arxiv',
  'doi',
  'topics',
  'keywords',
  'venue',
  'volume',
  'issue',
  'pages',
  'publisher',
  'type',
  'code',
  'pdf',
  'language',
] as const;

/** By the name of a field here: its name, or its names, in the listing. */
const fieldMappingSchema = z.partialRecord(
  z.enum(mappedFields, `one of ${mappedFields.join(', ')}`),
  z.union(
    [z.string().min(1), z.array(z.string().min(1)).min(1)],
    'a name of a field of the listing, or a list of names',
  ),
);

/** `listings.yaml`: what is known of each listing, by file name. */
export const listingsSchema = z.record(
  z.string(),
  z.strictObject({
    /** What the listing is a copy of, in words or as an address. */
    source: z.string().min(1).optional(),
    /** The day on which it was copied, `YYYY-MM-DD`; it dates the entries that show no year. */
    captured: z.iso
      .date({ error: 'a date such as 2025-04-02' })
      .regex(/^(19|20|21)/, 'a date from 1900 to 2199')
      .optional(),
    /** What the listing calls its fields, where that is not clear by itself. */
    fields: fieldMappingSchema.optional(),
  }),
);

export type Listings = z.infer<typeof listingsSchema>;
export type FieldMapping = z.infer<typeof fieldMappingSchema>;
