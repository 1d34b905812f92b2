import { compareTitles, haveMostWords, type TitleRelation } from './compare-titles.ts';
import { isGlobalId } from './identifiers.ts';
import { overlapOf } from './sketch.ts';
import type { Traits } from './traits.ts';

/**
 * Whether two entries, or a paper and an address, are of one paper. `unsure` never joins anything: the
 * curator is asked. The thresholds are measured by `npm run eval:identity`.
 */
export type Verdict = 'same' | 'unsure' | 'other';

/** What speaks for and against two being one. */
interface Evidence {
  readonly title: TitleRelation;
  /** Share of word pairs in common; `null` where one has no abstract, or it is not known. */
  readonly overlap: number | null;
  readonly sharesBody: boolean;
  /** An arXiv number or a DOI in common. */
  readonly sharesGlobalId: boolean;
  /** An `id` in common that some listing gave. */
  readonly sharesLocalId: boolean;
  readonly otherArxiv: boolean;
  readonly otherDoi: boolean;
  /** `null` where one of them does not say. */
  readonly sameAuthors: boolean | null;
  readonly sameYear: boolean | null;
  readonly samePages: boolean | null;
  /** A title of one or two words, which many papers may have: “Editorial”. */
  readonly isGeneric: boolean;
}

const ranks: readonly TitleRelation[] = ['other', 'close', 'mended', 'equal'];

/** Whether two entries of listings, which are both there, are of one paper. */
export function compareEntries(a: Traits, b: Traits): Verdict {
  if (isOtherAtFirstSight(a, b)) return 'other';
  const evidence = gather(a, b);
  const { title, overlap, sharesBody } = evidence;
  if (evidence.sharesGlobalId) return evidence.sameAuthors === false && isUnlike(evidence) ? 'unsure' : 'same';
  if (evidence.otherArxiv) return sharesBody && overlap !== null ? 'same' : 'other';
  if (evidence.sharesLocalId) return isUnlike(evidence) ? 'unsure' : 'same';
  if (overlap === null) return compareWithoutText(evidence);
  if (sharesBody) return 'same';
  if (title === 'equal') {
    if (overlap >= 0.3) return evidence.sameAuthors === false && overlap < 0.9 ? 'unsure' : 'same';
    return evidence.isGeneric || evidence.sameAuthors === false ? 'other' : 'unsure';
  }
  if (title === 'mended') return overlap >= 0.5 ? 'same' : 'other';
  if (overlap < 0.9) return 'other';
  return title === 'close' || (overlap === 1 && oneBeginsOther(a, b)) ? 'same' : 'unsure';
}

/**
 * Whether a paper is the one that an address was given to, where the address has no other paper. What
 * replaces a paper in one edit of the seeds is more likely its new version than an entry beside it.
 * @param isLongGone the address had no paper in an earlier build, so that nothing replaces it now
 */
export function compareToAddress(paper: Traits, address: Traits, isLongGone: boolean): Verdict {
  // Where hardly a word pair is shared, only a mended title counts, and only for a question.
  if (isOtherAtFirstSight(paper, address) && (isLongGone || !mayBeMended(paper, address))) return 'other';
  const evidence = gather(paper, address);
  const { title, overlap, sameAuthors } = evidence;
  if (evidence.sharesGlobalId) return sameAuthors === false && isUnlike(evidence) ? 'unsure' : 'same';
  if (evidence.otherArxiv) return 'other';
  if (evidence.sharesLocalId) return 'same';
  const verdict = overlap === null ? heirWithoutText(evidence) : heirByText(title, overlap, evidence);
  if (isLongGone && (verdict === 'unsure' || (overlap ?? 1) < 0.3)) return 'other';
  const isDoubtful = verdict === 'same' && sameAuthors === false && (overlap ?? 0) < 0.6;
  return isDoubtful ? 'unsure' : verdict;
}

/** How much speaks for two being one, for choosing among several: 0 to 5. */
export function likeness(a: Traits, b: Traits): number {
  const { title, overlap, sameYear, sameAuthors, samePages } = gather(a, b);
  const facts = [sameYear, sameAuthors, samePages].map((same) => (same === null ? 0 : same ? 0.2 : -0.2));
  return ranks.indexOf(title) + (overlap ?? 0) + facts.reduce((sum, part) => sum + part, 0.6);
}

/** Whether two that share a text or a title state facts that one paper cannot have. */
export function isContrary(a: Traits, b: Traits): boolean {
  const evidence = gather(a, b);
  return evidence.otherArxiv || (evidence.overlap === null && compareWithoutText(evidence) === 'other');
}

