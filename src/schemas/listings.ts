import { z } from 'zod';

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
  }),
);

export type Listings = z.infer<typeof listingsSchema>;
