import type { Registry } from '../schemas/registry.ts';

/** The citation key that a paper would like to have. */
export interface KeyDraft {
  readonly key: string;
  /** Of two papers that would like the same, the one that comes first by this text gets it. */
  readonly order: string;
}

/**
 * Gives citation keys to the registered papers that have none; a key once given is never changed and never
 * given again, in whatever case. Where a key is taken, the paper gets it with a letter.
 * @param drafts by slug
 */
export function giveKeys(registry: Registry, drafts: ReadonlyMap<string, KeyDraft>): Registry {
  const waiting = registry.papers.flatMap(({ slug, key }) => {
    const draft = key === undefined ? drafts.get(slug) : undefined;
    return draft ? [{ slug, ...draft }] : [];
  });
  if (waiting.length === 0) return registry;
  const taken = new Set<string>(registry.papers.flatMap(({ key }) => key?.toLowerCase() ?? []));
  const wanted = new Set(waiting.map(({ key }) => key.toLowerCase()));
  const isTaken = (key: string) => taken.has(key.toLowerCase());
  const given = new Map<string, string>();
  for (const { slug, key } of waiting.sort((a, b) => (a.order < b.order ? -1 : 1))) {
    const own = isTaken(key) ? freeKey(key, (other) => isTaken(other) || wanted.has(other.toLowerCase())) : key;
    taken.add(own.toLowerCase());
    given.set(slug, own);
  }
  return {
    ...registry,
    papers: registry.papers.map((address) => {
      const key = given.get(address.slug);
      if (key === undefined) return address;
      const { slug, ...rest } = address;
      return { slug, key, ...rest };
    }),
  };
}

function freeKey(key: string, isTaken: (candidate: string) => boolean): string {
  let number = 1;
  while (isTaken(key + letters(number))) number++;
  return key + letters(number);
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}
