import type { Citation } from './citations/citation.ts';

/**
 * What search finds a paper by besides its words, with spaces between: `id:` and an identifier, `has:` and what
 * there is of it.
 */
export function searchedFacts({ key, doi, url, code }: Citation, hasModel: boolean): string {
  const facts = [
    `id:${key}`,
    ...[doi, url].flatMap((id) => (id === null ? [] : [`id:${id}`])),
    ...(code === null ? [] : ['has:code']),
    ...(hasModel ? ['has:model'] : []),
  ];
  return facts.filter((fact) => !/\s/.test(fact)).join(' ');
}
