import { z } from 'zod';

/** What a field may be where it is given; `null` and nothing say the same. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === null ? undefined : value), schema.optional());

/** `YYYY[-MM[-DD[T…]]]` of a day that exists, from 1900 to 2199. */
function isDate(text: string): boolean {
  const match = /^((?:19|20|21)\d\d)(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:[T ].*)?)?)?$/.exec(text);
  if (!match?.[3]) return match !== null;
  const [, year, month, day] = match.map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day)).getUTCDate() === day;
}

const count = z.int('a whole number').nonnegative('a number that is not negative');

/** One line of a `.jsonl` listing. Fields that are not named here are passed over. */
export const jsonEntrySchema = z.object({
  title: z.string('a text').trim().min(1, 'a text that is not empty'),
  /** Empty for a paper without an abstract. */
  abstract: z.string('a text'),
  id: optional(z.union([z.string().min(1), z.number()], 'a text or a number').transform(String)),
  /** How many, or who. */
  authors: optional(z.union([count, z.array(z.string().min(1))], 'a whole number or a list of names')),
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
