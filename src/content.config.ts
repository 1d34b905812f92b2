import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { seedsLoaders } from './loaders/seeds-loaders.ts';
import { paperSchema } from './schemas/paper.ts';
import { reportSchema } from './schemas/report.ts';
import { topicSchema } from './schemas/topic.ts';

const loaders = seedsLoaders({
  folder: resolve(process.env['INCIPIT_SEEDS'] || 'seeds'),
  lenient: process.env['INCIPIT_LENIENT'] === '1',
  frozen: process.env['INCIPIT_REGISTRY'] === 'frozen',
});

export const collections = {
  papers: defineCollection({ loader: loaders.papers, schema: paperSchema }),
  topics: defineCollection({ loader: loaders.topics, schema: topicSchema }),
  report: defineCollection({ loader: loaders.report, schema: reportSchema }),
};
