import type { Topic } from '../schemas/topic.ts';

/** A topic and the phrases that lead to it. */
export type TopicRule = Pick<Topic, 'label' | 'match' | 'parent'> & { readonly slug: string };

/** Why a paper is in a topic: the phrase of its text, and where it stands. */
export interface Evidence {
  readonly topic: string;
  readonly field: 'title' | 'abstract' | 'listing';
  /** UTF-16 offsets in that field; 0 where the listing itself names the topic. */
  readonly start: number;
  readonly end: number;
  /** The text between the offsets. */
  readonly phrase: string;
  /** The narrower topic through which the paper came here, if it did. */
  readonly via: string | null;
}

/** Puts papers into topics; made once for a set of topics. */
export type TopicAssigner = (paper: ClassifiablePaper) => readonly Evidence[];

interface ClassifiablePaper {
  readonly title: string;
  readonly abstract: string;
  readonly stated?:
    | { readonly topics?: readonly string[] | undefined; readonly keywords?: readonly string[] | undefined }
    | undefined;
}

/**
 * Compiles the rules of all topics. A paper is in a topic when its title or abstract has one of the
 * topic's phrases, when its listing names the topic, and in every parent of such a topic. The title's
 * phrase counts before the abstract's.
 */
export function topicAssigner(topics: readonly TopicRule[]): TopicAssigner {
  const rules = topics.map(({ slug, label, match }) => ({
    slug,
    label,
    pattern: phrasePattern(match),
    needles: needlesOf(match),
  }));
  const parents = new Map(topics.map(({ slug, parent }) => [slug, parent]));
  return (paper) => {
    const found = new Map<string, Evidence>();
    const text = `${paper.title}\n${paper.abstract}`.toLowerCase();
    const hasLongS = text.includes(longS);
    for (const { slug, label, pattern, needles } of rules) {
      const mayMatch = hasLongS || needles.some((needle) => text.includes(needle));
      const evidence = (mayMatch ? findEvidence(slug, pattern, paper) : null) ?? findStated(slug, label, paper);
      if (evidence) found.set(slug, evidence);
    }
    for (const evidence of [...found.values()]) addAncestors(evidence, parents, found);
    return topics.flatMap(({ slug }) => found.get(slug) ?? []);
  };
}

/**
 * One pattern for a set of phrases: whole words, any case, hyphen or space or nothing between the
 * words where the phrase has a hyphen, hyphen or space where it has a space, plural endings allowed.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const alternatives = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .trim()
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/\s+/g, '[\\s-]+')
        .replace(/-(?!\])(?!\+)/g, '[\\s-]?'),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}]|\\bnon-)(?:${alternatives.join('|')})(?:s|es)?(?![\\p{L}\\p{N}])`, 'iu');
}

/** The long s, ſ: a pattern without regard to case takes it for an s, and lower case leaves it. */
const longS = '\u017F';

/** Of each phrase the longest run of plain letters and digits, which any text that has the phrase contains. */
function needlesOf(phrases: readonly string[]): readonly string[] {
  return phrases.map((phrase) =>
    (phrase.toLowerCase().match(/[a-z0-9]+/g) ?? []).reduce((best, run) => (run.length > best.length ? run : best), ''),
  );
}

/** Tells whether a word with which a listing describes a paper names a topic, by its slug or its label. */
export function topicNamer(topics: readonly Pick<TopicRule, 'slug' | 'label'>[]): (word: string) => boolean {
  const slugs = new Set(topics.map(({ slug }) => slug));
  const labels = new Set(topics.map(({ label }) => label.toLowerCase()));
  return (word) => slugs.has(word) || labels.has(word.toLowerCase());
}

function findEvidence(topic: string, pattern: RegExp, paper: ClassifiablePaper): Evidence | null {
  for (const field of ['title', 'abstract'] as const) {
    const match = pattern.exec(paper[field]);
    if (!match) continue;
    const [phrase] = match;
    return { topic, field, start: match.index, end: match.index + phrase.length, phrase, via: null };
  }
  return null;
}

function findStated(topic: string, label: string, { stated }: ClassifiablePaper): Evidence | null {
  const names = [...(stated?.topics ?? []), ...(stated?.keywords ?? [])];
  const phrase = names.find((name) => name === topic || name.toLowerCase() === label.toLowerCase());
  return phrase === undefined ? null : { topic, field: 'listing', start: 0, end: 0, phrase, via: null };
}

function addAncestors(
  evidence: Evidence,
  parents: ReadonlyMap<string, string | undefined>,
  found: Map<string, Evidence>,
): void {
  const seen = new Set([evidence.topic]);
  for (let up = parents.get(evidence.topic); up !== undefined && !seen.has(up); up = parents.get(up)) {
    seen.add(up);
    if (!found.has(up)) found.set(up, { ...evidence, topic: up, via: evidence.topic });
  }
}
