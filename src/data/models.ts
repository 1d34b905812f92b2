import { type ModelCard, modelCards } from '../explorables/cards.ts';
import { explorables } from '../explorables/registry.ts';
import { library, type PaperEntry } from './library.ts';

/** The card of a paper's live model, where it has one. */
export function modelCard(slug: string): ModelCard | undefined {
  const name = Object.hasOwn(explorables, slug) ? explorables[slug] : undefined;
  return name === undefined ? undefined : modelCards[name];
}

/** The papers of this collection that have a live model, with its card, in the order of the papers. */
export async function papersWithModel(): Promise<readonly { readonly paper: PaperEntry; readonly card: ModelCard }[]> {
  const { papers } = await library();
  return papers.flatMap((paper) => {
    const card = modelCard(paper.slug);
    return card ? [{ paper, card }] : [];
  });
}
