import { join } from 'node:path';
import { canDraw, cardSvg } from '../cards/card-svg.ts';
import { countNoun } from '../derived/count-noun.ts';
import { shorten } from '../derived/first-sentence.ts';
import { currentOptions } from '../options/current-options.ts';
import { site } from '../site.ts';
import { library, type PaperEntry } from './library.ts';
import { href } from './links.ts';

/**
 * Above this many papers all share the site's card, unless INCIPIT_CARDS=all: a card takes longer to draw
 * than a page to render.
 */
const mostCards = 500;
const { cards, seeds } = currentOptions();

/** The site's name as far as a card has room for it; none where the face cannot set it. */
const cardName = canDraw(site.name) ? shorten(site.name, 48) : '';

/** The papers that have a card of their own: in a collection of a moderate size, those whose titles the face can set. */
export async function papersWithCards(): Promise<readonly PaperEntry[]> {
  const { papers } = await library();
  return papers.filter((paper) => hasCard(paper, papers.length));
}

/** Address of the picture that other sites show with a link to a paper. */
export async function cardHref(paper: PaperEntry): Promise<string> {
  const { papers } = await library();
  return hasCard(paper, papers.length) ? href(`papers/${paper.slug}.png`) : siteCardHref;
}

export const siteCardHref = href('card.png');

/** A paper's card as SVG. */
export async function paperCard({ plainTitle, topics, date }: PaperEntry): Promise<string> {
  const { topicBySlug } = await library();
  // The narrowest topics stand last on a path of topics; the first that the title itself names is the best.
  const named = topics.find(({ field, via }) => field === 'title' && via === null) ?? topics[0];
  const label = named ? (topicBySlug.get(named.topic)?.label ?? '') : '';
  const eyebrow = [label, date.year === null ? '' : String(date.year)].filter(Boolean).join(' · ');
  return cardSvg({ title: plainTitle.normalize('NFC'), eyebrow: canDraw(eyebrow) ? eyebrow : '', site: cardName });
}

/** The card of all pages that have none of their own: a picture of the curator's, or one that is to be drawn. */
export async function siteCard(): Promise<{ readonly file: string } | { readonly svg: string }> {
  if (site.image) return { file: join(seeds, site.image.file) };
  const count = countNoun((await library()).papers.length, 'paper');
  const title = [site.headline, site.tagline, site.name].find((text) => text !== undefined && canDraw(text)) ?? count;
  return { svg: cardSvg({ title, eyebrow: '', site: cardName }) };
}

function hasCard({ plainTitle }: PaperEntry, total: number): boolean {
  const isWanted = cards === 'all' || (cards !== 'none' && total <= mostCards);
  return isWanted && plainTitle !== '' && canDraw(plainTitle.normalize('NFC'));
}
