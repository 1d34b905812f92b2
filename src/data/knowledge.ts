import { type FigureGroup, figureGroups } from '../derived/figures.ts';
import { type GlossaryEntry, glossary } from '../derived/glossary.ts';
import { mentionFinder } from '../derived/mentions.ts';
import { relatedPapers } from '../derived/related.ts';
import type { AbstractContext } from '../text/abstract-context.ts';
import type { Figure } from '../text/figures/figure.ts';
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

const made = new WeakMap<Library, Knowledge>();

/** Made once for a library, each part when it is first asked for. */
export async function knowledge(): Promise<Knowledge> {
  const whole = await library();
  const known = made.get(whole) ?? gather(whole);
  made.set(whole, known);
  return known;
}

function gather({ papers, positionOf }: Library): Knowledge {
  const texts = papers.map(({ slug, plainTitle, plainAbstract, language, date, definitions, figures }) => ({
    slug,
    title: plainTitle,
    abstract: plainAbstract,
    language,
    date,
    definitions,
    figures,
  }));
  const terms = once(() => glossary(texts));
  const figures = once(() => figureGroups(texts));
  const mentions = once(() => mentionFinder(texts));
  const related = once(() => relatedPapers(texts));
  return {
    get glossary() {
      return terms();
    },
    get figures() {
      return figures();
    },
    figuresOf: (paper) => paper.figures,
    contextOf: ({ slug, definitions, figures: own }) => ({
      definitions,
      figures: own,
      mentions: mentions()(slug).map((system) => ({ name: system.name, href: paperHref(system.slug) })),
    }),
    relatedTo: ({ slug }) =>
      related()(positionOf.get(slug) ?? -1, relatedShown).flatMap(({ index, shared }) => {
        const paper = papers[index];
        return paper ? [{ paper, shared }] : [];
      }),
  };
}

function once<T>(make: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: make() };
    return result.value;
  };
}
