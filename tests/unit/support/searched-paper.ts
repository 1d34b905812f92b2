import type { SearchedRecord } from '../../../src/derived/searched-record.ts';

interface Given {
  readonly title?: string;
  readonly text?: string;
  readonly topics?: readonly string[];
  readonly meta?: Readonly<Record<string, string>>;
}

/** The record of a paper of which a test says this much. */
export function searchedPaper(
  slug: string,
  { title = slug, text = '', topics = [], meta = {} }: Given,
): SearchedRecord {
  return {
    url: `papers/${slug}/`,
    content: `${title}. ${text}`.trim(),
    language: 'en',
    meta: { title, ...meta },
    filters: topics.length === 0 ? {} : { topic: topics },
  };
}
