import { type SearchedRecord, searchedRecord } from '../derived/searched-record.ts';
import { explorables } from '../explorables/registry.ts';
import { site } from '../site.ts';
import { paperCitation } from './citations.ts';
import { library, type PaperEntry } from './library.ts';
import type { SearchedLibrary } from './searched-library.ts';

/** All papers as search knows them. */
export async function searchedLibrary(): Promise<SearchedLibrary> {
  const { papers, bySlug, topicBySlug } = await library();
  const topicsOf = ({ topics }: PaperEntry) => topics.map(({ topic }) => topicBySlug.get(topic)?.label ?? topic);
  return {
    language: site.language,
    slugs: papers.map(({ slug }) => slug),
    async recordOf(slug): Promise<SearchedRecord> {
      const paper = bySlug.get(slug);
      if (!paper) throw new Error(`No paper has the address “${slug}”.`);
      return searchedRecord(paper, {
        citation: await paperCitation(paper),
        topics: topicsOf(paper),
        hasModel: Object.hasOwn(explorables, slug),
        language: site.language,
      });
    },
  };
}
