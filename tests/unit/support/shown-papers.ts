import { sortedName } from '../../../src/derived/citations/author-name.ts';
import { draftKey } from '../../../src/derived/citations/citation-keys.ts';
import { resolveFacts } from '../../../src/derived/facts/resolve-facts.ts';
import { definitionsOf, glossary } from '../../../src/derived/glossary.ts';
import { loadLibrary } from '../../../src/loaders/load-library.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import type { Paper } from '../../../src/schemas/paper.ts';
import { findFigures } from '../../../src/text/figures/find-figures.ts';
import { detectLanguage } from '../../../src/text/language/detect-language.ts';
import { plainAbstract, plainTitle } from '../../../src/text/read-field.ts';

/** What the papers of a seeds folder come to, with the messages of reading it and the terms of its glossary. */
export async function shownPapers(folder: string) {
  const { papers, diagnostics } = await loadLibrary(folder, { draftKey });
  const texts = papers.map(({ slug, title, abstract }) => {
    const text = { slug, title: plainTitle(title), abstract: plainAbstract(abstract).plain };
    return { ...text, definitions: definitionsOf(text) };
  });
  return {
    papers: papers.map(show),
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(formatDiagnostic),
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').map(formatDiagnostic),
    glossary: glossary(texts).map(({ short }) => short),
    usedBy: glossary(texts).flatMap(({ usedBy }) => usedBy),
  };
}

/** What a page shows of a paper, as plain text. */
function show(paper: Paper) {
  const { plain, formulas } = plainAbstract(paper.abstract);
  const title = plainTitle(paper.title);
  const { authors, arxiv, doi, date, keywords, language } = resolveFacts(paper);
  return {
    slug: paper.slug,
    key: paper.key,
    title,
    abstract: plain,
    confidence: paper.confidence,
    authors: [...(authors?.value.names.map(sortedName) ?? []), ...(authors?.value.hasMore ? ['…'] : [])],
    arxiv: arxiv?.value.id ?? null,
    doi: doi?.value ?? null,
    date: date?.value.sortKey ?? null,
    keywords: keywords?.value ?? [],
    language: language?.value ?? detectLanguage(`${title} ${plain}`),
    figures: findFigures(plain, formulas).map(({ start, end }) => plain.slice(start, end)),
    sources: paper.sources.length,
  };
}
