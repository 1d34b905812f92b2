import { drawCard } from '../cards/draw-card.ts';
import { type IconShape, iconSvg, siteIcon } from '../cards/site-icon.ts';
import { site } from '../site.ts';

const icon = siteIcon(site.name, site.color);

/** The site's icon for browsers, which fits any size. */
export const siteIconSvg = (): string => iconSvg(icon, null);

/** The site's icon as PNG, `size` pixels wide and high. */
export function siteIconPng(size: number, shape: IconShape): Promise<Uint8Array<ArrayBuffer>> {
  return drawCard(iconSvg(icon, size, shape));
}
