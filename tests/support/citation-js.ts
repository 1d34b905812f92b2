import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** What Citation.js makes of a file: CSL-JSON items. */
export type ReadItem = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
};

/** Reads BibTeX or RIS with a parser that knows nothing of this project. */
export function readCitations(file: string): readonly ReadItem[] {
  return new Cite(file).data.map(({ _graph, ...item }) => item as ReadItem);
}
