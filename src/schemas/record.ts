import { z } from 'zod';

export const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Kinds of work, named as CSL names them; a new format maps its own names to these. */
export const workTypes = [
  'article',
  'article-journal',
  'paper-conference',
  'chapter',
  'book',
  'thesis',
  'report',
  'dataset',
  'software',
  'webpage',
  'other',
] as const;

/** Facts that an entry may state beside title, abstract, date and counts. Texts are as received. */
const statedSchema = z.object({
  /**
   * Authors in order, in BibTeX's notation: `Family, Given`, `Family, Jr., Given`, `{World Health Organization}`
   * for a name that has no parts, else the name as printed.
   */
  names: z.array(z.string()).optional(),
  url: z.string().optional(),
  arxiv: z.string().optional(),
  doi: z.string().optional(),
  /** Slugs or labels of topics, or keywords where a listing does not tell them apart. */
  topics: z.array(z.string()).optional(),
  keywords: z.array(z.string()).optional(),
  /** Name of the journal, the proceedings or the conference. */
  venue: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  /** As printed: `12–34`, `e1024`. */
  pages: z.string().optional(),
  publisher: z.string().optional(),
  /** `article` is a preprint, as in CSL 1.0.2. */
  type: z.enum(workTypes).optional(),
  code: z.string().optional(),
  pdf: z.string().optional(),
  /** BCP 47 tag. */
  language: z.string().optional(),
  /** Fields of the input that have no place of their own, by the input's names: kept, shown as provenance. */
  other: z.record(z.string(), z.string()).optional(),
});

/** The names of these facts, in the order in which every record has them, whatever the order of its input. */
export const statedFacts = Object.keys(statedSchema.shape) as readonly (keyof StatedFacts)[];

/** One entry of a listing as `npm run parse` prints it: what the line states, and nothing else. */
export const recordSchema = z.object({
  /** Path of the listing. */
  file: z.string(),
  /** 1-based line in `file` on which the entry begins. */
  line: z.int().positive(),
  /** Only where the input gives one. */
  id: z.string().optional(),
  /** `null`: the listing showed no count, which is not zero. */
  upvotes: z.int().nonnegative().nullable(),
  title: z.string(),
  abstract: z.string(),
  /** The chance, 0 to 1, that title and abstract are cut at the right place. */
  confidence: z.number().min(0).max(1),
  /**
   * Where the title may end in `title + " " + abstract`, each place with its chance for this entry alone. What
   * the reading of a whole listing starts from; absent where the entry says itself where its title ends.
   */
  cuts: z.array(z.tuple([z.number(), z.number()])).optional(),
  /** Count of authors, 1 or more. */
  authors: z.int().positive().nullable(),
  month: z.enum(monthNames).nullable(),
  day: z.int().min(1).max(31).nullable(),
  /** `null`: the entry shows no year. */
  year: z.int().min(1900).max(2199).nullable(),
  /** The year that stands in for a missing one: the capture's, or the year after the latest shown. */
  yearInferred: z.int().min(1900).max(2199).nullable(),
  comments: z.int().nonnegative().nullable(),
  /**
   * Head and tail as the listing writes them, where that is not the usual notation (`1.2k`); and what parts
   * title and abstract where that is no space: a tab, in a line whose parts are columns.
   */
  notation: z.object({ head: z.string(), tail: z.string(), gap: z.literal('\t').optional() }).optional(),
  /** More that an entry states of its paper. */
  stated: statedSchema.optional(),
});

export type Month = (typeof monthNames)[number];
export type WorkType = (typeof workTypes)[number];
export type StatedFacts = z.infer<typeof statedSchema>;
export type ListingRecord = z.infer<typeof recordSchema>;
