import { z } from 'zod';

const name = z.string().min(1);

/** The front matter of `authors/<slug>.md`: one person whom listings name in several ways. */
export const authorSchema = z.strictObject({
  /** The name that pages show. */
  name,
  /** Further spellings of the same person, as listings print them. */
  spellings: z.array(name).optional(),
  /** A web page at which a reader can check that they are one. */
  source: z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' }).optional(),
});

export type CuratedAuthor = z.infer<typeof authorSchema>;
