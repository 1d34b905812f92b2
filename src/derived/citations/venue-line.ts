import type { Citation } from './citation.ts';
import { pagesShown } from './pages.ts';

type Placed = Pick<Citation, 'venue' | 'volume' | 'issue' | 'pages'>;

/** Where a paper appeared, for readers: “Journal of Fish 12 (3), pp. 4–9”; `''` where that is not known. */
export function venueLine({ venue, volume, issue, pages }: Placed): string {
  const number = [volume, issue === null ? null : `(${issue})`].filter((part) => part !== null).join(' ');
  const name = [venue ?? '', number].filter((part) => part !== '').join(' ');
  if (pages === null) return name;
  // An article number, such as `e1024`, is no page.
  const unit = /[-‐-―−,]/.test(pages) ? 'pp. ' : /^\d+$/.test(pages) ? 'p. ' : '';
  return [name, unit + pagesShown(pages)].filter((part) => part !== '').join(', ');
}