/** What settles nearly all pairs without a comparison of titles, which costs most. */
function isOtherAtFirstSight(a: Traits, b: Traits): boolean {
  if (!a.sketch || !b.sketch || overlapOf(a.sketch, b.sketch) >= 0.3) return false;
  return a.titles.every((title) => !b.titles.includes(title)) && a.ids.every((id) => !b.ids.includes(id));
}

function mayBeMended(a: Traits, b: Traits): boolean {
  return a.titles.some((title) => b.titles.some((other) => haveMostWords(title, other)));
}

/** Neither the title nor much of the text in common. */
function isUnlike({ title, overlap }: Evidence): boolean {
  return title === 'other' && (overlap ?? 0) < 0.3;
}

/** Two entries of which one at least has no abstract: title and facts decide. */
function compareWithoutText(evidence: Evidence): Verdict {
  const { title, isGeneric, sameAuthors, sameYear } = evidence;
  const sameFacts = sameAuthors === true && sameYear === true;
  if (title === 'mended') return sameFacts && !isGeneric ? 'same' : 'other';
  if (title !== 'equal' || sameAuthors === false) return 'other';
  if (sameYear === false && (isGeneric || sameAuthors !== true)) return 'other';
  if (evidence.otherDoi && (isGeneric || sameAuthors !== true)) return 'other';
  if (evidence.samePages === false && isGeneric) return 'other';
  return isGeneric && !evidence.sharesBody && !sameFacts ? 'unsure' : 'same';
}

function heirByText(title: TitleRelation, overlap: number, evidence: Evidence): Verdict {
  if (title === 'equal') {
    const mayBeRewritten = !evidence.isGeneric && !evidence.otherDoi && evidence.sameYear !== false;
    return overlap >= 0.3 || mayBeRewritten ? 'same' : 'unsure';
  }
  if (title === 'mended') return overlap >= 0.3 ? 'same' : 'unsure';
  if (title === 'close') return overlap >= 0.8 ? 'same' : overlap >= 0.3 ? 'unsure' : 'other';
  return overlap >= 0.5 ? 'unsure' : 'other';
}

function heirWithoutText(evidence: Evidence): Verdict {
  const { title, sameAuthors, sameYear, otherDoi } = evidence;
  if (title === 'equal') return compareWithoutText({ ...evidence, isGeneric: evidence.isGeneric && otherDoi });
  if (title === 'other' || sameAuthors === false || otherDoi) return 'other';
  return title === 'mended' && sameAuthors === true && sameYear !== false ? 'same' : 'unsure';
}

function gather(a: Traits, b: Traits): Evidence {
  const shared = a.ids.filter((id) => b.ids.includes(id));
  const title = bestRelation(a.titles, b.titles);
  return {
    title,
    overlap: a.sketch && b.sketch ? overlapOf(a.sketch, b.sketch) : null,
    sharesBody: a.bodies.some((body) => b.bodies.includes(body)) || (a.plain !== null && a.plain === b.plain),
    sharesGlobalId: shared.some(isGlobalId),
    sharesLocalId: shared.some((id) => !isGlobalId(id)),
    otherArxiv: haveOther('arxiv:', a, b),
    otherDoi: haveOther('doi:', a, b),
    sameAuthors: haveSameAuthors(a, b),
    sameYear: a.year !== null && b.year !== null ? a.year === b.year : null,
    samePages: a.pages !== null && b.pages !== null ? a.pages === b.pages : null,
    isGeneric: (a.titles[0] ?? '').split(' ').length < 3,
  };
}

/** `null` where one names nobody, or only given names may be shared. */
function haveSameAuthors(a: Traits, b: Traits): boolean | null {
  if (a.families.size === 0 || b.families.size === 0) return null;
  if (!a.families.isDisjointFrom(b.families)) return true;
  return a.names.isDisjointFrom(b.names) ? false : null;
}

/** Whether both have identifiers of a kind, and none in common. */
function haveOther(kind: string, a: Traits, b: Traits): boolean {
  const [first, second] = [a, b].map(({ ids }) => ids.filter((id) => id.startsWith(kind)));
  return Boolean(first?.length && second?.length) && !first?.some((id) => second?.includes(id));
}

function bestRelation(a: readonly string[], b: readonly string[]): TitleRelation {
  let best = 0;
  for (const title of a)
    for (const other of b) {
      if (best < ranks.length - 1) best = Math.max(best, ranks.indexOf(compareTitles(title, other)));
    }
  return ranks[best] ?? 'other';
}

/** The same words, of which one entry takes more for the title. */
function oneBeginsOther(a: Traits, b: Traits): boolean {
  return a.titles.some((title) => b.titles.some((other) => title.startsWith(other) || other.startsWith(title)));
}
