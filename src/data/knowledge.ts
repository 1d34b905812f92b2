import { type FigureGroup, figureGroups } from '../derived/figures.ts';
import { definitionsOf, type GlossaryEntry, glossary } from '../derived/glossary.ts';
import { mentionFinder } from '../derived/mentions.ts';
import { relatedPapers } from '../derived/related.ts';
import type { Definition } from '../text/abbreviations.ts';
import type { AbstractContext } from '../text/abstract-context.ts';
import type { Figure } from '../text/figures/figure.ts';
import { findFigures } from '../text/figures/find-figures.ts';
import { type Library, library, type PaperEntry } from './library.ts';
import { paperHref } from './links.ts';

/** What is drawn from the texts of all papers together. */
export interface Knowledge {
  readonly glossary: readonly GlossaryEntry[];
  readonly figures: readonly FigureGroup[];
  readonly figuresOf: (paper: PaperEntry) => readonly Figure[];
  /** What the rendering of a paper's abstract is to know. */
  readonly contextOf: (paper: PaperEntry) => AbstractContext;
  /** The papers nearest to one, each with the terms that both have. */
  readonly relatedTo: (
    paper: PaperEntry,
  ) => readonly { readonly paper: PaperEntry; readonly shared: readonly string[] }[];
}

/** So many related papers a page shows. */
const relatedShown = 3;

let cached: { readonly of: Library; readonly value: Knowledge } | undefined;

/** Made once for a library; in development again only when a text has changed. */
export async function knowledge(): Promise<Knowledge> {
  const all = await library();
  if (!cached || !hasSameTexts(cached.of, all)) cached = { of: all, value: gather(all) };
  return cached.value;
}

function hasSameTexts(a: Library, b: Library): boolean {
  if (a === b) return true;
  return (
    a.papers.length === b.papers.length &&
    a.papers.every(({ slug, title, abstract, date }, index) => {
      const other = b.papers[index];
      return (
        other?.slug === slug &&
        other.title === title &&
        other.abstract === abstract &&
        other.date.sortKey === date.sortKey
      );
    })
  );
}

function gather({ papers, positionOf }: Library): Knowledge {
  const definitions = new Map<string, readonly Definition[]>(
    papers.map(({ slug, plainTitle: title, plainAbstract: abstract }) => [slug, definitionsOf({ title, abstract })]),
  );
  const figures = new Map<string, readonly Figure[]>(
    papers.map(({ slug, plainAbstract, formulas }) => [slug, findFigures(plainAbstract, formulas)]),
  );
  const texts = papers.map(({ slug, plainTitle, plainAbstract, language, date }) => ({
    slug,
    title: plainTitle,
    abstract: plainAbstract,
    language,
    date,
    definitions: definitions.get(slug) ?? [],
    figures: figures.get(slug) ?? [],
  }));
  const mentionsIn = mentionFinder(texts);
  const related = relatedPapers(texts);
  return {
    glossary: glossary(texts),
    figures: figureGroups(texts),
    figuresOf: ({ slug }) => figures.get(slug) ?? [],
    contextOf: ({ slug }) => ({
      definitions: definitions.get(slug) ?? [],
      figures: figures.get(slug) ?? [],
      mentions: mentionsIn(slug).map((system) => ({ name: system.name, href: paperHref(system.slug) })),
    }),
    relatedTo: ({ slug }) =>
      related(positionOf.get(slug) ?? -1, relatedShown).flatMap(({ index, shared }) => {
        const paper = papers[index];
        return paper ? [{ paper, shared }] : [];
      }),
  };
}
