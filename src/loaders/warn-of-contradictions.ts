import { type Diagnostic, quote } from '../parser/diagnostic.ts';
import type { ListingRecord, StatedFacts } from '../schemas/record.ts';
import { canonicalId } from './identity/identifiers.ts';
import { titleKey } from './title-key.ts';

const dateParts = ['month', 'day', 'year'] as const;
/** What a warning names before it says how many more there are. */
const mostNamed = 20;
/** Stated facts of which a paper has one. Links, topics and keywords may be several. */
const singleFacts = ['doi', 'arxiv', 'venue', 'volume', 'issue', 'pages', 'publisher', 'type', 'language'] as const;

type DateFields = Pick<ListingRecord, (typeof dateParts)[number]>;

/** A fact that two entries of one paper state in different ways. */
interface Contradiction {
  readonly fact: string;
  /** What is shown, and what the other entry states, in words. */
  readonly shown: string;
  readonly other: string;
}

/** Whether no part of two dates is stated by both in different ways. */
export function datesAgree(a: DateFields, b: DateFields): boolean {
  return dateParts.every((part) => a[part] === b[part] || a[part] === null || b[part] === null);
}

/**
 * One warning for each two listings that lists what they state differently of the same papers.
 * @param papers the entries of each paper, that which is shown first
 */
export function warnOfContradictions(papers: readonly (readonly ListingRecord[])[]): readonly Diagnostic[] {
  const found = papers.flatMap(([kept, ...others]) =>
    others.flatMap((other) => {
      const contradictions = kept ? contradictionsOf(kept, other) : [];
      return kept && contradictions.length > 0 ? [{ kept, other, contradictions }] : [];
    }),
  );
  const pairs = Map.groupBy(found, ({ kept, other }) => JSON.stringify([kept.file, other.file]));
  return [...pairs.values()].map(warn);
}

interface Finding {
  readonly kept: ListingRecord;
  readonly other: ListingRecord;
  readonly contradictions: readonly Contradiction[];
}

function warn(findings: readonly Finding[]): Diagnostic {
  const [{ kept, other }] = findings as [Finding];
  const shown = findings.slice(0, mostNamed).map((finding) => {
    const facts = finding.contradictions.map((fact) => `${fact.fact} ${fact.other} here and ${fact.shown} there`);
    return `${quote(finding.other.title)} (line ${finding.other.line}, there line ${finding.kept.line}): ${facts.join(', ')}`;
  });
  const more = findings.length - shown.length;
  return {
    severity: 'warning',
    code: 'contradicting-listings',
    file: other.file,
    line: other.line,
    column: 0,
    expected: `the same facts of a paper as ${kept.file === other.file ? 'its other entry states' : `in ${kept.file}, which are shown`}`,
    found: `${shown.join('; ')}${more > 0 ? `; and ${more} more papers` : ''}`,
    remedy: 'If what is shown is wrong, say so under “remarks” in papers/<slug>.md.',
  };
}

function contradictionsOf(kept: ListingRecord, other: ListingRecord): readonly Contradiction[] {
  const found: Contradiction[] = [];
  if (kept.authors !== null && other.authors !== null && kept.authors !== other.authors)
    found.push({ fact: 'count of authors', shown: String(kept.authors), other: String(other.authors) });
  else if (namesDiffer(kept.stated?.names, other.stated?.names))
    found.push({ fact: 'authors', shown: listOf(kept.stated?.names), other: listOf(other.stated?.names) });
  if (!datesAgree(kept, other)) found.push({ fact: 'date', shown: dateOf(kept), other: dateOf(other) });
  for (const fact of singleFacts) {
    const [shown, differing] = [kept.stated?.[fact], other.stated?.[fact]];
    if (shown === undefined || differing === undefined || comparable(shown) === comparable(differing)) continue;
    found.push({ fact, shown: quote(shown), other: quote(differing) });
  }
  return found;
}

/** Names by their family names' initials and order would be too fine: lists of other lengths count as counts. */
function namesDiffer(a: StatedFacts['names'], b: StatedFacts['names']): boolean {
  if (!a || !b || a.length !== b.length) return false;
  const wordsOf = (name: string) => titleKey(name).split(' ');
  return a.some(
    (name, index) => !wordsOf(name).some((word) => word.length > 1 && wordsOf(b[index] ?? '').includes(word)),
  );
}

function listOf(names: StatedFacts['names'] = []): string {
  return quote(names.join('; '));
}

/** Identifiers without their resolver, names without case, marks and punctuation. */
function comparable(fact: string): string {
  return titleKey(canonicalId(fact));
}

function dateOf({ month, day, year }: ListingRecord): string {
  const dayOfMonth = [month, day].filter((part) => part !== null).join(' ');
  return [dayOfMonth, year].filter((part) => part !== null && part !== '').join(', ');
}
