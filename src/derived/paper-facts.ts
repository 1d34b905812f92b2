import type { Curation } from '../schemas/curation.ts';
import type { StatedFacts } from '../schemas/record.ts';
import { displayName } from './person-name.ts';

/** Facts that pages show, whoever gave them: a curator before the listing. */
export interface PaperFacts {
  /** Authors as readers write them; empty where only their count is known, or not even that. */
  readonly names: readonly string[];
  readonly arxiv: string | null;
  readonly doi: string | null;
  /** The paper's own page, where the listing gives one. */
  readonly url: string | null;
}

export function paperFacts(curation: Curation | null, stated: StatedFacts | undefined): PaperFacts {
  return {
    names: (curation?.authors?.names ?? stated?.names ?? []).map(displayName),
    arxiv: curation?.arxiv?.id ?? stated?.arxiv ?? null,
    doi: curation?.doi?.id ?? stated?.doi ?? null,
    url: stated?.url ?? null,
  };
}
