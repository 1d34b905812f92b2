import { z } from 'zod';

/** What a field may be where it is given; `null` and nothing say the same. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === null ? undefined : value), schema.optional());

/** A text of which something can be seen. */
const visible = (message: string) =>
  z
    .string('a text')
    .trim()
    .regex(/[^\s\p{C}]/u, message);

/** `YYYY[-MM[-DD[T…]]]` of a day that exists, from 1900 to 2199. */
function isDate(text: string): boolean {
  const match = /^((?:19|20|21)\d\d)(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:[T ]\d.*)?)?)?$/.exec(text);
  if (!match?.[3]) return match !== null;
  const [, year, month, day] = match.map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)).getUTCDate() === day;
}

const count = z.int('a whole number').nonnegative('a number that is not negative');

/** One line of a `.jsonl` listing. Fields that are not named here are passed over. */
export const jsonEntrySchema = z.object({
  title: visible('a text that is not empty'),
  /** Empty for a paper without an abstract. */
  abstract: z.string('a text'),
  /** Long numbers and fractions lose digits in reading: they have to be quoted. */
  id: optional(
    z
      .union([z.string().min(1), z.int('a text, or a whole number of 15 digits at most')], 'a text or a whole number')
      .transform(String),
  ),
  /** How many, or who. */
  authors: optional(z.union([count, z.array(visible('a name'))], 'a whole number or a list of names')),
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; a time of day is passed over. */
  date: optional(z.union([z.string(), z.int()]).transform(String).refine(isDate, 'a date such as 2024-10-14')),
  upvotes: optional(count),
  comments: optional(count),
  url: optional(z.url({ protocol: /^https?$/, error: 'an address that begins with https:// or http://' })),
  arxiv: optional(z.string('a text').min(1)),
  doi: optional(z.string('a text').min(1)),
  topics: optional(z.array(z.string().min(1), 'a list of texts')),
});

export type JsonEntry = z.infer<typeof jsonEntrySchema>;
