import { defineCollection } from 'astro:content';
import { draftKey } from './derived/citations/citation-keys.ts';
import { isBundling } from './loaders/bundling.ts';
import { seedsLoaders } from './loaders/seeds-loaders.ts';
import { currentOptions } from './options/current-options.ts';
import { paperSchema } from './schemas/paper.ts';
import { publishedReportSchema } from './schemas/report.ts';
import { topicSchemaFor } from './schemas/topic.ts';

const { seeds: folder, lenient, frozen, mayVacate, site } = currentOptions();
const loaders = isBundling()
  ? { papers: async () => [], topics: async () => [], report: async () => [] }
  : seedsLoaders({ folder, lenient, frozen, mayVacate, draftKey });

export const collections = {
  papers: defineCollection({ loader: loaders.papers, schema: paperSchema }),
  topics: defineCollection({ loader: loaders.topics, schema: topicSchemaFor(site.axes) }),
  report: defineCollection({ loader: loaders.report, schema: publishedReportSchema }),
};
