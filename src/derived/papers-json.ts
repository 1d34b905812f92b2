import { entryId } from './entry-id.ts';
import type { PaperDate } from './paper-date.ts';

interface ListedPaper {
  readonly slug: string;
  readonly id?: string | undefined;
  readonly title: string;
  readonly date: PaperDate;
  readonly topics: readonly { readonly topic: string }[];
}

/** The file `/papers.json`: all papers, newest first, one a line. */
export function papersJson(papers: readonly ListedPaper[], urlOf: (slug: string) => string): string {
  const rows = papers.map(({ slug, id, title, date, topics }) =>
    JSON.stringify({
      id: entryId(slug),
      ...(id === undefined ? {} : { sourceId: id }),
      slug,
      url: urlOf(slug),
      title,
      date: date.iso,
      topics: topics.map(({ topic }) => topic),
    }),
  );
  return rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n]`;
}
