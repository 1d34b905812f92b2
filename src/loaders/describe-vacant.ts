import type { Address } from '../schemas/registry.ts';
import type { Library } from './load-library.ts';

/** An address that has no paper, in words. */
export interface VacantAddress {
  readonly slug: string;
  readonly title: string;
  /** True where the registry did not say so before this build. */
  readonly isNew: boolean;
  /** Which paper may be the one that was here, and how to say so; `null` where none is like it. */
  readonly question: string | null;
}

/** An address that lost its paper, and the address of the paper that may be the one that was there. */
interface Question {
  readonly vacant: Address;
  readonly heir: Address;
}

/** All addresses without a paper, those first that a build left so. One that could not be read is not among them. */
export function describeVacant(library: Pick<Library, 'permalinks' | 'vacated' | 'unread'>): readonly VacantAddress[] {
  const { permalinks, vacated } = library;
  const [isNew, unread] = [new Set(vacated), new Set(library.unread)];
  const heirs = new Map(newQuestions(library).map(({ vacant, heir }) => [vacant.slug, heir]));
  return permalinks.vacant
    .filter(({ slug }) => !unread.has(slug))
    .map(({ slug, titles }) => {
      const heir = heirs.get(slug);
      return {
        slug,
        title: titles.at(-1) ?? slug,
        isNew: isNew.has(slug),
        question: heir ? askAbout(slug, heir) : null,
      };
    })
    .sort((a, b) => Number(b.isNew) - Number(a.isNew));
}

/** What the curator is asked of the addresses that lost their papers in this reading. */
export function newQuestions({
  permalinks: { heirs, registry },
  vacated,
}: Pick<Library, 'permalinks' | 'vacated'>): readonly Question[] {
  const isNew = new Set(vacated);
  const rows = new Map(registry.papers.map((address) => [address.slug, address]));
  return heirs.flatMap(({ vacant: slug, heir: heirSlug }) => {
    const [vacant, heir] = [rows.get(slug), rows.get(heirSlug)];
    return vacant && heir && isNew.has(slug) ? [{ vacant, heir }] : [];
  });
}

function askAbout(slug: string, heir: Address): string {
  return (
    `It may be /papers/${heir.slug}/ (“${heir.titles.at(-1)}”) now: “npm run review” asks. Or write it yourself in ` +
    `permalinks.json: if it is, "sameAs":"${slug}" in the line {"slug":"${heir.slug}",…}, if not, "removed":true in ` +
    `the line {"slug":"${slug}",…}`
  );
}
