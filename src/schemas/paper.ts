import { z } from 'zod';
import { curationSchema } from './curation.ts';
import { recordSchema } from './record.ts';

/** Where a paper was listed, and what that listing showed of the reader's interest in it. */
const provenanceSchema = z.object({
  file: z.string(),
  line: z.int().positive(),
  /** Digest of the entry's text, which is not read again where it is known; `''` where it was read with a warning. */
  digest: z.string(),
  upvotes: z.int().nullable(),
  comments: z.int().nullable(),
  /** Date of capture, ISO 8601, where `listings.yaml` gives it. */
  captured: z.string().nullable(),
  /** What the listing is a copy of, where `listings.yaml` gives it. */
  origin: z.string().nullable(),
});

/** A paper of the collection: the record of its first listing, its address, and curated facts. */
export const paperSchema = recordSchema.omit({ file: true, line: true, notation: true }).extend({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Citation key, as the registry keeps it. */
  key: z.string(),
  /** True where a curator corrected the place at which title and abstract are cut. */
  recut: z.boolean(),
  /** The title by the second best cut, where the cut is in doubt. */
  rival: z.string().nullable(),
  /** The first is the one whose text is shown. */
  sources: z.array(provenanceSchema).min(1),
  /** Facts that a later source states first, by name, with its index in `sources`. */
  statedBy: z.record(z.string(), z.int()).optional(),
  curation: curationSchema.nullable(),
  /** The entry could not be read in this build: this is what an earlier build read. */
  unread: z.literal(true).optional(),
});

export type Provenance = z.infer<typeof provenanceSchema>;
export type Paper = z.infer<typeof paperSchema>;
