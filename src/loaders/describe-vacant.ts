import type { Address } from '../schemas/registry.ts';
import type { Assignment } from './assign-permalinks.ts';

/** An address that has no paper, in words. */
export interface VacantAddress {
  readonly slug: string;
  readonly title: string;
  /** True where the registry did not say so before this build. */
  readonly isNew: boolean;
  /** Which paper may be the one that was here, and how to say so; `null` where none is like it. */
  readonly question: string | null;
}

/** All addresses without a paper, those first that a build left so. */
export function describeVacant(
  { vacant, heirs, registry }: Assignment,
  vacated: readonly string[],
): readonly VacantAddress[] {
  const isNew = new Set(vacated);
  const heirOf = new Map(heirs.map(({ vacant: slug, heir }) => [slug, heir]));
  const rows = new Map(registry.papers.map((address) => [address.slug, address]));
  return vacant
    .map(({ slug, titles }) => {
      const heir = rows.get(heirOf.get(slug) ?? '');
      return {
        slug,
        title: titles.at(-1) ?? slug,
        isNew: isNew.has(slug),
        question: heir && isNew.has(slug) ? askAbout(slug, heir) : null,
      };
    })
    .sort((a, b) => Number(b.isNew) - Number(a.isNew));
}

function askAbout(slug: string, heir: Address): string {
  return (
    `It may be /papers/${heir.slug}/ (“${heir.titles.at(-1)}”) now. If it is, add "sameAs":"${slug}" to the line ` +
    `{"slug":"${heir.slug}",…} of permalinks.json, if not, "removed":true to the line {"slug":"${slug}",…}; ` +
    '“npm run review” does either'
  );
}
