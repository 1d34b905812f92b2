import { base } from '../site-base.ts';

const atOnce = 6;

export interface Gathered {
  /** The citations in the order asked for, as one file. */
  readonly text: string;
  /** Slugs of papers that the site has no more. */
  readonly missing: readonly string[];
}

/** Fetches the citations of several papers. @throws where the network fails */
export async function gatherCitations(slugs: readonly string[], format: 'bib' | 'ris'): Promise<Gathered> {
  const texts: (string | null)[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < slugs.length; at = next++) {
      const response = await fetch(`${base}papers/${slugs[at]}.${format}`);
      if (!response.ok && response.status !== 404) throw new Error(`${response.status}`);
      texts[at] = response.ok ? await response.text() : null;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return {
    text: texts.filter((text) => text !== null).join(format === 'bib' ? '\n' : '\r\n'),
    missing: slugs.filter((_, index) => texts[index] === null),
  };
}
