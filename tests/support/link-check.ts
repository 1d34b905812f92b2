import { LinkChecker, LinkState } from 'linkinator';

export interface LinkReport {
  /** Dead links, each with the page that holds it. */
  readonly dead: readonly string[];
  /** Paths below `url` that were reached. */
  readonly reached: ReadonlySet<string>;
}

/** Follows every link of the site at `url`, fragments and style sheets included, and nothing outside of it. */
export async function checkLinks(url: string): Promise<LinkReport> {
  const { links } = await new LinkChecker().check({
    path: url,
    recurse: true,
    checkFragments: true,
    // Text directives are no identifiers; `knowledge.test.ts` looks for the anchors before them.
    fragmentsToSkip: [':~:text='],
    checkCss: true,
    concurrency: 8,
    linksToSkip: (link) => Promise.resolve(new URL(link).origin !== new URL(url).origin),
  });
  return {
    dead: links
      .filter(({ state }) => state === LinkState.BROKEN)
      .map((link) => `${link.status} ${link.url} on ${link.parent}`),
    reached: new Set(
      links
        .filter(({ state, url: address }) => state === LinkState.OK && address.startsWith(url))
        .map(({ url: address }) => address.slice(url.length).replace(/#.*$/, '')),
    ),
  };
}
