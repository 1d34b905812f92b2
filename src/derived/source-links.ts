import { codeAddress } from '../text/code-address.ts';
import { arxivPage, doiPage } from './citations/identifiers.ts';
import type { PaperFacts } from './facts/fact.ts';

export interface SourceLink {
  readonly label: string;
  readonly url: string;
  /** More about what the link leads to: a license. */
  readonly note: string | null;
}

type Linked = Pick<PaperFacts, 'arxiv' | 'doi' | 'url' | 'pdf' | 'code' | 'license' | 'project'>;

/** Where the paper itself is, its code and its project: only addresses that are known, each once. */
export function sourceLinks({ arxiv, doi, url, pdf, code, license, project }: Linked): readonly SourceLink[] {
  const links = [
    pdf && { label: 'PDF', url: pdf.value, note: null },
    arxiv && { label: 'arXiv', url: arxivPage(arxiv.value.id), note: null },
    doi && { label: 'DOI', url: doiPage(doi.value), note: null },
    url && { label: new URL(url.value).hostname.replace(/^www\./, ''), url: url.value, note: null },
    code && { label: codeLabel(code.value), url: code.value, note: license?.value ?? null },
    project && { label: 'Project page', url: project.value, note: null },
  ].filter((link) => link !== null);
  return links.filter(({ url: own }, index) => links.findIndex((link) => link.url === own) === index);
}

function codeLabel(url: string): string {
  return `Code on ${codeAddress(url)?.host ?? new URL(url).hostname}`;
}
