import { bibtex } from '../derived/citations/bibtex.ts';
import type { Citation } from '../derived/citations/citation.ts';
import { ris } from '../derived/citations/ris.ts';
import { zoteroRdf } from '../derived/citations/zotero-rdf.ts';
import { paperMarkdown } from '../derived/markdown/paper-markdown.ts';
import { paperJson } from '../derived/paper-json.ts';
import type { BulkFile } from './bulk-files.ts';
import { citationIn, paperCitation } from './citations.ts';
import { type Library, library, type PaperEntry } from './library.ts';
import { absolute, topicHref, topicTwin } from './links.ts';

type Writer = (paper: PaperEntry, citation: Citation, library: Library) => string;

/** The files beside a paper's page, by the ending of their names. */
export const paperFiles: Readonly<Record<string, { readonly type: string; readonly write: Writer }>> = {
  bib: { type: 'application/x-bibtex', write: (_, citation) => bibtex(citation) },
  ris: { type: 'application/x-research-info-systems', write: (_, citation) => ris(citation) },
  rdf: { type: 'application/rdf+xml', write: (_, citation) => zoteroRdf(citation) },
  json: {
    type: 'application/json',
    write: (paper, citation) => `${paperJson(paper, citation, (slug) => absolute(topicHref(slug)))}\n`,
  },
  md: {
    type: 'text/markdown',
    write: (paper, citation, { topicBySlug }) =>
      paperMarkdown(paper, citation, (slug) => ({
        label: topicBySlug.get(slug)?.label ?? slug,
        url: absolute(topicTwin(slug)),
      })),
  },
};

/** A file beside a paper's page, or a 404. @param format the ending of its name */
export async function paperFile(slug: string, format: string): Promise<Response> {
  const whole = await library();
  const paper = whole.bySlug.get(slug);
  const file = paperFiles[format];
  if (!paper || !file) return new Response(null, { status: 404 });
  const text = file.write(paper, await paperCitation(paper), whole);
  return new Response(text, { headers: { 'Content-Type': `${file.type}; charset=utf-8` } });
}

/** The files beside all papers, under their former addresses too: a file cannot lead elsewhere, as a page can. */
export async function* allPaperFiles(): AsyncGenerator<BulkFile> {
  const whole = await library();
  const former = Map.groupBy(whole.report.redirects, ({ to }) => to);
  for (const paper of whole.papers) {
    const slugs = [paper.slug, ...(former.get(paper.slug) ?? []).map(({ from }) => from)];
    for (const [format, { write }] of Object.entries(paperFiles)) {
      const text = () => write(paper, citationIn(whole, paper), whole);
      for (const slug of slugs) yield { path: `papers/${slug}.${format}`, digest: paper.digest, write: text };
    }
  }
}

/** BibTeX of all papers, newest first. */
export async function allBibtex(): Promise<string> {
  const { papers } = await library();
  const citations = await Promise.all(papers.map(paperCitation));
  return citations.map(bibtex).join('\n');
}
