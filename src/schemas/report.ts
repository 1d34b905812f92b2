import { z } from 'zod';
import { authorSchema } from './author.ts';

/** What happened when the seeds were read: shown on the about page and at the end of a build. */
export const reportSchema = z.object({
  listings: z.array(
    z.object({
      file: z.string(),
      entries: z.int(),
      origin: z.string().nullable(),
      captured: z.string().nullable(),
    }),
  ),
  /** How many topics the seeds describe. */
  topics: z.int(),
  /** One line each, as on the console. Errors stand here only in a lenient build. */
  errors: z.array(z.string()),
  warnings: z.array(z.string()),
  /** Entries whose cut between title and abstract is in doubt, least sure first. */
  doubts: z.array(
    z.object({
      file: z.string(),
      line: z.int(),
      slug: z.string(),
      title: z.string(),
      rival: z.string(),
      abstract: z.string(),
      confidence: z.number(),
    }),
  ),
  /** Addresses of papers that were not among what a lenient build could read, and of which no page is kept. */
  unread: z.array(z.object({ slug: z.string(), title: z.string() })),
  /** Addresses of papers that are in no listing any more. */
  tombstones: z.array(z.object({ slug: z.string(), title: z.string() })),
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
});

/** The report as pages show it, with what a curator says of the collection and its authors, as HTML; `''` for nothing. */
export const publishedReportSchema = reportSchema.extend({
  introduction: z.string(),
  about: z.string(),
  /** Whom curators have joined or described. */
  authors: z.array(authorSchema.extend({ slug: z.string(), about: z.string() })),
});

export type Report = z.infer<typeof reportSchema>;
export type PublishedReport = z.infer<typeof publishedReportSchema>;
